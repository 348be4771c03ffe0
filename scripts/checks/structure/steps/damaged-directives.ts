import type { Comparable, Range, Segment } from '../../../model/page.ts';
import type { Twin } from '../../translation/translation.ts';
import { type Gap, type Ledger, lineEnd, placeOf } from '../ledger.ts';

/** Alerts and directives whose name or marks are damaged: `[!HINWEIS]`, `[! NOTE]`, `：：：note`. */
export function damagedDirectives(ledger: Ledger): void {
  for (const { target, sources } of ledger.translation.twins) {
    if (target.kind !== 'directive' || sources.some((source) => nameOf(source.text) === nameOf(target.text))) continue;
    reportName(target, sources[0]!, ledger);
  }
  for (const twin of ledger.translation.twins) if (twin.target.kind === 'quote') lostAlert(twin, ledger);
  if (ledger.mayBeNews) return;
  const missing = missingOf(ledger);
  for (const gap of ledger.gaps) {
    for (const one of gap.lost.filter(isNamed)) {
      if (!isInside(one, gap) && missing(one) && !isUnused(one, ledger)) reportLost(one, gap, ledger);
    }
    gap.lost = gap.lost.filter((one) => !isNamed(one));
  }
}

/** Tells of those of a name as many as the target lacks: the others stand elsewhere in it, with what they are around. */
function missingOf({ translation: { base, target } }: Ledger): (one: Comparable) => boolean {
  const left = new Map<string, number>();
  const count = (segments: readonly Comparable[], by: number): void => {
    for (const { text } of segments.filter(isNamed)) left.set(nameOf(text), (left.get(nameOf(text)) ?? 0) + by);
  };
  count(base, 1);
  count(target, -1);
  return ({ text }) => {
    const missing = left.get(nameOf(text)) ?? 0;
    left.set(nameOf(text), missing - 1);
    return missing > 0;
  };
}

/** One that was drawn into the text before or behind it works there, too. */
const isInside = ({ text }: Comparable, { after, before }: Gap): boolean => [after, before].some((segment) => segment?.text.includes(text));

/** `{% assign a = … %}` of which the target makes no use shows nothing: what would have used it is told. */
function isUnused({ text }: Comparable, page: Ledger): boolean {
  const name = /^\{%-?\s*assign\s+(\w{1,60})/.exec(text)?.[1];
  return name !== undefined && !page.text.includes(name);
}

/** An alert with its text on the same line is no block of its own. */
function lostAlert({ target, sources }: Twin, { text, problems }: Ledger): void {
  const [first] = sources[0]!.content;
  if (first?.kind !== 'code' || !/^\[!\w+\]$/.test(first.raw)) return;
  const isThere = (raw: string) => target.content.some((piece) => piece.kind === 'code' && piece.raw.toLowerCase() === raw.toLowerCase());
  if (sources.some(({ content: [code] }) => code?.kind !== 'code' || isThere(code.raw))) return;
  const range = { start: target.range.start, end: lineEnd(text, target.range.start) };
  const actual = shown(text.slice(range.start, range.end));
  problems.push({
    check: 'directive-damaged',
    problem: { range, message: `Unexpected ${actual}, expected ${first.raw}`, actual, expected: first.raw, spoils: range },
  });
}

/** Markup of other tools than the page's own has no name. */
const isNamed = ({ kind, text }: Comparable): boolean => kind === 'directive' && nameOf(text) !== text;

/** `[!NOTE]` -> `[!note`, `:::row span="2":::` -> `:::row`, `{{< /tab >}}` -> `{{</tab`, `/// tip | Title` -> `///tip` */
function nameOf(text: string): string {
  const match = /^(\[!|:::+|\{\{[<%]|\{%-?|\/\/\/+|!!!|\?\?\?\+?)[ \t]*(\/?[\w./-]*)/.exec(text);
  return match ? match[1]! + match[2]!.toLowerCase() : text;
}

function reportName(target: Segment, source: Comparable, { problems }: Ledger): void {
  const [actual, expected] = [shown(target.text), shown(source.text)];
  if (nameOf(source.text) === source.text) return;
  problems.push({
    check: 'directive-damaged',
    problem: {
      range: target.range,
      severity: isTemplate(source) ? 'warning' : undefined,
      message: `Unexpected ${actual}, expected ${expected}: its name is read by the site`,
      actual,
      expected,
      spoils: target.range,
    },
  });
}

function reportLost(source: Comparable, gap: Gap, ledger: Ledger): void {
  const expected = shown(source.text);
  const damaged = damagedLine(source.text, gap, ledger);
  const range = damaged ?? placeOf(gap, ledger);
  const actual = damaged ? ledger.text.slice(damaged.start, damaged.end) : undefined;
  const message = damaged
    ? `Unexpected ${shown(actual!)}, expected ${expected}`
    : `Unexpected absence of ${expected}, expected it here, as in the source`;
  if (damaged) gap.added = gap.added.filter(({ range: { start, end } }) => end <= damaged.start || start >= damaged.end);
  const severity = !damaged && isTemplate(source) ? 'warning' : undefined;
  const problem = { range, severity, message, actual, expected, ...(damaged && { spoils: damaged }) } as const;
  ledger.problems.push({ check: 'directive-damaged', problem });
}

/** A site may have had another template when the page was translated: shortcodes come and go, the names of alerts do not. */
const isTemplate = ({ text }: Comparable): boolean => text.startsWith('{');

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const alertLike = /^[!！]?[[［【]\s*[!！]?\s*[^[\]［］【】]{1,30}[\]］】](?![(（:：[])/;
const directiveLike = /^(?:[:：]{1,4}\s*){1,4}\S|^[{｛]|^[/／]{2,3}\s*\S|^[!！?？]{2,3}/;

/** The first line around a gap that looks as the lost one would, if its marks were damaged. */
function damagedLine(lost: string, { after, before, added }: Gap, { text }: Ledger): Range | null {
  const looksAlike = lost.startsWith('[!') ? alertLike : directiveLike;
  for (const segment of [...added, before, after]) {
    if (!segment || segment.kind === 'directive' || segment.kind === 'code') continue;
    for (const line of linesOf(segment.range, text)) if (looksAlike.test(text.slice(line.start, line.end))) return line;
  }
  return null;
}

function linesOf({ start, end }: Range, text: string): Range[] {
  const lines: Range[] = [];
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1 || end) {
    const stop = lineEnd(text, at);
    lines.push({ start: at + /^[ \t>]*/.exec(text.slice(at, stop))![0].length, end: stop });
  }
  return lines;
}
