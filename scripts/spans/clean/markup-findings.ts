import type { Finding } from '../../model/finding.ts';
import type { Page, Range } from '../../model/page.ts';
import { type Markup, rangeOf } from '../scan/markup.ts';
import type { ScannedPair } from '../scan/markup.ts';
import type { Scan } from '../scan/scan-spans.ts';

/** What is wrong with the bilingual markup of a page, in page order. */
export function markupFindings(page: Page, { pairs, lone, damaged, encoded, regular }: Scan, repair: boolean): Finding[] {
  if (regular) return [];
  return [
    ...lone.map((markup) => finding(page, rangeOf(markup), loneProblem(page.text, markup))),
    ...repeated(pairs).map((pair) => finding(page, pair.range, repeatedId(pair))),
    ...malformed(pairs).map((pair) => finding(page, pair.range, malformedId(pair))),
    ...damaged.map((region) => finding(page, region, damage(repair))),
    ...encoded.map((markup) => finding(page, rangeOf(markup), encodedMarkup(markup))),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
}

type Problem = Pick<Finding, 'check' | 'severity' | 'message' | 'actual' | 'expected' | 'fixable'>;

function finding(page: Page, range: Range, problem: Problem): Finding {
  return { ...problem, path: page.path, ...page.place(range) };
}

function loneProblem(text: string, { id, target, source, stray }: Markup): Problem {
  const { open, close } = (target ?? source ?? stray)!;
  const actual = close.length > 0 ? text.slice(open.at(-1)!.end, close[0]!.start) : null;
  const problem = { check: 'span-unpaired' as const, severity: 'error' as const, actual, expected: null, fixable: false };
  if (target)
    return {
      ...problem,
      message: `Unexpected target span "${id}" without a source, expected a data-stu-id="${id}" right after it; its text stays`,
    };
  if (source)
    return {
      ...problem,
      message: `Unexpected source span "${id}" without a target, expected a data-ttu-id="${id}" right before it; its text goes`,
    };
  return {
    ...problem,
    message: `Unexpected source span "${id}" that nothing closes, expected </span></span>; its text stays, take it out by hand`,
  };
}

function repeated(pairs: readonly ScannedPair[]): ScannedPair[] {
  const seen = new Set<string>();
  return pairs.filter(({ id }) => seen.size === seen.add(id).size);
}

const repeatedId = ({ id }: ScannedPair): Problem => ({
  check: 'span-id',
  severity: 'warning',
  message: `Unexpected second pair "${id}", expected each id once`,
  actual: id,
  expected: null,
  fixable: false,
});

const malformed = (pairs: readonly ScannedPair[]): ScannedPair[] => pairs.filter(({ id }) => !/^[0-9a-f]{5}-p?\d{3,5}$/.test(id));

const malformedId = ({ id }: ScannedPair): Problem => ({
  check: 'span-id',
  severity: 'warning',
  message: `Unexpected id "${id}", expected five hex digits, a dash and a number: c4c43-105`,
  actual: id,
  expected: null,
  fixable: false,
});

const damage = (repair: boolean): Problem => ({
  check: 'span-damage',
  severity: 'warning',
  message: `Unexpected &quot; around attributes, expected quotes: the quotes of this region were escaped; ${repair ? 'repaired' : '--repair mends it'}`,
  actual: '&quot;',
  expected: '"',
  fixable: true,
});

const encodedMarkup = ({ id }: Markup): Problem => ({
  check: 'span-encoded',
  severity: 'warning',
  message: `Unexpected encoded markup "${id}", expected tags; if it is meant to be shown, write it as code`,
  actual: null,
  expected: null,
  fixable: false,
});
