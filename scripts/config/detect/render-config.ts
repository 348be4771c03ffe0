import { visible } from '../../model/visible.ts';
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
  const layouts = pages.map(({ source, target }) => `    { "source": ${quoted(source)}, "target": ${quoted(target)} }`);
  const keys = [
    `"sourceLocale": ${quoted(sourceLocale)}`,
    `"locales": [${locales.map((locale) => quoted(locale)).join(', ')}]`,
    `"pages": [\n${layouts.join(',\n')}\n  ]`,
    ...(provenance === undefined ? [] : [`"provenance": ${quoted(provenance)}`]),
  ];
  return `{\n${keys.map((key) => `  ${key}`).join(',\n')}\n}\n`;
}

/** JSON leaves the second set of control characters as they are. */
const quoted = (text: string): string => visible(JSON.stringify(text));
