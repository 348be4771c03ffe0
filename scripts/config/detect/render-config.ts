import type { PagePattern } from '../config.ts';

export interface ShortConfig {
  sourceLocale: string;
  locales: string[];
  pages: PagePattern[];
  /** Absent: the default. */
  provenance?: string;
}

/** The configuration as a person would write it: a line a layout. */
export function renderConfig({ sourceLocale, locales, pages, provenance }: ShortConfig): string {
  const layouts = pages.map(({ source, target }) => `    { "source": ${JSON.stringify(source)}, "target": ${JSON.stringify(target)} }`);
  const keys = [
    `"sourceLocale": ${JSON.stringify(sourceLocale)}`,
    `"locales": [${locales.map((locale) => JSON.stringify(locale)).join(', ')}]`,
    `"pages": [\n${layouts.join(',\n')}\n  ]`,
    ...(provenance === undefined ? [] : [`"provenance": ${JSON.stringify(provenance)}`]),
  ];
  return `{\n${keys.map((key) => `  ${key}`).join(',\n')}\n}\n`;
}
