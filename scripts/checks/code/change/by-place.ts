import { isTextForReaders } from '../../front-matter/text-for-readers.ts';
import { inOneLine } from '../blocks/reflowed.ts';
import { braced } from '../blocks/without-layout.ts';
import { languageName } from '../words/code-lines.ts';
import { withoutSeenAttributes } from '../words/attributes.ts';
import { keepsCode } from '../words/keeps-code.ts';
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
    holds: ({ isShell, one, other }) => !isShell && withoutSeenAttributes(one) === withoutSeenAttributes(other),
    takes: ['mdx', '<Icon name="a" label="The A logo" />', '<Icon name="a" label="Das A-Logo" />'],
    edge: ['mdx', '<Icon name="a" label="The A logo" />', '<Icon name="b" label="The A logo" />'],
  },
  {
    name: 'the text of a key',
    why: 'Some keys hold what readers see.',
    says: 'said',
    holds: ({ source, target, kind, language }) =>
      kind === 'code' && source.length === target.length && source.every((line, at) => isKeyed(line, target[at]!, language)),
    takes: ['yaml', "text: 'Dropdown Menu'", "text: 'Menu Dropdown'"],
    edge: ['ts', 'answer: number,', 'answer: string,'],
  },
  {
    name: 'a text that broke its line',
    why: 'It became longer, and a formatter put it on lines of its own.',
    says: 'said',
    holds: (change) => change.kind === 'code' && isWrapped(change) && keepsCode(change.one, change.other),
    takes: ['ts', 'await reply("Up and running.");', 'await reply(\n  "Працюємо.",\n);'],
    edge: ['ts', 'await get("/docs/one");', 'await get(\n  "/docs/evil",\n);'],
  },
  {
    name: 'a text that is called out',
    why: 'What ends with such a sign is said to people.',
    says: 'said',
    holds: ({ kind, isShell, one, other }) =>
      kind === 'code' && !isShell && withoutStrings(one) === withoutStrings(other) && keepsCode(one, other) && isCalledOut(one, other),
    takes: ['ts', 'reply("Thanks!")', 'reply("Danke")'],
    edge: ['ts', 'reply("thanks")', 'reply("danke")'],
  },
];

/** `text: 'Dropdown Menu'` -> `text: 'Menu Dropdown'`: values of keys that hold text for readers. In a program only what stands in quotes is one. */
function isKeyed(line: string, other: string, language: string): boolean {
  const [, key, value = ''] = /^(?:- ?)?["']?([\w-]+)["']?: (.*)$/s.exec(line) ?? [];
  if (key === undefined || !isTextForReaders(key, undefined)) return false;
  if (braced.test(languageName(language)) && ![value, other.slice(line.length - value.length)].every((one) => /^["'`]/.test(one)))
    return false;
  const isOneValue = [line, other].every((one) => !/['"`] ?[,;+)]./.test(one.slice(key.length)));
  return isOneValue && withoutTexts(line, 'code') === withoutTexts(other, 'code');
}

/** Whether lines are broken elsewhere, since a text in them became longer: all that is no text is the same. */
function isWrapped({ one, other, language }: LineChange): boolean {
  const [source, target] = [one.split('\n'), other.split('\n')];
  return source.length !== target.length && unbroken(source, language) === unbroken(target, language);
}

const unbroken = (lines: readonly string[], language: string): string =>
  inOneLine(withoutSaid(lines).split('\n'), languageName(language)).replace(/""(?:\+"")+/g, '""');

/** A text in a shell's quotes that holds a variable stays: it is looked up. */
const withoutSaid = (lines: readonly string[]): string =>
  lines.join('\n').replace(/`[^`]*`|"[^"]*"|'[^']*'/g, (text) => {
    if (text.startsWith('`')) return `"${(text.match(/\$\{[^}]*\}/g) ?? []).toSorted().join('')}"`;
    return text.startsWith('"') && text.includes('$') ? text : '""';
  });

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
