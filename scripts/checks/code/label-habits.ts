import { isLabel } from './without-labels.ts';

/** So many labels must be seen before they show a habit. */
const least = 8;

/** Counts how often the targets of a locale have the labels that their sources have in code, and how often other words stand there. */
export function labelHabits() {
  const counts = new Map<string | null, { all: number; gone: number }>();
  return {
    count(source: string, target: string, locale: string): void {
      const count = counts.get(locale) ?? { all: 0, gone: 0 };
      counts.set(locale, count);
      const labels = new Set(Array.from(source.matchAll(inCode), ([, code]) => code!).filter((code) => isLabel(code, code)));
      count.all += labels.size;
      for (const label of labels) if (!target.includes(label)) count.gone += 1;
    },
    areTranslated(locale: string | null): boolean {
      const { all, gone } = counts.get(locale) ?? { all: 0, gone: 0 };
      return all >= least && gone * 2 > all;
    },
  };
}

const inCode = /(?<!`)`(\p{Lu}[^`\n]{1,40})`(?!`)/gu;
