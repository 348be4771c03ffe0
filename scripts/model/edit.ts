import type { Range } from './range.ts';

/** A splice: in the file at `path`, the range is replaced by `text`. Bytes outside of edits never change. */
export interface Edit extends Range {
  path: string;
  text: string;
}
