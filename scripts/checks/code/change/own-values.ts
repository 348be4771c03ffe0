import type { ChangeRule, LineChange } from './line-change.ts';
import { swapsMadeUpNames } from './made-up-names.ts';

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
    holds: (change) => isOwnLocale(change),
    takes: ['sh', 'cp -r content/en a', 'cp -r content/de a'],
    edge: ['sh', 'cp -r content/en to', 'cp -r content/de rm'],
  },
  {
    name: 'to be filled in',
    why: 'Readers put something of their own in the place of all that differs, in each line.',
    says: 'said',
    holds: ({ source, target }) => swapsMadeUpNames(source, target),
    takes: ['sh', 'open https://a.example/your_bot?start=hello', 'open https://a.example/dein_bot?start=hello'],
    edge: ['sh', 'open https://a.example/your_bot?start=hello', 'open https://a.example/evil_bot?start=x'],
  },
];

/** `content/en` -> `content/de`, `dict-en` -> `dict-de-at`: all that differs is a locale, of which each part is a word. */
function isOwnLocale({ gone, fresh, other, locale }: LineChange): boolean {
  if ([...gone, ...fresh].some(({ length }) => length !== 2)) return false;
  const isLanguage = (word = ''): boolean => word !== '' && locale.toLowerCase().startsWith(word.toLowerCase());
  const isRegion = (word: string, language = ''): boolean =>
    isLanguage(language) && ['-', '_'].some((sign) => other.includes(language + sign + word));
  return fresh.every((word, at) => isLanguage(word) || isRegion(word, fresh[at - 1]));
}

/** `ADMIN_PASSWORD=open-sesame` -> `ADMIN_PASSWORD=сезам-откройся`: a secret of one's own or a text, in letters that no option has. */
const isSampleValue = (source: string, target: string): boolean => {
  const [one, other] = [assigned.exec(source), assigned.exec(target)];
  return one !== null && other !== null && one[1] === other[1] && digitsOf(one[2]!) === digitsOf(other[2]!) && isForeign.test(other[2]!);
};

const assigned =
  /^((?:[A-Z\d]{1,20}_){0,6}(?:SECRET|TOKEN|PASSWORD|PASSPHRASE|GREETING|MESSAGE|TEXT|TITLE))=([\p{L}\p{M}\p{N}_-]{1,100})$/u;

const digitsOf = (text: string): string => text.replace(/\P{N}/gu, '');

const isForeign = /^[\p{N}_-]*(?!\p{Script=Latin})\p{L}(?:(?!\p{Script=Latin})[\p{L}\p{M}]|[\p{N}_-])*$/u;
