import type { Edit, Page, Segment } from '../../model/page.ts';
import { lineEndOf, lineStart } from '../text/lines.ts';
import { splice } from '../text/splice.ts';
import type { FieldEntry, FieldTree } from './field-tree.ts';

interface Merge {
  source: Page;
  target: Page;
  /** What translates a value of the source in the target's field. */
  twinOf(segment: Segment): Segment | null;
  /** An entry of the source as it is to stand in the target. */
  written(entry: FieldEntry): string;
}

/**
 * Edits that bring the entries of a field that are new, gone or moved to its translation. Whatever else stands there stays to the
 * byte: an address of its locale, a path, a comment, a key of its own.
 *
 * @returns null where the two are of different kinds, or nothing of the target's stays
 */
export function mergedField(own: FieldTree, there: FieldTree, merge: Merge): Edit[] | null {
  if (own.kind !== there.kind) return null;
  if (own.kind === 'value') return [];
  const pairs = pairsOf(own, there, merge);
  const paired = new Set(pairs.values());
  const isGone = (entry: FieldEntry) =>
    entry.segments.length > 0 && !paired.has(entry) && !own.entries.some(({ key }) => key && key === entry.key);
  const stays = there.entries.filter((entry) => !isGone(entry));
  if (stays.length === 0) return there.entries.length + own.entries.length === 0 ? [] : null;
  const slots = there.entries.filter((entry) => paired.has(entry));
  const inOrder = own.entries.filter((entry) => pairs.has(entry));
  return [
    ...removals(there, stays, merge.target),
    ...inOrder.flatMap((entry, at) => keptEdits(entry, pairs.get(entry)!, own.kind === 'list' ? slots[at]! : pairs.get(entry)!, merge)),
    ...insertions(own, there, (at) => anchorOf(own, pairs, slots, at) ?? { before: stays[0]! }, merge, pairs),
  ];
}

/** Entries of the source with those of the target that are the same: of a key, or with a translation of the other's value. */
function pairsOf(own: FieldTree, there: FieldTree, { twinOf }: Merge): Map<FieldEntry, FieldEntry> {
  const left = new Set(there.entries);
  const pairs = new Map<FieldEntry, FieldEntry>();
  for (const entry of own.entries) {
    const twins = new Set(entry.segments.map(twinOf));
    const twin = [...left].find(({ key, segments }) =>
      own.kind === 'map' ? key === entry.key : segments.some((segment) => twins.has(segment)),
    );
    if (!twin) continue;
    pairs.set(entry, twin);
    left.delete(twin);
  }
  return pairs;
}

function removals({ entries, flow, kind }: FieldTree, stays: readonly FieldEntry[], { path, text }: Page): Edit[] {
  const first = entries.indexOf(stays[0]!);
  const isOnOwnLine = ({ range: { start } }: FieldEntry) =>
    !flow && text.slice(lineStart(text, start), start).trim() === (kind === 'list' ? '-' : '');
  const head = first > 0 && !isOnOwnLine(entries[0]!) ? first : 0;
  const rest = entries.slice(head).flatMap((entry, index) => {
    if (stays.includes(entry)) return [];
    const start = flow ? entries[head + index - 1]!.range.end : lineBefore(text, entry.range.start);
    return [{ path, start, end: entry.range.end, text: '' }];
  });
  return head === 0 ? rest : [{ path, start: entries[0]!.range.start, end: entries[head]!.range.start, text: '' }, ...rest];
}

/** Where the line before that of an offset ends. */
function lineBefore(text: string, offset: number): number {
  const start = lineStart(text, offset);
  return start - (text.slice(0, start).endsWith('\r\n') ? 2 : 1);
}

/** What comes into an entry that stays, or into the place of the one that stood there. */
function keptEdits(own: FieldEntry, there: FieldEntry, slot: FieldEntry, merge: Merge): Edit[] {
  const { path, text } = merge.target;
  const inside = own.segments.length === 0 ? [] : mergedField(own.tree, there.tree, merge);
  if (inside && slot === there) return inside;
  const { start, end } = there.range;
  const shifted = inside?.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return [{ path, ...slot.range, text: shifted ? splice(text.slice(start, end), shifted) : indented(own, there, merge) }];
}

type Anchor = { behind: FieldEntry } | { before: FieldEntry };

/** What a new entry of the source comes behind: the place of the one before it that both have. */
function anchorOf(own: FieldTree, pairs: ReadonlyMap<FieldEntry, FieldEntry>, slots: readonly FieldEntry[], at: number): Anchor | null {
  const before = own.entries.slice(0, at).filter((entry) => pairs.has(entry));
  const last = before.at(-1);
  return last ? { behind: own.kind === 'list' ? slots[before.length - 1]! : pairs.get(last)! } : null;
}

function insertions(
  own: FieldTree,
  there: FieldTree,
  anchor: (at: number) => Anchor,
  merge: Merge,
  pairs: ReadonlyMap<FieldEntry, FieldEntry>,
): Edit[] {
  const { path, text } = merge.target;
  const between = there.flow ? ', ' : lineEndOf(text) + leadOf(there, text);
  return own.entries.flatMap((entry, at) => {
    if (pairs.has(entry) || entry.segments.length === 0) return [];
    const place = anchor(at);
    const written = indented(entry, there.entries[0]!, merge);
    const offset = 'behind' in place ? place.behind.range.end : place.before.range.start;
    return [{ path, start: offset, end: offset, text: 'behind' in place ? between + written : written + between }];
  });
}

/** What an entry's line begins with: its indent, and the dash of an item. */
function leadOf({ kind, entries }: FieldTree, text: string): string {
  const { start } = entries[0]!.range;
  const dash = kind === 'list' ? text.lastIndexOf('-', start - 1) : start;
  return ' '.repeat(columnOf(text, dash)) + text.slice(dash, start);
}

/** An entry of the source, its lines as far in as one of the target's. */
function indented(entry: FieldEntry, there: FieldEntry, { source, target, written }: Merge): string {
  const by = columnOf(target.text, there.range.start) - columnOf(source.text, entry.range.start);
  const [first, ...others] = written(entry).split(/\r\n|\r|\n/);
  const moved = others.map((line) =>
    line.trim() === '' ? line : by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, leading(line))),
  );
  return [first, ...moved].join(lineEndOf(target.text));
}

const leading = (line: string): number => line.length - line.trimStart().length;

const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);
