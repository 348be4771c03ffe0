import { commentsOf, withoutComments } from '../../../markdown/text/code-comments.ts';

/** `js {1,3}` -> `js`: the language of a block, as its fence says it. */
export const languageName = (fence: string): string => fence.split(/[\s,:{]/)[0]!;

/** The lines of a block of code without their comments, as many as before. */
export const codeLines = (lines: readonly string[], fence: string): string[] =>
  // `diff lang="js"` shows lines of another language.
  withoutComments(lines, commentsOf(/^diff\b.*\blang=["']?(\w+)/.exec(fence)?.[1] ?? languageName(fence)));

/** Those of a block that begins with what its fence says. */
export function codeOfBlock(block: string): string[] {
  const [fence = '', ...lines] = block.split('\n');
  return codeLines(lines, fence);
}

/** Languages of which each line is run as it stands. */
export const shell = /^(?:sh|bash|zsh|fish|shell|console|terminal|powershell|pwsh|ps1|cmd|bat|dockerfile|make)/i;
