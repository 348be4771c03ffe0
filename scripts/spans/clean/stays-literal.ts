import { codeRanges } from '../../markdown/text/code-ranges.ts';
import { outside } from '../one-sided.ts';

/**
 * Whether a stretch of Markdown reads the same when some of its characters are not escaped any more: no emphasis, no
 * inline code and no list begins with them. Where it is not easily told the answer is no.
 *
 * @param escapes offsets of the backslashes, in order, each before a `*` or a backtick
 */
export function staysLiteral(text: string, escapes: readonly number[]): boolean {
  if (escapes.length === 0) return true;
  if (escapes.some((at) => text[at + 1] === '`')) return escapes.length === 1 && text.indexOf('`') === text.lastIndexOf('`');
  return !escapes.some((at) => beginsLine(text, at)) && !pairsUp(starRuns(text, new Set(escapes)));
}

const beginsLine = (text: string, at: number): boolean =>
  /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));

interface Run {
  length: number;
  undone: boolean;
  canOpen: boolean;
  canClose: boolean;
}

/** Runs of stars as they will be, those of which only a part was escaped among them: `\**` is a run of two. */
function starRuns(text: string, escapes: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  for (const { start, end } of outside(starRanges(text, escapes), codeRanges(text, { start: 0, end: text.length }))) {
    const raw = text.slice(start, end);
    const stars = raw.replaceAll('\\', '');
    const [canOpen, canClose] = flanks(before(text, start), text[end]);
    runs.push({ length: stars.length, undone: raw.includes('\\'), canOpen, canClose });
  }
  return runs;
}

function starRanges(text: string, escapes: ReadonlySet<number>) {
  const ranges: { start: number; end: number }[] = [];
  for (let at = nextStar(text, 0, escapes); at !== -1; at = nextStar(text, at, escapes)) {
    const start = at;
    while (text[at] === '*' || escapes.has(at)) at += 1;
    ranges.push({ start, end: at });
  }
  return ranges;
}

/** The next star that is, or is to be, no text: one escaped by its author stays out. */
function nextStar(text: string, from: number, escapes: ReadonlySet<number>): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '*' || escapes.has(at)) return at;
    if (text[at] === '\\') at += 1;
  }
  return -1;
}

const before = (text: string, at: number): string | undefined => text[at - 1];

/** Whether a run is left-flanking and right-flanking, as CommonMark has it. */
function flanks(previous: string | undefined, next: string | undefined): [boolean, boolean] {
  const [a, b] = [classOf(previous), classOf(next)];
  return [b !== 'blank' && (b !== 'mark' || a !== 'letter'), a !== 'blank' && (a !== 'mark' || b !== 'letter')];
}

function classOf(char: string | undefined): 'blank' | 'mark' | 'letter' {
  if (char === undefined || /\s/u.test(char)) return 'blank';
  return /[\p{P}\p{S}]/u.test(char) ? 'mark' : 'letter';
}

/** Whether an undone run would open or close emphasis. */
function pairsUp(runs: readonly Run[]): boolean {
  const openers: Run[] = [];
  for (const run of runs) {
    let { length } = run;
    while (run.canClose && length > 0 && openers.length > 0) {
      const opener = openers.at(-1)!;
      if (run.undone || opener.undone) return true;
      const used = Math.min(2, length, opener.length);
      length -= used;
      opener.length -= used;
      if (opener.length === 0) openers.pop();
    }
    if (run.canOpen && length > 0) openers.push({ ...run, length });
  }
  return false;
}
