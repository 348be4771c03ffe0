/** So many pages must lack most ids of their sources before they show a habit, and more than half of those whose sources have some. */
const least = 4;

/** Counts on how many pages of a locale most ids are gone that their sources give to headings: `# One {#one}`, `# One [[one]]`, `# <a name="one"></a>One`. */
export function idHabits() {
  const counts = new Map<string | null, { all: number; gone: number }>();
  return {
    count(source: string, target: string, locale: string): void {
      const ids = idsIn(source);
      if (ids.size === 0) return;
      const [count, own] = [counts.get(locale) ?? { all: 0, gone: 0 }, idsIn(target)];
      counts.set(locale, count);
      count.all += 1;
      if ([...ids].filter((id) => own.has(id)).length * 2 < ids.size) count.gone += 1;
    },
    /** Whether the headings of a locale commonly have ids of their own. */
    dropsIds(locale: string | null): boolean {
      const { all, gone } = counts.get(locale) ?? { all: 0, gone: 0 };
      return gone >= least && gone * 2 > all;
    },
  };
}

const idsIn = (text: string): ReadonlySet<string> =>
  new Set((text.match(headings) ?? []).flatMap((heading) => Array.from(heading.matchAll(written), ([, id]) => id!)));

const headings = /^#{1,6} .*$/gm;
const written = /(?:\{ ?#|\[\[|<a (?:name|id)=")([\w-]{1,200})(?: ?\}|\]\]|")/g;
