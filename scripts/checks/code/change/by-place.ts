import { isTextForReaders } from '../../front-matter/text-for-readers.ts';
import { inOneLine } from '../blocks/reflowed.ts';
import { languageName } from '../words/code-lines.ts';
import { stringsIn, withoutStrings } from '../words/strings.ts';
import { withoutTexts } from '../words/without-texts.ts';
import type { ChangeRule, LineChange } from './line-change.ts';

/** Texts that are told by where they stand; all around them is as in the source. */
export const textsByPlace: readonly ChangeRule[] = [
  {
    name: 'the same',
    why: 'But for the reader’s locale in an address, and patterns for what readers write, nothing differs.',
    says: 'said',
    holds: ({ one, other }) => one === other,
    takes: ['ts', 'f(/open (door|window)/)', 'f(/(Tür|Fenster) auf/)'],
    edge: ['ts', 'f(/open (door|window)/)', 'f(/(Tür|Fenster auf/)'],
  },
  {
    name: 'what a component shows',
    why: 'Its label is read.',
    says: 'said',
    holds: ({ isShell, one, other }) => !isShell && withoutSeen(one) === withoutSeen(other),
    takes: ['mdx', '<Icon name="a" label="The A logo" />', '<Icon name="a" label="Das A-Logo" />'],
    edge: ['mdx', '<Icon name="a" label="The A logo" />', '<Icon name="b" label="The A logo" />'],
  },
  {
    name: 'the text of a key',
    why: 'Some keys hold what readers see.',
    says: 'said',
    holds: ({ source, target, kind }) =>
      kind === 'code' && source.length === target.length && source.every((line, at) => isKeyed(line, target[at]!)),
    takes: ['yaml', "text: 'Dropdown Menu'", "text: 'Menu Dropdown'"],
    edge: ['yaml', "path: 'Dropdown Menu'", "path: 'Menu Dropdown'"],
  },
  {
    name: 'a text that broke its line',
    why: 'It became longer, and a formatter put it on lines of its own.',
    says: 'said',
    holds: (change) => change.kind === 'code' && isWrapped(change),
    takes: ['ts', 'await reply("Up and running.");', 'await reply(\n  "Працюємо.",\n);'],
    edge: ['ts', 'await reply("Up and running.");', 'await drop(\n  "Працюємо.",\n);'],
  },
  {
    name: 'a text that is called out',
    why: 'What ends with such a sign is said to people.',
    says: 'said',
    holds: ({ kind, isShell, one, other }) =>
      kind === 'code' && !isShell && withoutStrings(one) === withoutStrings(other) && isCalledOut(one, other),
    takes: ['ts', 'reply("Thanks!")', 'reply("Danke")'],
    edge: ['ts', 'reply("thanks")', 'reply("danke")'],
  },
];

/** `<Icon label="The logo" />` -> `<Icon label="" />`: what a component shows to its readers. */
const withoutSeen = (code: string): string =>
  code.replace(/(?<=\s(?:label|title|alt|caption|placeholder|aria-label)=)("[^"\n]*"|'[^'\n]*')/g, '""');

/** `text: 'Dropdown Menu'` -> `text: 'Menu Dropdown'`: values of keys that hold text for readers. */
function isKeyed(line: string, other: string): boolean {
  const key = /^(?:- ?)?["']?([\w-]+)["']?: /.exec(line)?.[1];
  if (key === undefined || !isTextForReaders(key, undefined)) return false;
  const isOneValue = !/['"`] ?[,+]./.test(line.slice(key.length));
  return isOneValue && withoutTexts(line, 'code') === withoutTexts(other, 'code');
}

/** Whether lines are broken elsewhere, since a text in them became longer: all that is no text is the same. */
function isWrapped({ one, other, language }: LineChange): boolean {
  const [source, target] = [one.split('\n'), other.split('\n')];
  return source.length !== target.length && unbroken(source, language) === unbroken(target, language);
}

const unbroken = (lines: readonly string[], language: string): string =>
  inOneLine(withoutSaid(lines).split('\n'), languageName(language)).replace(/""(?:\+"")+/g, '""');

const withoutSaid = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/`[^`]*`/g, (text) => `"${(text.match(/\$\{[^}]*\}/g) ?? []).toSorted().join('')}"`)
    .replace(/"[^"$]*"|'[^']*'/g, '""');

/** `"Thanks!"`: a text that is called out to people; `` `Welcome! ${name}` ``. What stands for it are words as well, with the same in them. */
function isCalledOut(source: string, target: string): boolean {
  const [there, here] = [stringsIn(source), stringsIn(target)];
  const isCalled = (one: string, other: string): boolean =>
    /^.\p{L}[^"'`=<>]{1,80}(?:[!?…]|:\))(?:\s|.$)/u.test(one) &&
    /^.[¡¿,\s]*\p{L}[^"'`=<>$;|&\\/{}]{0,120}.$/u.test(withoutValues(other)) &&
    valuesIn(one) === valuesIn(other);
  return there.length === here.length && source !== target && there.every((one, at) => one === here[at] || isCalled(one, here[at]!));
}

const values = /\$\{[^{}]{0,100}\}|\\n/g;
const valuesIn = (text: string): string => (text.match(values) ?? []).toSorted().join(' ');
const withoutValues = (text: string): string => text.replace(values, '');
