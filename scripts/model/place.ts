/** Where something stands for a person: lines and columns are 1-based, columns in UTF-16 units, the end exclusive by column. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}
