import type { Comparable } from '../model/page.ts';
import { addressOf, localeNames, type Locales } from './address-form.ts';

export type { Locales } from './address-form.ts';

/** What of a text survives translation. */
export interface Marks {
  /** How often each stands there, by the form that it is compared in. */
  counts: ReadonlyMap<string, number>;
  /** Of addresses how often each is written in which way: `a` -> `../a`, `/a`. */
  ways: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Of code with names that a reader fills in, how often each line stands there with them: two sources may differ in nothing else. */
  whole?: ReadonlyMap<string, number>;
}

/**
 * What of a segment survives translation: inline code by its letters, addresses without their locale, numbers by their value,
 * identifiers, tags and references; of a code block its lines without comments.
 */
export function marksIn({ kind, translate, text, content }: Comparable, locales: Locales): Marks {
  if (kind === 'code') return codeMarks(linesOf(content).map(withoutComment));
  if (!translate) return exactMarks(piecesOf(text));
  const found = withLabels(withUsualSigns(text)).match(mark) ?? [];
  return marksOf(
    found.filter((one) => /[^a-z.,]/i.test(one)),
    locales,
  );
}

// Every repetition is bounded by a sign that it does not hold, so that the scan is linear.
const mark =
  /`[^`]+`|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*|\]\[[^\][]*\]|\[\^[^\][]+\]|<[^<>]*[=:@][^<>]*>|\{\{[^{}]*\}\}|https?:\/\/[^\s<>()[\]"'`]+|\w+(?:[.,]\w+)*/g;

/** `800 X 500` and `800*500` -> `800x500`, `10 px` -> `10`, `100 TiB` -> `100TiB`: each language writes them in a way of its own, pixels often without a unit. */
export const withUsualSigns = (text: string): string =>
  text
    .replace(/(?<=\d)\s?[xX×*✕]\s?(?=\d)/g, 'x')
    .replace(/(?<=\d)\s?px\b/g, '')
    .replace(/(?<=\d)\s(?=(?:[kKMGTP]i?[Bb]|ms|[kMG]?Hz)\b)/g, '');

/** `[Log]` and `[Log][]` -> `[Log][Log]`: a translation names the label, whatever it calls the link. */
const withLabels = (text: string): string => text.replace(/(?<!\])\[([^\][^]+)\](?:\[\])?(?![[(])/g, '[$1][$1]');

/** The lines of a code block, whatever they are indented by and however wide their gaps are: a fence ```` ``` js ```` is ```` ```js ````. */
export const linesOf = (content: Comparable['content']): string[] =>
  content
    .map((part) => (part.kind === 'code' ? part.raw : part.text))
    .join('')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/\s{2,}/g, ' ')
        .replace(/^(`{3,}|~{3,}) /, '$1'),
    );

/** Words and signs of what is not translated. */
export const piecesOf = (text: string): string[] => text.match(/[\w.-]+|[^\s\w]/g) ?? [];

function codeMarks(lines: readonly string[]): Marks {
  const bare = withoutFillIns(lines);
  const marks = exactMarks(bare);
  return bare.every((line, index) => line === lines[index]) ? marks : { ...marks, whole: exactMarks(lines).counts };
}

/** `ssh <your-name>@host` -> `ssh <>@host`: what a reader is to fill in is translated. In code with types or tags these are no such names. */
function withoutFillIns(lines: readonly string[]): string[] {
  const [fence = ''] = lines;
  const isPlain = plainCode.test(fence.replace(/^[`~ ]+/, ''));
  return isPlain ? lines.map((line) => line.replace(fillIn, '<>')) : [...lines];
}

const plainCode =
  /^(?:te?xt|plaintext|sh|shell|bash|zsh|console|powershell|ps1|cmd|bat|ini|toml|ya?ml|conf|nginx|dockerfile|env|properties|http)?(?:[\s{[]|$)/i;

/** Two words or more, or one that no English name of a tag is written with. */
const fillIn = /<(?=[^<>]*(?:[\w-][-_ ]\w|\P{ASCII}))[^<>\s=/"'`$(){};&|,.][^<>=/"'`$(){};&|,.]{1,60}>/gu;

/** ``a `b`// c``, `npm ci  # all of them`, `a(1 /* of b *\/)` -> ``a `b` ``, `npm ci`, `a(1 )`: comments are translated. */
export const withoutComment = (line: string): string =>
  line
    .replace(/(?<![\w"'`*])\/\*\s[^*]*\s\*\//g, '')
    .replace(/(?:(?:^|\s)(?:#+|\/{2,}!?|-{2,}|\/\*+|\*+|;+|<!--)|(?<=["'`;])\/{2,}!?)\s.*$/, '')
    .trim();

/** Counts what is compared as it stands: the lines of a code block. */
export function exactMarks(found: readonly string[]): Marks {
  const counts = new Map<string, number>();
  for (const one of found) if (one !== '') add(counts, one);
  return { counts, ways: new Map() };
}

/** Counts what was found in a text: inline code by its letters, addresses without their locale, numbers by their value. */
export function marksOf(found: readonly string[], locales: Locales): Marks {
  const names = localeNames(locales);
  const [counts, ways] = [new Map<string, number>(), new Map<string, Map<string, number>>()];
  for (const one of found) {
    const { form, way } = formOf(one, names);
    if (form === '') continue;
    add(counts, form);
    if (way === null) continue;
    const ofForm = ways.get(form) ?? new Map<string, number>();
    ways.set(form, add(ofForm, way));
  }
  return { counts, ways };
}

const add = (counts: Map<string, number>, one: string): Map<string, number> => counts.set(one, (counts.get(one) ?? 0) + 1);

function formOf(found: string, names: ReadonlySet<string>): { form: string; way: string | null } {
  if (found.startsWith('`')) return plain(`\`${found.replaceAll('`', '').replace(/\s+/g, ' ').trim().toLowerCase()}`);
  const isLink = found.startsWith('](');
  if (isLink || /^https?:/.test(found)) {
    const { form, way } = addressOf(isLink ? found.slice(2).replace(/\)$/, '') : found, names);
    return { form: `](${form}`, way };
  }
  if (found.startsWith('][')) return plain(found.toLowerCase());
  return plain(/^[\][<{]/.test(found) ? found : numberForm(found));
}

const plain = (form: string) => ({ form, way: null });

/** `3,` -> `3`, `1,000.50` -> `1000.5`, `1.5` and `1,5` -> `1.5`; what is no number stays as it is: `v1.2`. */
function numberForm(written: string): string {
  const bare = written.normalize('NFKC').replace(/[.,:]+$/, '');
  if (!/^\d[\d.,]*$/.test(bare)) return bare.toLowerCase();
  const whole = bare.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replaceAll(',', '.');
  return /^\d+\.\d*$/.test(whole) ? whole.replace(/\.?0+$/, '') : whole;
}
