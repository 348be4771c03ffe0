import type { Comparable } from '../model/page.ts';

/** Languages or locales that an address may name without being another one: `en-US`, `fr`. */
export type Locales = readonly string[];

/**
 * What of a segment survives translation, with how often it stands there: inline code by its letters, addresses without their
 * locale, numbers by their value, identifiers, tags and references; of a code block its lines without comments.
 */
export function marksIn({ kind, translate, text, content }: Comparable, locales: Locales): Map<string, number> {
  if (kind === 'code') return counted(linesOf(content).map(withoutComment));
  if (!translate) return counted(text.match(/[\w.-]+|[^\s\w]/g) ?? []);
  const marks = (text.match(mark) ?? []).filter((found) => /[^a-z.,]/i.test(found));
  return counted(marks.map((found) => markForm(found, locales)));
}

// Every repetition is bounded by a sign that it does not hold, so that the scan is linear.
const mark =
  /`[^`]+`|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*|\]\[[^\][]*\]|\[\^[^\][]+\]|<[^<>]*[=:@][^<>]*>|\{\{[^{}]*\}\}|https?:\/\/[^\s<>()[\]"'`]+|\w+(?:[.,]\w+)*/g;

/** One mark as it is compared: inline code by its letters, addresses without their locale, numbers by their value. */
export function markForm(found: string, locales: Locales): string {
  if (found.startsWith('`')) return `\`${found.replaceAll('`', '').replace(/\s+/g, ' ').trim().toLowerCase()}`;
  if (found.startsWith('](')) return `](${addressForm(found.slice(2).replace(/\)$/, ''), locales)}`;
  if (/^https?:/.test(found)) return `](${addressForm(found, locales)}`;
  return /^[\][<{]/.test(found) ? found : numberForm(found);
}

/** `3,` -> `3`, `1,000.50` -> `1000.5`, `1.5` and `1,5` -> `1.5`; what is no number stays as it is: `v1.2`. */
function numberForm(written: string): string {
  const plain = written.normalize('NFKC').replace(/[.,:]+$/, '');
  if (!/^\d[\d.,]*$/.test(plain)) return plain.toLowerCase();
  const whole = plain.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replaceAll(',', '.');
  return /^\d+\.\d*$/.test(whole) ? whole.replace(/\.?0+$/, '') : whole;
}

/** An address without scheme and locale: `https://fr.x.org/fr/a.fr.md` and `http://x.org/a.md` are one. */
function addressForm(written: string, locales: Locales): string {
  const names = namesOf(locales);
  const [way = '', ...fragment] = written.replace(/^[a-z][a-z\d+.-]*:\/\//i, '//').split('#');
  const steps = way.split('/').filter((step) => step !== '' && step !== '.' && step !== '..' && !names.has(step.toLowerCase()));
  const bare = steps.map((step, index) => (way.startsWith('//') && index === 0 ? hostForm(step, names) : stepForm(step, names)));
  return [bare.join('/'), ...fragment].join('#');
}

/** `fr.wikipedia.org` -> `wikipedia.org` */
function hostForm(host: string, names: ReadonlySet<string>): string {
  const [first = '', ...others] = host
    .toLowerCase()
    .replace(/^www\./, '')
    .split('.');
  return others.length > 1 && names.has(first) ? others.join('.') : [first, ...others].join('.');
}

/** `a.fr.md`, `a_fr.md` and `fr-a.md` -> `a.md` */
function stepForm(step: string, names: ReadonlySet<string>): string {
  const parts = step.split(/(?=[._-])|(?<=[._-])/);
  const at = parts.findIndex((part) => names.has(part.toLowerCase()));
  if (at === -1 || parts.length < 3) return step;
  return parts.filter((_, index) => index !== at && index !== (at === 0 ? 1 : at - 1)).join('');
}

function namesOf(locales: Locales): Set<string> {
  const own = locales.map((locale) => locale.toLowerCase());
  return new Set(own.flatMap((locale) => [locale, locale.replaceAll('-', '_'), locale.replaceAll('_', '-'), locale.split(/[-_]/)[0]!]));
}

const linesOf = (content: Comparable['content']): string[] =>
  content
    .map((part) => (part.kind === 'code' ? part.raw : part.text))
    .join('')
    .split('\n')
    .map((line) => line.trim());

/** `npm ci  # all of them` -> `npm ci`: comments are translated. */
const withoutComment = (line: string): string => line.replace(/(?:^|\s)(?:#|\/\/|--|\/\*|\*|;|<!--)\s.*$/, '').trim();

function counted(marks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of marks) if (one !== '') counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** What a translation holds of a change: what is new of it, what was before, nothing of what was only added; null where no mark tells. */
type Holding = 'new' | 'old' | 'lacks' | null;

/** Tells by the marks alone which side of a change of its source a translation agrees with. */
export function holdingOf(from: Comparable, to: Comparable, there: Comparable, locales: Locales): Holding {
  const [before, after, held] = [marksIn(from, locales), marksIn(to, locales), marksIn(there, locales)];
  const numberIn = (marks: Marks, one: string): number => marks.get(one) ?? 0;
  const added = [...after].filter(([one, count]) => count > numberIn(before, one));
  const removed = [...before].filter(([one, count]) => count > numberIn(after, one));
  const hasNew = added.every(([one, count]) => numberIn(held, one) >= count);
  const lacksOld = removed.every(([one]) => numberIn(held, one) <= numberIn(after, one));
  if (added.length > 0 && hasNew && lacksOld) return 'new';
  const lacksNew = added.every(([one, count]) => numberIn(held, one) < count);
  if (removed.length > 0) return lacksNew && removed.every(([one, count]) => numberIn(held, one) >= count) ? 'old' : null;
  return added.length > 0 && lacksNew ? 'lacks' : null;
}

type Marks = ReadonlyMap<string, number>;
