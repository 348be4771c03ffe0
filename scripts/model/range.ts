/** A stretch of a text: UTF-16 offsets, `end` exclusive. A leading BOM counts as offset 0. */
export interface Range {
  start: number;
  end: number;
}
