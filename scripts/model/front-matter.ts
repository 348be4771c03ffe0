import type { Range } from './range.ts';

/** The YAML between the fences at the head of a page. Scalars are strings, as written: `12e4567` is a commit, not Infinity. */
export interface FrontMatter {
  /** From the first sign of the opening fence to the end of the closing fence's line; null where the page has none. */
  range: Range | null;
  /** Top-level keys in their order; duplicates are listed as often as they stand. */
  fields: Field[];
  problems: YamlProblem[];
}

export interface Field {
  key: string;
  /** Strings for scalars, arrays and objects of strings; null for an empty value. */
  value: Yaml;
  keyRange: Range;
  /** The value as written, quotes included; empty, after the colon, where there is none. */
  valueRange: Range;
  /** How a scalar is written. */
  style: 'plain' | 'single' | 'double' | 'block' | 'list' | 'map' | 'empty';
}

export type Yaml = string | null | Yaml[] | { [key: string]: Yaml };

export interface YamlProblem {
  /** `no-closing-fence`, `language` (`---js`), `toml` (`+++`), or the parser's code. */
  code: string;
  message: string;
  range: Range;
}
