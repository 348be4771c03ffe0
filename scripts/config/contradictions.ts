import type { Violation } from './validate.ts';

interface Contents {
  sourceLocale: string;
  locales: string[];
  pages: { source: string; target: string }[];
}

/** What fits the schema and still can't be meant: a locale twice, a layout whose targets are its sources. */
export function contradictions({ sourceLocale, locales, pages }: Contents): Violation[] {
  return [...locales.flatMap((locale, index) => ofLocale(locale, index)), ...pages.flatMap((layout, index) => ofLayout(layout, index))];

  function ofLocale(locale: string, index: number): Violation[] {
    const path = ['locales', index];
    if (locale === sourceLocale)
      return [{ path, message: `Unexpected source locale "${locale}", expected locales that are translated to` }];
    if (locales.indexOf(locale) < index) return [{ path, message: `Unexpected second "${locale}", expected every locale once` }];
    return [];
  }

  function ofLayout({ source, target }: Contents['pages'][number], index: number): Violation[] {
    const path = ['pages', index, 'target'];
    const outside = (['source', 'target'] as const).filter((side) => ({ source, target })[side].split('/').includes('..'));
    if (outside.length > 0) {
      return [
        {
          path: ['pages', index, outside[0]!],
          message: 'Unexpected "..", expected a folder below: "sourceRoot" and "targetRoot" name other checkouts',
        },
      ];
    }
    const [repeated] = (['source', 'target'] as const).flatMap((side) =>
      ['{locale}', '{path}'].flatMap((name) => ({ source, target })[side].split(name).length > 2 ? { side, name } : []),
    );
    if (repeated) {
      return [{ path: ['pages', index, repeated.side], message: `Unexpected second ${repeated.name}, expected it once in a pattern` }];
    }
    if (!target.includes('{locale}') && locales.length > 1) {
      return [{ path, message: `Unexpected absence of {locale} with ${locales.length} locales, expected a place of its own for each` }];
    }
    return [];
  }
}
