import { changedWords } from '../words/changed-words.ts';
import type { ChangeRule } from './line-change.ts';

/** What is another value for each reader: a sample, one of their locale, and what they are to put in. */
export const ownValues: readonly ChangeRule[] = [
  {
    name: 'a sample of one’s own',
    why: 'A secret or a text in letters that no option has is made up by who wrote it.',
    says: 'said',
    holds: ({ one, other }) => isSampleValue(one, other),
    takes: ['sh', 'ADMIN_PASSWORD=open-sesame', 'ADMIN_PASSWORD=сезам-откройся'],
    edge: ['sh', 'ADMIN_PASSWORD=open-sesame', 'ADMIN_PASSWORD=sesam-oeffne-dich'],
  },
  {
    name: 'the reader’s locale',
    why: 'Examples lead to where their readers are.',
    says: 'said',
    holds: ({ gone, fresh, locale }) =>
      [...gone, ...fresh].every(({ length }) => length === 2) && locale.toLowerCase().startsWith(fresh[0]!.toLowerCase()),
    takes: ['sh', 'cp -r content/en a', 'cp -r content/de a'],
    edge: ['sh', 'cp -r content/en a', 'cp -r content/fr a'],
  },
  {
    name: 'to be filled in',
    why: 'Readers put something of their own in the place of what differs, in each line that does.',
    says: 'said',
    holds: ({ source, target }) => isFilledIn(source, target),
    takes: ['sh', 'export TOKEN=my-token', 'export TOKEN=mein-token'],
    edge: ['sh', 'export TOKEN=one-token', 'export TOKEN=zwei-token'],
  },
];

/** `ADMIN_PASSWORD=open-sesame` -> `ADMIN_PASSWORD=сезам-откройся`: a secret of one's own or a text, in letters that no option has. */
const isSampleValue = (source: string, target: string): boolean => {
  const [one, other] = [assigned.exec(source), assigned.exec(target)];
  return one !== null && other !== null && one[1] === other[1] && digitsOf(one[2]!) === digitsOf(other[2]!) && isForeign.test(other[2]!);
};

const assigned =
  /^((?:[A-Z\d]{1,20}_){0,6}(?:SECRET|TOKEN|PASSWORD|PASSPHRASE|GREETING|MESSAGE|TEXT|TITLE))=([\p{L}\p{M}\p{N}_-]{1,100})$/u;

const digitsOf = (text: string): string => text.replace(/\P{N}/gu, '');

const isForeign = /^[\p{N}_-]*(?!\p{Script=Latin})\p{L}(?:(?!\p{Script=Latin})[\p{L}\p{M}]|[\p{N}_-])*$/u;

/** Whether readers are to put something of their own in the place of what differs: in each line that does, where there are as many. */
function isFilledIn(source: readonly string[], target: readonly string[]): boolean {
  const holdsExample = (one: string, other: string): boolean => changedWords(one, other)[0].some(isExample);
  if (hostToFillIn.test(target.join('\n')) && !hostToFillIn.test(source.join('\n'))) return false;
  if (source.length !== target.length) return holdsExample(source.join('\n'), target.join('\n'));
  return source.every((line, at) => line === target[at] || holdsExample(line, target[at]!));
}

/** `<a.example>`: a host that is there, in the signs of one to fill in. */
const hostToFillIn = /<[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}(?:\/[^<>\s]{0,200})?>/;

/** `your-site.com`, `yourdomain.com`, `my_game` */
const isExample = (word: string): boolean => exampleWords.has(word.toLowerCase()) || /^(?:your\p{Ll}{2}|(?:my|your)_\p{Ll})/u.test(word);

/** Names that are made up: `/docs/some-page`. */
const exampleWords = new Set(['some', 'something', 'your', 'my', 'example', 'sample']);
