import type { Inline } from '../../model/page.ts';
import { foldBlanks } from '../segments/text.ts';
import type { TextPlace } from './escape.ts';

/**
 * `**` does not close after a comma that a letter follows: `**“a”,**b`. Neither does `_` before a letter. Written as a
 * reference the letter is no letter to the parser, and still one to the reader: `**“a”,**&#98;`.
 */
export function guardMarks(content: readonly Inline[], pieces: readonly string[]): string[] {
  const guarded = [...pieces];
  for (const [at, part] of content.entries()) {
    if (part.kind === 'text' || !part.deletable) continue;
    if (part.role === 'open') guardBefore(guarded, at, part.raw);
    else guardAfter(guarded, at, part.raw);
  }
  return guarded;
}

function guardBefore(pieces: string[], at: number, raw: string): void {
  const outside = pieces[at - 1] ?? '';
  const letter = lastSign.exec(outside);
  if (letter && (raw.includes('_') || !firstSign.test(pieces[at + 1] ?? ''))) {
    pieces[at - 1] = outside.slice(0, letter.index) + reference(letter[0]);
  }
}

function guardAfter(pieces: string[], at: number, raw: string): void {
  const outside = pieces[at + 1] ?? '';
  const letter = firstSign.exec(outside);
  if (letter && (raw.includes('_') || !lastSign.test(pieces[at - 1] ?? ''))) {
    pieces[at + 1] = reference(letter[0]) + outside.slice(letter[0].length);
  }
}

/** What Markdown takes for a letter: no blank and no punctuation, so a vowel sign of Thai or a joiner of Persian too. */
const firstSign = /^(?:[A-Za-z0-9]|[^\s\p{P}\p{ASCII}])/u;
const lastSign = /(?:[A-Za-z0-9]|[^\s\p{P}\p{ASCII}])$/u;

const reference = (letter: string): string => `&#${letter.codePointAt(0)};`;

/**
 * `[guide]` leads to the definition of "guide". Its text translated, the label must be spelled out: `[handbok][guide]`.
 * The same for the description of an image that is one of a definition.
 */
export function spellReferences(content: readonly Inline[], pieces: readonly string[], { syntax, owner, around }: TextPlace): string[] {
  const spelled = [...pieces];
  const open: number[] = [];
  for (const [at, part] of content.entries()) {
    if (part.kind === 'text' || part.role === 'lone') continue;
    if (part.role === 'open') open.push(at);
    else if (isShort(part) && !sameLabel(spelled.slice(open.at(-1)! + 1, at).join(''), part.equiv)) spelled[at] = `][${part.equiv}]`;
    if (part.role === 'close') open.pop();
  }
  if (syntax === 'label' && owner?.type === 'image' && !owner.raw.startsWith('![[') && !/^\](?:\(|\[[^\]])/.test(around.after)) {
    spelled.push(`][${around.label}`);
  }
  return spelled;
}

const isShort = ({ type, raw, equiv }: Extract<Inline, { kind: 'code' }>): boolean =>
  type === 'link' && equiv !== '' && (raw === ']' || raw === '][]');

const sameLabel = (text: string, label: string): boolean => foldBlanks(text).toLowerCase() === foldBlanks(label).toLowerCase();
