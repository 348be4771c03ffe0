import type { Comparable, Range, Segment } from '../../../model/page.ts';
import { type Gap, type Ledger, linesIn } from '../ledger.ts';

/** Tables that are none any more: a row of dashes that is missing or damaged, or a head that has not as many cells as that row. */
export function brokenTables(ledger: Ledger): void {
  for (const gap of ledger.gaps) {
    const rule = gap.lost.find(({ kind, text }) => kind === 'rule' && text.startsWith('|'));
    const carrier = rule && carrierOf(gap, ledger.text);
    if (!carrier) continue;
    report(carrier, rule, ledger);
    gap.lost = gap.lost.filter((one) => one.kind !== 'cell' && one !== rule);
    gap.added = gap.added.filter(({ range }) => range.end <= carrier.range.start || range.start >= carrier.range.end);
  }
}

interface Carrier {
  range: Range;
  lines: Range[];
}

/** What stands where a table was lost and looks like one: two lines with `|` in them at least. */
function carrierOf({ after, before, added }: Gap, text: string): Carrier | null {
  const all = [...(after ? [after] : []), ...added, ...(before ? [before] : [])];
  const [first, last] = [all.find((one) => isPiped(one, text)), all.findLast((one) => isPiped(one, text))];
  if (!first || !last) return null;
  const range = { start: first.range.start, end: last.range.end };
  const lines = linesIn(range, text).filter((line) => /[|｜]/.test(text.slice(line.start, line.end)));
  return lines.length < 2 ? null : { range, lines };
}

const isPiped = ({ kind, range }: Segment, text: string): boolean =>
  kind !== 'cell' && kind !== 'code' && kind !== 'rule' && /[|｜][^\n]*\n[^\n]*[|｜]/.test(text.slice(range.start, range.end));

function report({ range, lines }: Carrier, rule: Comparable, { text, problems }: Ledger): void {
  const expected = rule.content[0]!.kind === 'code' ? rule.content[0]!.raw.trim() : rule.text;
  const at = lines.findIndex((line) => /^[|｜:\s\p{Pd}ー─━]*$/u.test(text.slice(line.start, line.end)));
  const say = (place: Range, message: string, more: object = {}) =>
    problems.push({ check: 'table-broken', problem: { range: place, message, spoils: range, ...more } });
  if (at === -1) return void say(lines[1]!, `Unexpected table without a row of dashes under its head, expected ${expected}`, { expected });
  const actual = text.slice(lines[at]!.start, lines[at]!.end);
  const head = lines[at - 1];
  if (!head || !isDelimiter(actual))
    return void say(lines[at]!, `Unexpected "${actual}" under the head of a table, expected ${expected}`, { actual, expected });
  const [cells, columns] = [widthOf(text.slice(head.start, head.end)), widthOf(actual)];
  say(head, `Unexpected head of ${cells} cells, expected ${columns}, as in the row of dashes under it`, {
    actual: String(cells),
    expected: String(columns),
  });
}

const isDelimiter = (line: string): boolean => /^\|?(?:\s*:?-+:?\s*\|)*\s*(?::?-+:?)?\s*$/.test(line);

/** `| a | b |` -> 2 */
function widthOf(line: string): number {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
