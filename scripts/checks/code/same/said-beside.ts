import { holdsWord } from '../words/changed-words.ts';
import { type CodePair, type SameRule, unquoted } from './code-pair.ts';

/** What is left out of the code and said in words beside it, or the other way round. */
export const saidBeside: readonly SameRule[] = [
  {
    name: 'the owner of a name',
    why: 'Whose it is may be said beside it; one that comes before it the source has somewhere, too.',
    says: 'same',
    holds: leavesOut((short, long) => /^\S+$/.test(long) && long.endsWith(`.${short}`)),
    takes: ['api.start', 'start'],
    edge: ['lodash', 'other.lodash'],
  },
  {
    name: 'the folder of a file',
    why: 'Where it lies may be said beside it.',
    says: 'same',
    holds: leavesOut((short, long) => /^\S*\w\.\w{1,6}$/.test(long) && /\w\.\w{1,6}$/.test(short) && long.endsWith(`/${short}`)),
    takes: ['ui/Page.jsx', 'Page.jsx'],
    edge: ['ui/pages', 'pages'],
  },
  {
    name: 'the value of a key',
    why: 'What it is set to may be said beside it.',
    says: 'same',
    holds: leavesOut((short, long) => long.startsWith(short) && /^: ["\w-]+$/.test(long.slice(short.length))),
    takes: ['debug', 'debug: true', { said: 'Where it is true, `debug` tells more.' }],
    edge: ['retries', 'retries: 9', { said: 'There are 3 `retries`.' }],
  },
  {
    name: 'the line in a file',
    why: 'Which one it is may be said beside it.',
    says: 'same',
    holds: leavesOut(
      (short, long) => /\/[^\s:/]*\w\.\w{1,6}$/.test(short) && long.startsWith(short) && /^:\d+$/.test(long.slice(short.length)),
    ),
    takes: ['a/b.ts', 'a/b.ts:12', { said: 'See line 12 of `a/b.ts`.' }],
    edge: ['a/b.ts', 'a/b.ts:13', { said: 'See line 12 of `a/b.ts`.' }],
  },
  {
    name: 'what is assigned to a name',
    why: 'Which value it gets may be said beside it.',
    says: 'same',
    holds: leavesOut((short, long) => long.toLowerCase().startsWith(short.toLowerCase()) && /^=["\w-]+$/.test(long.slice(short.length))),
    takes: ['Limit', 'limit=3', { said: 'Set `Limit` to 3.' }],
    edge: ['Limit', 'limit=9', { said: 'Set `Limit` to 3.' }],
  },
  {
    name: 'one of the alternatives',
    why: 'What may stand there is told one by one, each in code of its own.',
    says: 'same',
    holds: ({ one, other }) => one.includes(' | ') && isUnion(one) && alternatives(one).map(unquoted).includes(other),
    takes: ["'dark' | undefined", 'dark'],
    edge: ['curl a | sh', 'sh'],
  },
  {
    name: 'a value without its key',
    why: 'What it is the value of is said in words.',
    says: 'same',
    holds: ({ one, other }) => unquoted(/^[\w-]{1,60}: (.+)$/s.exec(one)?.[1] ?? '') === other,
    takes: ["type: 'restart'", "'restart'"],
    edge: ["type: 'restart'", "'stop'"],
  },
  {
    name: 'words in brackets behind it',
    why: 'They say what it means.',
    says: 'same',
    holds: ({ source, target }) =>
      !/\s/.test(source) && target.startsWith(source) && /^[(（][\p{L}\p{M}\p{N} ,'’-]*[)）]$/u.test(target.slice(source.length).trim()),
    takes: ['resources', 'resources (Mittel)'],
    edge: ['npm ci', 'npm ci (halt)'],
  },
  {
    name: 'words before it, and it in brackets',
    why: 'They say what it means; before a command they would be run.',
    says: 'same',
    holds: ({ source, target }) => {
      const [, said = ''] = /^([\p{L}\p{M}\p{N} '’-]+)[(（][^()（）]+[)）]$/u.exec(target) ?? [];
      return said !== '' && !/\s/.test(source) && [`(${source})`, `（${source}）`].some((end) => target.endsWith(end));
    },
    takes: ['resources', 'Mittel (resources)'],
    edge: ['npm ci', 'sudo (npm ci)'],
  },
];

/** Whether one of both is the other one but for a part. What is added the source has somewhere, before a name, or says beside it. */
function leavesOut(isPart: (short: string, long: string) => boolean): (pair: CodePair) => boolean {
  const holds = (short: string, long: string): boolean => short.length >= 3 && isPart(short, long);
  return ({ one, other, context: { hasBase, said = '' } }) => {
    if (holds(other, one)) return true;
    if (!holds(one, other)) return false;
    return other.endsWith(one) ? hasBase?.(other) === true : holdsWord(said, other.slice(one.length).replace(/^(?::|=) ?"?/, ''));
  };
}

/** `boolean | 'auto'`; what is passed on from a command, `cat a | sh`, has two words. */
export const isUnion = (value: string): boolean =>
  value.includes('|') && !/[\w.] +[\w.-]/.test(value.replace(/"[^"]*"|<[^<>]*>|\([^()]*\)/g, '""'));

/** `boolean | 'auto'`, sorted. */
export const alternatives = (value: string): string[] =>
  value
    .split('|')
    .map((part) => part.trim())
    .toSorted();
