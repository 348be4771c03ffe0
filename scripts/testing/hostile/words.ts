/**
 * What a stranger may write for a revision or call a file, so that a program which puts it into a command line, or into a shell, makes a
 * file `canary` in the working directory; by a careless call that does.
 */
export const hostileWords: Record<string, { word: string; careless: (word: string) => string }> = {
  'an option of diff': { word: '--output=canary', careless: (word) => `git diff ${word}` },
  'an option of log': { word: '--output=canary', careless: (word) => `git log -p ${word}` },
  'a short option': { word: '-ocanary', careless: (word) => `cc -xc -c ${word} - || git archive ${word} HEAD` },
  'an option after a revision': { word: 'HEAD --output=canary', careless: (word) => `git diff ${word}` },
  'an option with a program': { word: '--exec=touch canary;', careless: (word) => `git stash -q; git rebase "${word}" HEAD~` },
  'an upload program': { word: '--upload-pack=touch canary;', careless: (word) => `git fetch "${word}" . HEAD` },
  'an address': { word: 'ext::touch canary', careless: (word) => `git -c protocol.ext.allow=always fetch "${word}"` },
  'a command': { word: '$(touch canary)', careless: inShell },
  'a command in old quotes': { word: '`touch canary`', careless: inShell },
  'a second command': { word: ';touch canary;', careless: inShell },
  'a command in the background': { word: '&touch canary&', careless: inShell },
  'a command behind a pipe': { word: '|touch canary', careless: inShell },
  'a command on a second line': { word: 'HEAD\ntouch canary\n', careless: inShell },
  'a command out of quotes': { word: '";touch canary;"', careless: (word) => `git log "${word}"` },
};

function inShell(word: string): string {
  return `git log ${word}`;
}

/** Words that mean something to git, and leave no canary. */
export const oddWords = [
  '--',
  '-',
  '--stdin',
  '--all',
  '--help',
  '--filters',
  '@{-1}',
  'HEAD..',
  '^HEAD',
  ':/x',
  ':(top)',
  ':!a',
  'HEAD^{/x}',
  '*',
];
