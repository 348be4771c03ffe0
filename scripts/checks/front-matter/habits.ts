import type { FrontMatterRules } from '../../markdown/front-matter/front-matter-rules.ts';
import type { Page } from '../../model/page.ts';
import { fieldsOf } from '../../markdown/front-matter/fields.ts';
import type { Habits } from '../check.ts';
import { compareFrontMatter } from './compare-front-matter.ts';

/** Of a project of which nothing is known. */
export const noHabits: Habits = { has: () => false };

type Kind = Parameters<Habits['has']>[0];

/** So many pages must have a key before they show a habit, */
const LEAST = 4;

/** and so many of them must have it. */
const SHARE = 0.3;

/** The habits that some targets and their sources show. */
export function habitsOf(pairs: Iterable<{ page: Page; source: Page; locale: string }>, rules: FrontMatterRules): Habits {
  const all = new Map<string, number>();
  const odd = new Map<string, number>();
  for (const { page, source, locale } of pairs) {
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
    has: (kind, key, locale) =>
      [null, locale].some((one) => {
        const [top] = key.split('.', 1) as [string];
        const total = all.get(nameOf(kind, key, one)) ?? all.get(nameOf(kind, top, one)) ?? 0;
        return total >= LEAST && (odd.get(nameOf(kind, key, one)) ?? 0) / total >= SHARE;
      }),
  };
}

/** Counts each key once, for all locales and for its own. */
function add(counts: Map<string, number>, kind: Kind, keys: readonly string[], locale: string): void {
  for (const name of new Set(keys.flatMap((key) => [nameOf(kind, key, null), nameOf(kind, key, locale)]))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
}

const nameOf = (kind: Kind, key: string, locale: string | null): string => JSON.stringify([kind, key, locale]);
