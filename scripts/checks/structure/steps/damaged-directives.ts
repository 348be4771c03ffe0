import type { Comparable, Range, Segment } from '../../../model/page.ts';
import type { Twin } from '../../translation/translation.ts';
import { type Gap, type Ledger, lineEnd, placeOf } from '../ledger.ts';
import { isTold, joinedBlocks } from './left-over.ts';
import { readBySite, translatedWords } from '../read-by-site.ts';

/** Alerts and directives whose name, words or marks are damaged: `[!HINWEIS]`, `{: .hinweis}`, `[! NOTE]`, `：：：note`. */
export function damagedDirectives(ledger: Ledger): void {
  for (const twin of ledger.translation.twins) if (twin.target.kind === 'directive') damagedName(twin, ledger);
  for (const twin of ledger.translation.twins) if (twin.target.kind === 'quote') lostAlert(twin, ledger);
  if (ledger.mayBeNews || ledger.gaps.length === 0) return;
  const missing = missingOf(ledger);
  const isJoined = joinedBlocks(ledger);
  for (const gap of ledger.gaps) {
    for (const one of gap.lost.filter(isNamed)) {
      if (!isInside(one, gap) && missing(one) && !goesWithText(one, gap) && !isUnused(one, ledger)) reportLost(one, gap, ledger);
    }
    gap.lost = gap.lost.filter((one) => !isNamed(one));
  }

  /** A box that is gone with its text: that is told. */
  function goesWithText(one: Comparable, gap: Gap): boolean {
    const next = gap.lost[gap.lost.indexOf(one) + 1];
    return next !== undefined && isTold(next) && !isJoined(next, gap) && !gap.added.some(isTold);
  }
}

function damagedName({ target, sources }: Twin, ledger: Ledger): void {
  const here = readBySite(target);
  const origins = sources.map(readBySite);
  if (origins.every((there) => there?.name !== here?.name)) return reportName(target, sources[0]!, ledger);
  const changes = origins.flatMap((there) => (there && here && there.name === here.name ? [translatedWords(there, here)] : []));
  const [change] = changes;
  if (change && changes.every(({ gone, fresh }) => gone.length > 0 && fresh.length > 0)) reportWords(target, sources[0]!, change, ledger);
}

/** Tells of those of a name as many as the target lacks: the others stand elsewhere in it, with what they are around. */
function missingOf({ translation: { base, target } }: Ledger): (one: Comparable) => boolean {
  const left = new Map<string, number>();
  const count = (segments: readonly Comparable[], by: number): void => {
    for (const { name } of segments.flatMap((one) => readBySite(one) ?? [])) left.set(name, (left.get(name) ?? 0) + by);
  };
  count(base, 1);
  count(target, -1);
  const all = new Map(left);
  const openers = (begins: (name: string) => boolean): number => [...all].reduce((sum, [name, by]) => sum + (begins(name) ? by : 0), 0);
  return (one) => {
    const { name } = readBySite(one)!;
    const missing = left.get(name) ?? 0;
    left.set(name, missing - 1);
    const begins = openerOf(name);
    return missing > 0 && (begins === null || missing > openers(begins));
  };
}

/** What a directive closes; null where it closes nothing: `:::` any that begins so, `{%endcut` a `{%cut`. What is gone with its opener follows from that. */
function openerOf(name: string): ((other: string) => boolean) | null {
  if (/^(?:[:/]{3,}|`{3,}|~{3,})$/.test(name)) return (other) => other.startsWith(name) && other.length > name.length;
  const opener = name.replace(/^(\{%-?)end|^(\{\{[<%])\//, '$1$2');
  return opener === name ? null : (other) => other === opener;
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
const isNamed = (one: Comparable): boolean => readBySite(one) !== null;

function reportName(target: Segment, source: Comparable, { problems }: Ledger): void {
  const [actual, expected] = [shown(target.text), shown(source.text)];
  if (!isNamed(source)) return;
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

function reportWords(target: Segment, source: Comparable, { gone, fresh }: ReturnType<typeof translatedWords>, { problems }: Ledger): void {
  const [actual, expected] = [shown(target.text), shown(source.text)];
  const message = `Unexpected "${fresh.join(' ')}" in ${actual}, expected "${gone.join(' ')}": the site reads it`;
  const severity = isTemplate(source) ? 'warning' : undefined;
  problems.push({
    check: 'directive-damaged',
    problem: { range: target.range, severity, message, actual, expected, spoils: target.range },
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
