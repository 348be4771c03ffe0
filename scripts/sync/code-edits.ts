import type { Judged } from '../drift/input.ts';
import type { Compared } from '../drift/judge/judge-matches.ts';
import { mergeChanges } from '../markdown/merge/merge-changes.ts';
import { foldedText } from '../markdown/segments/text.ts';
import type { Comparable, Edit, Inline, InlineCode, Segment } from '../model/page.ts';
import { renumberCodes } from '../xliff/content/renumber-codes.ts';
import { withoutLocale } from '../xliff/merge/native-codes.ts';
import type { Settled } from './settle-matches.ts';
import type { Sides } from './block-edits.ts';

/** What no translator is needed for, and the changes and segments of the target that it is about. */
interface CodeEdits {
  edits: Edit[];
  carried: Set<Judged>;
  touched: Set<Segment>;
}

type Splice = Pick<Edit, 'start' | 'end' | 'text'>;

/** Less sure than this, a segment of the target may translate another one. */
const sureEnough = 0.75;

/**
 * Edits that carry over the changes in which no word changed: another address, code or attribute; an id, a comment or a badge at the edge
 * of a text; a text that became a link or bold as a whole. A localised form stays one. The words stay, to the byte.
 */
export function codeEdits({ target, source }: Sides, settled: Settled, base: Compared['base']): CodeEdits {
  const made: CodeEdits = { edits: [], carried: new Set(), touched: new Set() };
  for (const match of settled.matches) {
    const place = match.kind === 'changed' && !settled.left.has(match) && !settled.guessed.has(match) ? settled.aligned[match.base!] : null;
    if (!place || place.confidence < sureEnough) continue;
    const [old, now, there] = [base[match.base!]!, source.segments[match.source!]!, target.segments[place.target]!];
    if (old.pending || !old.translate || !now.translate || !there.translate || old.kind !== now.kind) continue;
    const splices = codesInPlace(old, now, there) ?? codesAround(old, now, there) ?? [];
    if (splices.length === 0) continue;
    made.edits.push(...splices.map((splice) => ({ path: target.page.path, ...splice })));
    made.carried.add(match);
    made.touched.add(there);
  }
  return made;
}

/** Null where more than the text of codes changed, or a translation has none, or its own, in the place of one. */
function codesInPlace(old: Comparable, now: Comparable, there: Segment): Splice[] | null {
  if (old.content.length !== now.content.length || !old.content.every((part, at) => isAlike(part, now.content[at]!))) return null;
  const changed = new Map(
    old.content.flatMap((part, at) => (part.kind === 'code' && rawAt(now, at) !== part.raw ? [[keyOf(part), at] as const] : [])),
  );
  const splices: Splice[] = [];
  for (const code of renumberCodes(old.content, there.content)) {
    const at = code.kind === 'code' ? changed.get(keyOf(code)) : undefined;
    if (code.kind !== 'code' || at === undefined) continue;
    const [then, wanted] = [rawAt(old, at)!, rawAt(now, at)!];
    const isOwnForm = code.raw === then || code.subflows.length > 0 || withoutLocale(code.raw) === withoutLocale(then);
    const text = isOwnForm ? mergeChanges(then, code.raw, wanted) : null;
    if (text === null) return null;
    splices.push({ start: code.start!, end: code.start! + code.raw.length, text });
    changed.delete(keyOf(code));
  }
  return changed.size === 0 ? splices : null;
}

function isAlike(a: Inline, b: Inline): boolean {
  if (a.kind === 'text' || b.kind === 'text') return a.kind === b.kind && (a as { text: string }).text === (b as { text: string }).text;
  return a.role === b.role && a.type === b.type;
}

const rawAt = ({ content }: Comparable, at: number): string | null => {
  const part = content[at]!;
  return part.kind === 'code' ? part.raw : null;
};

const keyOf = ({ role, id }: InlineCode): string => `${role} ${id}`;

/** What came around a text that is as it was; null where it is not. */
function codesAround({ content: old }: Comparable, { content: now }: Comparable, there: Segment): Splice[] | null {
  const before = now.findIndex((part) => !isEdge(part, 'open'));
  const after = now.length - now.toReversed().findIndex((part) => !isEdge(part, 'close'));
  for (const from of [0, before]) {
    for (const to of [now.length, after]) {
      if (from < 0 || from >= to || from + now.length - to === 0 || foldedText(now.slice(from, to)) !== foldedText(old)) continue;
      const [head, tail] = [now.slice(0, from), now.slice(to)].map((part) => part.map(rawOf).join('')) as [string, string];
      if (!isBalanced([...now.slice(0, from), ...now.slice(to)]) || there.text.includes(`${head}${tail}`.trim())) return null;
      const [first, last] = [now[from]!, now[to - 1]!];
      const [lead, trail] = [/^\s*/.exec(textOf(first))![0], /\s*$/.exec(textOf(last))![0]];
      return [
        { start: there.range.start, end: there.range.start, text: `${head}${head ? lead : ''}` },
        { start: there.range.end, end: there.range.end, text: `${tail ? trail : ''}${tail}` },
      ].filter(({ text }) => text !== '');
    }
  }
  return null;
}

/** Blanks, and codes that hold no text of the segment, or begin or end what holds all of it. */
function isEdge(part: Inline, role: 'open' | 'close'): boolean {
  if (part.kind === 'text') return part.text.trim() === '';
  return part.role === role || (part.role === 'lone' && ['anchor', 'html', 'image'].includes(part.type));
}

function isBalanced(parts: readonly Inline[]): boolean {
  const codes = parts.filter((part): part is InlineCode => part.kind === 'code' && part.role !== 'lone');
  const count = (role: InlineCode['role']): string =>
    codes
      .filter((code) => code.role === role)
      .map(({ id }) => id)
      .toSorted()
      .join();
  return count('open') === count('close');
}

const rawOf = (part: Inline): string => (part.kind === 'code' ? part.raw : part.text);
const textOf = (part: Inline): string => (part.kind === 'text' ? part.text : '');
