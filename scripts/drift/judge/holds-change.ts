import { withoutLocales } from '../../markdown/text/without-locales.ts';

/**
 * Whether a translation holds what a change of its source made of the codes: addresses, inline code, tags, references. It
 * must have what is new and lack what went, as they are or in a localised form: `/fr/docs/a` of `/docs/a`.
 *
 * @param from the text that was translated, and `to` what became of it
 * @param before how the translation read until then; null where that is not known
 */
export function holdsChange({ from, to }: { from: string; to: string }, there: string, before: string | null): boolean {
  const [old, now, held, earlier] = [from, to, there, before ?? ''].map(codesIn) as [Code[], Code[], Code[], Code[]];
  const change = { added: without(now, old), removed: without(old, now) };
  const { isAmbiguous, countIn } = formsOf(change);
  const [heldCount, nowCount] = [countIn(held), countIn(now)];
  if (change.removed.some((code) => heldCount(code) > nowCount(code))) return false;
  if (before !== null && keepsMore(change, { now, held, earlier })) return false;
  const [oldTexts, oldForms] = [
    new Set(old.map(({ exact }) => exact)),
    new Set(old.filter((code) => !isAmbiguous(code)).map(({ form }) => form)),
  ];
  const fresh = sortsOf(without(held, earlier).filter(({ exact, form }) => !oldTexts.has(exact) && !oldForms.has(form)));
  const added = sortsOf(change.added);
  return change.added.every((code) => heldCount(code) >= nowCount(code) || fresh(code) >= added(code));
}

interface Change {
  added: readonly Code[];
  removed: readonly Code[];
}

/**
 * How codes of a change are known again in a translation: as they are, or by their form without a locale, where no other code of
 * the change has that form: `/fr/a` is none of `/de/a` where `/a` became `/de/a`.
 */
function formsOf({ added, removed }: Change) {
  const textsOf = new Map<string, Set<string>>();
  for (const { exact, form } of [...added, ...removed]) textsOf.set(form, (textsOf.get(form) ?? new Set()).add(exact));
  const isAmbiguous = ({ exact, form }: Code): boolean => {
    const texts = textsOf.get(form);
    return texts !== undefined && texts.size > (texts.has(exact) ? 1 : 0);
  };
  return {
    isAmbiguous,
    countIn(codes: readonly Code[]): (code: Code) => number {
      const [exact, form] = [numbersBy(codes, 'exact'), numbersBy(codes, 'form')];
      return (code) => (isAmbiguous(code) ? (exact.get(code.exact) ?? 0) : (form.get(code.form) ?? 0));
    },
  };
}

/**
 * Whether a translation has more codes of a sort than it had and the change accounts for, where the change took some away. What has no more
 * than its source keeps none: it had fewer before.
 */
function keepsMore(change: Change, { now, held, earlier }: Record<'now' | 'held' | 'earlier', readonly Code[]>): boolean {
  const [added, removed] = [sortsOf(change.added), sortsOf(change.removed)];
  const [wanted, there, then] = [sortsOf(now), sortsOf(held), sortsOf(earlier)];
  return change.removed.some(
    (code) => removed(code) > added(code) && there(code) > Math.max(wanted(code), then(code) + added(code) - removed(code)),
  );
}

/** Whether a change of a source made anything of its codes. */
export function changesCodes(from: string, to: string): boolean {
  const [old, now] = [codesIn(from), codesIn(to)];
  return without(now, old).length + without(old, now).length > 0;
}

interface Code {
  /** `](`, `][`, `` ` ``, `<`, `{`, `h`, `[^`: codes of one sort take each other's place. */
  sort: string;
  /** Told apart by its sort as well: `` `a` `` and `](a)`. */
  exact: string;
  /** The same without a locale. */
  form: string;
}

// Every repetition is bounded by a sign that it does not hold, so that the scan is linear.
const code =
  /`{1,9}[^`]+`{1,9}|\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^[\]]*\]|\[\^[^[\]]+\]|<[^<>]*>|\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\{#[^{}]*\}|https?:\/\/[^\s<>()[\]"'`]+/g;

const codesIn = (text: string): Code[] =>
  (spelled(text).match(code) ?? []).filter((raw) => !bareTag.test(raw)).map((raw) => codeOf(sortAtHead.exec(raw)![0], withoutTitle(raw)));

/** `[Guide][]` -> `[Guide][Guide]`: a translation names the label, whatever it calls the link. */
const spelled = (text: string): string => text.replace(/\[([^\][^]+)\]\[\]/g, '[$1][$1]');

const codeOf = (sort: string, text: string): Code => ({
  sort,
  exact: `${sort}\u0000${text}`,
  form: `${sort}\u0000${inForm(sort, text)}`,
});

const sortAtHead = /^(?:\]\(|\]\[|\[\^|.)/;

/** `<b>` may be left out; `<b class="x">`, `<https://a.b>` and `<xref:a>` say something. */
const bareTag = /^<[^=:@]*>$/;

/** `](a.md "Five minutes")` -> `](a.md)` */
const withoutTitle = (raw: string): string => (raw.startsWith('](') ? raw.replace(/\s.*/s, ')') : raw);

/** `](../fr/docs/a.fr.md)` -> `](docs/a.md)`; inline code is no address. */
function inForm(sort: string, text: string): string {
  if (sort === '`') return text;
  return withoutLocales(text.replace(/^(\]\()(?:\.{0,2}\/)+/, '$1')).replace(/\.[a-z]{2}(?:-[a-z]{2,4})?(?=\.mdx?\b)/gi, '');
}

/** The codes that are left when each of others took one away. */
function without(codes: readonly Code[], others: readonly Code[]): Code[] {
  const left = numbersBy(others, 'exact');
  return codes.filter(({ exact }) => {
    const number = left.get(exact) ?? 0;
    left.set(exact, number - 1);
    return number <= 0;
  });
}

type SortNumbers = (code: Pick<Code, 'sort'>) => number;

function sortsOf(codes: readonly Code[]): SortNumbers {
  const numbers = numbersBy(codes, 'sort');
  return ({ sort }) => numbers.get(sort) ?? 0;
}

function numbersBy(codes: readonly Code[], key: keyof Code): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { [key]: told } of codes) numbers.set(told, (numbers.get(told) ?? 0) + 1);
  return numbers;
}
