import { fieldNamed } from '../../markdown/front-matter/fields.ts';
import { codeRanges, linesOutsideFences } from '../../markdown/text/code-ranges.ts';
import { nearest } from '../../model/nearest.ts';
import type { Page, Range } from '../../model/page.ts';
import type { Problem } from '../check.ts';

/** Where the authors of a page have turned checks off, and what is wrong with how they did it. */
interface DisabledLines {
  has(check: string, line: number): boolean;
  /** What was turned off, and where that is written. */
  deeds: readonly Deed[];
  problems: Problem[];
}

/** The key of a page's front matter that turns checks off for all of it: `lockstep-disable: [line-ends]`. */
export const disablingKey = 'lockstep-disable';

/**
 * Reads a page's own wishes: `<!-- lockstep-disable-next-line a, b -- why -->` for the next line that holds something,
 * `<!-- lockstep-disable a -->` until `<!-- lockstep-enable a -->` or the end, each also as `{/* … *\/}`, and the key of the
 * front matter for all of the page. In code they are text.
 *
 * @param ids the checks that there are
 */
export function disabledLines(page: Page, ids: readonly string[]): DisabledLines {
  if (!/lockstep-/i.test(page.text)) return { has: () => false, deeds: [], problems: [] };
  const read: Reading = { page, ids, spans: [], pending: [], deeds: [], problems: [] };
  readField(read);
  let end = page.bodyStart - 1;
  for (const line of linesOutsideFences(page.text, page.bodyStart)) {
    // What is skipped is a fence, and it begins there.
    if (line.start > end + 1) settle(read, end + 1);
    readLine(line, read);
    ({ end } = line);
  }
  settle(read, end + 1);
  return {
    has: (check, line) => read.spans.some((span) => span.check === check && span.from <= line && line <= span.to),
    deeds: read.deeds,
    problems: read.problems,
  };
}

interface Deed {
  check: string;
  range: Range;
}

interface Span {
  check: string;
  /** First and last line. */
  from: number;
  to: number;
}

interface Reading {
  page: Page;
  ids: readonly string[];
  spans: Span[];
  /** Checks that are off on the next line that holds something. */
  pending: string[];
  deeds: Deed[];
  problems: Problem[];
}

function readField({ page, ids, spans, deeds, problems }: Reading): void {
  const field = fieldNamed(page, disablingKey);
  if (!field) return;
  const names = [field.value].flat().flatMap((name) => (typeof name === 'string' ? namesIn(name) : []));
  if (names.length === 0) {
    problems.push({
      range: field.keyRange,
      message: `Unexpected end of "${disablingKey}", expected the checks that it turns off: [${ids[0]}]`,
    });
  }
  for (const check of known(names, ids, field.valueRange, problems)) {
    spans.push({ check, from: 0, to: Number.POSITIVE_INFINITY });
    deeds.push({ check, range: field.valueRange });
  }
}

/** `<!-- lockstep-disable a, b -- why -->`; what is longer is no such comment. */
const comment = /(?:<!--|\{\/\*)[ \t]{0,9}lockstep-([\w-]{1,40})([^\n]{0,500}?)(?:-->|\*\/\})/i;

/** One that does not end on its line. */
const open = /(?:<!--|\{\/\*)[ \t]{0,9}lockstep-(?:disable|enable)[\w-]{0,40}[^\n>]{0,500}$/i;

const deeds = ['disable', 'disable-next-line', 'enable'];

function readLine({ start, end }: Range, read: Reading): void {
  const { page, problems } = read;
  const line = page.text.slice(start, end);
  const [mark, deed = '', rest = '', index] = /lockstep-/i.test(line) ? found(line, comment) : [];
  const [unfinished, , , at = 0] = mark === undefined && /lockstep-/i.test(line) ? found(line, open) : [];
  if (unfinished !== undefined) {
    const range = { start: start + at, end: start + at + unfinished.length };
    problems.push({ range, message: `Unexpected line end in a comment, expected all of it on one line: ${unfinished.trim()} … -->` });
  }
  if (mark === undefined) {
    if (line.trim() !== '') settle(read, start);
    return;
  }
  const range = { start: start + index!, end: start + index! + mark.length };
  if (deeds.includes(deed)) obey(deed, rest, range, read);
  else {
    const message = `Unexpected "lockstep-${deed}", expected one of ${deeds.map((one) => `lockstep-${one}`).join(', ')}${nearest(deed, deeds)}`;
    problems.push({ range, message, actual: deed });
  }
}

/** The comment of a line, where it is no code. */
function found(line: string, sought: RegExp): [mark?: string, deed?: string, rest?: string, index?: number] {
  const match = sought.exec(line);
  if (!match || codeRanges(line, { start: 0, end: line.length }).some(({ start, end }) => start <= match.index && match.index < end))
    return [];
  return [match[0], match[1], match[2], match.index];
}

function obey(deed: string, rest: string, range: Range, { page, ids, spans, pending, deeds: done, problems }: Reading): void {
  const names = namesIn(rest);
  const { line } = page.place(range);
  if (names.length === 0 && deed !== 'enable') {
    problems.push({ range, message: `Unexpected end of a comment, expected the check that it turns off: lockstep-${deed} ${ids[0]}` });
  }
  const checks = known(names, ids, range, problems);
  if (deed !== 'enable') done.push(...checks.map((check) => ({ check, range })));
  if (deed === 'disable-next-line') pending.push(...checks);
  else if (deed === 'disable') spans.push(...checks.map((check) => ({ check, from: line, to: Number.POSITIVE_INFINITY })));
  else close(spans, names.length === 0 ? ids : checks, line);
}

/** Ends what comments have begun; what the front matter says holds. */
function close(spans: Span[], checks: readonly string[], line: number): void {
  for (const span of spans) if (span.from > 0 && span.to > line && checks.includes(span.check)) span.to = line;
}

function settle({ page, spans, pending }: Reading, start: number): void {
  if (pending.length === 0) return;
  const { line } = page.place({ start: Math.min(start, page.text.length), end: page.text.length });
  spans.push(...pending.splice(0).map((check) => ({ check, from: line, to: line })));
}

/** `a, b -- why` => `a`, `b` */
const namesIn = (text: string): string[] => (text.split(' -- ')[0] ?? '').split(/[\s,]+/).filter((name) => name !== '');

/** Those of the names that are checks; the others are told. */
function known(names: readonly string[], ids: readonly string[], range: Range, problems: Problem[]): string[] {
  for (const name of names) {
    if (ids.includes(name)) continue;
    const message = `Unexpected check "${name}", expected one of "lockstep help findings"${nearest(name, ids)}`;
    problems.push({ range, message, actual: name });
  }
  return names.filter((name) => ids.includes(name));
}
