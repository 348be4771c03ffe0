import { localeNames } from '../../align/address-form.ts';
import type { FrontMatterRules } from '../../markdown/front-matter/front-matter-rules.ts';
import type { Page } from '../../model/page.ts';
import { fieldsOf } from '../../markdown/front-matter/fields.ts';
import { idHabits } from '../addresses/in-locale/id-habits.ts';
import { mirrorHabits } from '../addresses/in-locale/mirror-habits.ts';
import type { Habits } from '../check.ts';
import { labelHabits } from '../code/label-habits.ts';
import { importKeys } from '../safety/imports-in.ts';
import { styleKeys } from '../safety/known-active.ts';
import { ownHeadings } from '../translation/own-headings.ts';
import { compareFrontMatter } from './compare-front-matter.ts';

/** Of a project of which nothing is known. */
export const noHabits: Habits = {
  has: () => false,
  names: () => false,
  imports: () => false,
  translatesLabels: () => false,
  dropsIds: () => false,
  mirrorOf: () => null,
};

/** Stands for all keys: whether there is front matter at all. */
export const frontMatterAsSuch = '---';

type Kind = Parameters<Habits['has']>[0];

/** So many pages must have a key before they show a habit, */
const LEAST = 4;

/** and so many of them must have it: a third or so; or fewer, where that is a lot of pages, which nobody has by mistake. */
const SHARE = 0.3;
const [LOT, SHARE_OF_LOT] = [20, 0.05];

/** A target and its source, which show habits. */
export interface HabitPages {
  page: Page;
  source: Page;
  locale: string;
  /** Whether the target is judged for what somebody just did to it: then no address becomes usual by it. */
  isChanged?: boolean;
}

/** The habits that some targets and their sources show. */
export function habitsOf(pairs: Iterable<HabitPages>, rules: FrontMatterRules): Habits {
  const all = new Map<string, number>();
  const odd = new Map<string, number>();
  const hosts = new Set<string>();
  const imports = new Set<string>();
  const labels = labelHabits();
  const mirrors = mirrorHabits();
  const ids = idHabits();
  for (const { page, source, locale, isChanged = false } of pairs) {
    addHosts(source.text, hosts);
    for (const keysOf of [importKeys, styleKeys]) for (const key of keysOf(source.text, localeNames([locale]))) imports.add(key);
    labels.count(source.text, page.text, locale);
    if (!isChanged) mirrors.count(source.text, page, locale);
    if (!isChanged) ids.count(source.text, page.text, locale);
    const headings = isChanged ? [] : ownHeadings(source.text, page.text);
    for (const counts of [all, odd]) add(counts, 'section', headings, locale);
    if (source.frontMatter.range) add(all, 'lost', [frontMatterAsSuch], locale);
    if (source.frontMatter.range && !page.frontMatter.range) add(odd, 'lost', [frontMatterAsSuch], locale);
    const found = compareFrontMatter(page, source, rules, locale);
    if (!found) continue;
    const [own, theirs] = [page, source].map((one) => fieldsOf(one).map(({ key }) => key)) as [string[], string[]];
    add(all, 'added', own, locale);
    add(all, 'lost', theirs, locale);
    add(
      all,
      'value',
      theirs.filter((key) => own.includes(key)),
      locale,
    );
    add(
      odd,
      'lost',
      found.lost.map(({ key }) => key),
      locale,
    );
    add(
      odd,
      'added',
      found.added.map(({ key }) => key),
      locale,
    );
    add(
      odd,
      'value',
      found.values.map(({ path }) => path),
      locale,
    );
  }
  return {
    names: (host) => hosts.has(host),
    imports: (key) => imports.has(key),
    mirrorOf: mirrors.mirrorOf,
    dropsIds: ids.dropsIds,
    translatesLabels: (locale) => labels.areTranslated(locale),
    has: (kind, key, locale) =>
      [null, locale].some((one) => {
        const [top] = key.split('.', 1) as [string];
        const total = all.get(nameOf(kind, key, one)) ?? all.get(nameOf(kind, top, one)) ?? 0;
        const count = odd.get(nameOf(kind, key, one)) ?? 0;
        return total >= LEAST && count >= total * (count >= LOT ? SHARE_OF_LOT : SHARE);
      }),
  };
}

function addHosts(text: string, hosts: Set<string>): void {
  for (const [, host] of text.matchAll(/https?:\/\/(?:www\.)?([a-z\d.-]{1,100})/gi)) hosts.add(host!.toLowerCase());
}

/** Counts each key once, for all locales and for its own. */
function add(counts: Map<string, number>, kind: Kind, keys: readonly string[], locale: string): void {
  for (const name of new Set(keys.flatMap((key) => [nameOf(kind, key, null), nameOf(kind, key, locale)]))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
}

const nameOf = (kind: Kind, key: string, locale: string | null): string => JSON.stringify([kind, key, locale]);
