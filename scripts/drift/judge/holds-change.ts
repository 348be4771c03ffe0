/**
 * Whether a translation holds what a change of its source made of the codes: addresses, inline code, tags, references. It
 * must have what is new and lack what went, as they are or in a localised form: `/fr/docs/a` of `/docs/a`.
 *
 * @param from the text that was translated, and `to` what became of it
 * @param before how the translation read until then; null where that is not known
 */
export function holdsChange({ from, to }: { from: string; to: string }, there: string, before: string | null): boolean {
  const [old, now, held, earlier] = [from, to, there, before ?? ''].map(codesIn) as [Code[], Code[], Code[], Code[]];
  const added = without(now, old, isSame);
  const removed = without(old, now, isSame);
  const isFormOf = (code: Code, other: Code): boolean => isSame(code, other) || (!isAmbiguous(other) && isLocalForm(code, other));
  const isAmbiguous = (code: Code): boolean => [...added, ...removed].some((other) => !isSame(code, other) && isLocalForm(code, other));
  const count = (codes: readonly Code[], code: Code): number => codes.filter((one) => isFormOf(one, code)).length;
  if (removed.some((code) => count(held, code) > count(now, code))) return false;
  const isMore = (code: Code): boolean => numberOf(held, code) > numberOf(earlier, code) + numberOf(added, code) - numberOf(removed, code);
  if (before !== null && removed.some((code) => numberOf(removed, code) > numberOf(added, code) && isMore(code))) return false;
  const fresh = without(held, earlier, isSame).filter((code) => !old.some((one) => isFormOf(code, one)));
  return added.every((code) => count(held, code) >= count(now, code) || numberOf(fresh, code) >= numberOf(added, code));
}

/** Whether a change of a source made anything of its codes. */
export function changesCodes(from: string, to: string): boolean {
  const [old, now] = [codesIn(from), codesIn(to)];
  return without(now, old, isSame).length + without(old, now, isSame).length > 0;
}

interface Code {
  /** `](`, `][`, `` ` ``, `<`, `{`, `h`, `[^`: codes of one sort take each other's place. */
  sort: string;
  text: string;
}

// Every repetition is bounded by a sign that it does not hold, so that the scan is linear.
const code =
  /`{1,9}[^`]+`{1,9}|\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\]\[[^[\]]*\]|\[\^[^[\]]+\]|<[^<>]*>|\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\{#[^{}]*\}|https?:\/\/[^\s<>()[\]"'`]+/g;

const codesIn = (text: string): Code[] =>
  (text.match(code) ?? []).filter((raw) => !bareTag.test(raw)).map((raw) => ({ sort: sortAtHead.exec(raw)![0], text: withoutTitle(raw) }));

const sortAtHead = /^(?:\]\(|\]\[|\[\^|.)/;

/** `<b>` may be left out; `<b class="x">`, `<https://a.b>` and `<xref:a>` say something. */
const bareTag = /^<[^=:@]*>$/;

/** `](a.md "Five minutes")` -> `](a.md)` */
const withoutTitle = (raw: string): string => (raw.startsWith('](') ? raw.replace(/\s.*/s, ')') : raw);

const isSame = (a: Code, b: Code): boolean => a.sort === b.sort && a.text === b.text;

const isLocalForm = (a: Code, b: Code): boolean => a.sort === b.sort && withoutLocale(a) === withoutLocale(b);

/** `](../fr/docs/a.fr.md)` -> `](docs/a.md)`; inline code is no address. */
function withoutLocale({ sort, text }: Code): string {
  if (sort === '`') return text;
  return text
    .replace(/^(\]\()(?:\.{0,2}\/)+/, '$1')
    .replace(/([/("'])[a-z]{2,3}(?:[-_][a-z]{2,4})?\//gi, '$1')
    .replace(/\.[a-z]{2}(?:-[a-z]{2,4})?(?=\.mdx?\b)/gi, '');
}

/** The codes that are left when each of others took one away. */
function without(codes: readonly Code[], others: readonly Code[], isAlike: (a: Code, b: Code) => boolean): Code[] {
  const taken = [...others];
  return codes.filter((one) => {
    const at = taken.findIndex((other) => isAlike(one, other));
    if (at !== -1) taken.splice(at, 1);
    return at === -1;
  });
}

const numberOf = (codes: readonly Code[], { sort }: Code): number => codes.filter((one) => one.sort === sort).length;
