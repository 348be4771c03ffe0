import { type Locales, splitAddresses } from '../../align/address-form.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';

/**
 * Tells whether all that changed in a segment is that its addresses name a locale now, that of the source, and one of them is a picture's:
 * `path.png` -> `path-en.png`. The target has its own. Of a page that moved, `/guide` -> `/en/guide`, the old address is none any more.
 */
export function isOfLocale({ base, source }: Compared, locales: Locales): (match: Judged) => boolean {
  return ({ kind, base: from, source: to }) => {
    if (kind !== 'changed') return false;
    const [old, now] = [base[from!]!, source[to!]!];
    if (old.kind !== now.kind || old.kind === 'code' || old.text.length >= now.text.length) return false;
    const [before, after] = [old, now].map(({ text }) => splitAddresses(text, locales)) as [Split, Split];
    return before.rest === after.rest && hasSame(before.addresses, after.addresses) && hasOtherPicture(old.text, now.text);
  };
}

type Split = ReturnType<typeof splitAddresses>;

const hasSame = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size === others.size && [...some].every((one) => others.has(one));

function hasOtherPicture(old: string, now: string): boolean {
  const known = new Set(old.match(picture));
  return (now.match(picture) ?? []).some((one) => !known.has(one));
}

// A match begins where a run of its signs does, so that the scan is linear.
const picture = /(?<![\w./@~%+:-])[\w./@~%+:-]+\.(?:png|jpe?g|gif|svg|webp|avif)(?![\w./-])/gi;
