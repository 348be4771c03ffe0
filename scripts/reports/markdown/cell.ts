/** Untrusted text in a table cell: nothing in it is markup, and it stays on its line. */
export function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#!&~@]/g, '\\$&');
}
