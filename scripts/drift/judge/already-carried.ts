import { holdsForm } from '../../align/form.ts';
import { type Locales, markForm } from '../../align/marks.ts';
import { type Comparable, hasOtherForm } from '../../model/page.ts';

/**
 * Whether a target holds a change of its source already. Told only where all that changed survives translation: code,
 * addresses, identifiers, numbers, the level of a heading, the list around an item. The target must have what is new and lack what went.
 *
 * @param locales of source and target, which an address may name
 */
export function alreadyCarried(base: Comparable, source: Comparable, target: Comparable, locales: Locales = []): boolean {
  return mayBeCarried(base, source) && holds(base, source, target, locales);
}

/** Whether all that changed survives translation, so that the target can tell. */
export function mayBeCarried(base: Comparable, source: Comparable): boolean {
  return restOf(base) === restOf(source);
}

function holds(base: Comparable, source: Comparable, target: Comparable, locales: Locales): boolean {
  if (base.kind !== source.kind && target.kind !== source.kind) return false;
  if (!holdsForm(base, source, target)) return false;
  const [before, after, there] = [marksOf(base, locales), marksOf(source, locales), marksOf(target, locales)];
  const added = [...after].filter(([mark, count]) => count > (before.get(mark) ?? 0));
  const removed = [...before].filter(([mark, count]) => count > (after.get(mark) ?? 0));
  if (added.length + removed.length === 0) return base.kind !== source.kind || hasOtherForm(base, source);
  return (
    added.every(([mark, count]) => (there.get(mark) ?? 0) >= count) &&
    removed.every(([mark]) => (there.get(mark) ?? 0) <= (after.get(mark) ?? 0))
  );
}

/** Inline code, tags, link destinations and labels, addresses, shortcodes, and words with a digit or a mark inside of them. */
const mark = /`[^`]+`|<[^<>]+>|\]\([^)]*\)|\]\[[^\]]*\]|\{\{[^{}]*\}\}|[\w@#.-]*(?:[\d_./#@]|:\/\/)[\w./#:@?=&%-]*/g;

/** What survives translation, with how often it stands there. */
function marksOf({ kind, translate, text, content }: Comparable, locales: Locales): Map<string, number> {
  if (kind === 'code') return counted(linesOf(content));
  if (!translate) return counted(text.match(/[\w.-]+|[^\s\w]/g) ?? []);
  return counted((text.match(mark) ?? []).map((found) => markForm(found, locales)));
}

/** Everything else, letters and digits only. */
function restOf({ kind, translate, text }: Comparable): string {
  if (kind === 'code' || !translate) return '';
  return text
    .replace(mark, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

const linesOf = (content: Comparable['content']): string[] =>
  content
    .map((part) => (part.kind === 'code' ? part.raw : part.text))
    .join('')
    .split('\n')
    .map((line) => line.trim());

/** Marks without the point of a sentence's end. */
function counted(marks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of marks) {
    const key = one.replace(/[.:]+$/, '');
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
