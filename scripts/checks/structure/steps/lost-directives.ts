import type { Comparable, Range } from '../../../model/page.ts';
import { type Gap, type Ledger, linesIn, placeOf } from '../ledger.ts';
import { isTemplate, missingOf, namesOf, shown } from './directive-names.ts';
import { isTold, joinedBlocks } from './left-over.ts';

/** Alerts and directives that a target lacks, or has with other marks: `[! NOTE]`, `：：：note`. */
export function lostDirectives(ledger: Ledger): void {
  if (ledger.mayBeNews || ledger.gaps.length === 0) return;
  const nameOf = ledger.translation.derived(namesOf, ledger.translation);
  const missing = missingOf(ledger.translation, nameOf);
  const isJoined = joinedBlocks(ledger);
  const isOpen = leftOpen(ledger);
  for (const gap of ledger.gaps) {
    for (const one of gap.lost) {
      if (nameOf(one) && !isInside(one, gap) && missing(one) && !goesWithText(one, gap) && !isUnused(one, ledger) && !isOpen(one))
        reportLost(one, gap, ledger);
    }
    gap.lost = gap.lost.filter((one) => nameOf(one) === null);
  }

  /** A box that is gone with its text: that is told. */
  function goesWithText(one: Comparable, gap: Gap): boolean {
    const next = gap.lost[gap.lost.indexOf(one) + 1];
    return next !== undefined && isTold(next) && !isJoined(next, gap) && !gap.added.some(isTold);
  }
}

/** One that was drawn into the text before or behind it works there, too; no `:::` stands in a `::::`. */
const isInside = ({ text }: Comparable, { after, before }: Gap): boolean =>
  [after, before].some((segment) => segment && !/^[:/`~]{3,}$/.test(segment.text) && segment.text.includes(text));

/** `:::note` of a source in which no `:::` ends one: its own slip, which a translation need not have. */
function leftOpen({ translation: { base } }: Ledger): (one: Comparable) => boolean {
  const isClosed = base.some(({ kind, text }) => kind === 'directive' && /^:{3,}\s*$/.test(text));
  return ({ text }) => !isClosed && box.test(text);
}

const box = /^:{3,}\s*(?:note|tip|info|important|caution|warning|danger|details)\b(?!.*:::)/;

/** `{% assign a = … %}` of which the target makes no use shows nothing: what would have used it is told. */
function isUnused({ text }: Comparable, page: Ledger): boolean {
  const name = /^\{%-?\s*assign\s+(\w{1,60})/.exec(text)?.[1];
  return name !== undefined && !page.text.includes(name);
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

const alertLike = /^[!！]?[[［【]\s*[!！]?\s*[^[\]［］【】]{1,30}[\]］】](?![(（:：[])/;
const directiveLike = /^(?:[:：]{1,4}\s*){1,4}\S|^[{｛]|^[/／]{2,3}\s*\S|^[!！?？]{2,3}/;

/** The first line around a gap that looks as the lost one would, if its marks were damaged. */
function damagedLine(lost: string, { after, before, added }: Gap, { text }: Ledger): Range | null {
  const looksAlike = lost.startsWith('[!') ? alertLike : directiveLike;
  for (const segment of [...added, before, after]) {
    if (!segment || segment.kind === 'directive' || segment.kind === 'code') continue;
    for (const line of linesIn(segment.range, text)) if (looksAlike.test(text.slice(line.start, line.end))) return line;
  }
  return null;
}
