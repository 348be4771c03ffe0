import type { Page, Range } from '../../model/page.ts';
import { closesFence, fenceOf } from '../text/code-ranges.ts';

/** A page as a strict MDX parser takes it. Every character stands where it stood. */
interface Strict {
  text: string;
  /** Where something else was written: the offsets at which comments, ids and tags begin. */
  rewritten: readonly number[];
}

/** The first tag of a page in MDX that HTML lets stand open, and strict MDX refuses: `<br>`; null where there is none. */
export function openTag({ text, bodyStart }: Pick<Page, 'text' | 'bodyStart'>): Range | null {
  const { rewritten } = strictMdx(text, new Set());
  const start = rewritten.find((at) => at >= bodyStart && text[at] === '<' && text[at + 1] !== '!');
  return start === undefined ? null : { start, end: text.indexOf('>', start) + 1 };
}

const voids = 'area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr';
const foreign = new RegExp(`<!--|\\{#|<(?:${voids})(?=[\\s/>])`);
const signs = new RegExp(`\\n|\\\\[^]|\`+|\\{/\\*|${foreign.source}`, 'g');

/**
 * MDX of Docusaurus as strict MDX of the same length: `<!-- a -->` as `{/* x *\/}`, `# A {#a}` as `# A ,#a}`, `<br>` as `<b/>`.
 *
 * @param kept offsets at which nothing is written
 */
export function strictMdx(text: string, kept: ReadonlySet<number>): Strict {
  if (!foreign.test(text)) return { text, rewritten: [] };
  const parts: string[] = [];
  const rewritten: number[] = [];
  const endOf = closers(text);
  let written = 0;
  signs.lastIndex = afterFences(text, 0);
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    const { 0: sign, index } = found;
    const part = kept.has(index) ? null : strictPart(text, sign, index, endOf);
    if (part !== null) {
      parts.push(text.slice(written, index), part);
      rewritten.push(index);
      written = index + part.length;
    }
    signs.lastIndex = part === null ? passed(text, sign, index, endOf) : written;
  }
  return { text: parts.join('') + text.slice(written), rewritten };
}

/** What is read instead of what a sign begins, of the same length; null where that stands for itself. */
function strictPart(text: string, sign: string, at: number, endOf: Closers): string | null {
  if (sign === '<!--') {
    const end = /^-?>/.test(text.slice(at + 4, at + 6)) ? null : endOf('-->', at + 4);
    return end === null ? null : `{/* ${text.slice(at + 4, end - 3).replace(/[^\s>]/g, 'x')}*/}`;
  }
  if (sign === '{#') return isHeadingId(text, at) ? ',#' : null;
  return sign.startsWith('<') ? closedTag(text, at, sign) : null;
}

/** Where to look on behind a sign that stands for itself: what is code, or a comment in an expression, is leapt over. */
function passed(text: string, sign: string, at: number, endOf: Closers): number {
  const end = at + sign.length;
  if (sign === '\n') return afterFences(text, end);
  if (sign === '{/*') return endOf('*/', end) ?? end;
  return sign.startsWith('`') ? afterCode(text, sign, end) : end;
}

type Closers = (closer: string, from: number) => number | null;

/** Finds the end of what closes next. It is known where the last one is, so that nobody looks for one in vain. */
function closers(text: string): Closers {
  const last = new Map(['-->', '*/'].map((closer) => [closer, text.lastIndexOf(closer)]));
  return (closer, from) => (from > last.get(closer)! ? null : text.indexOf(closer, from) + closer.length);
}

/** What is longer is no code, tag or heading: the search stays linear where nothing closes. */
const LONGEST = 4000;

function afterCode(text: string, run: string, from: number): number {
  const near = text.slice(from, from + LONGEST);
  const blank = /\n[ \t>]*\r?\n/.exec(near)?.index ?? near.length;
  for (let at = near.indexOf(run); at !== -1 && at < blank; at = near.indexOf(run, at)) {
    const start = at;
    while (near[at] === '`') at += 1;
    if (at - start === run.length) return from + at;
  }
  return from;
}

/** The start of the first line, from a line's start on, that begins no code block. */
function afterFences(text: string, start: number): number {
  let at = start;
  for (let fence = fenceOf(lineAt(text, at)); fence !== null; fence = fenceOf(lineAt(text, at))) {
    do at += lineAt(text, at).length + 1;
    while (at < text.length && !closesFence(lineAt(text, at), fence));
    at += lineAt(text, at).length + 1;
  }
  return at;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}

/** Whether it is the first of a line that is a heading. */
function isHeadingId(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - LONGEST), at);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  return /^#{1,6}(?!#)/.test(before) && !before.includes('{#');
}

/** `<br>` -> `<b/>`, `<img src="a" >` -> `<img src="a"/>`; null where it is closed, or is no tag. */
function closedTag(text: string, at: number, head: string): string | null {
  const end = tagEnd(text, at + head.length);
  if (end === null || text[end - 2] === '/' || isClosed(text, end, head.slice(1))) return null;
  const inner = text.slice(at + head.length, end - 1);
  if (/\s$/.test(inner)) return `${head}${inner.slice(0, -1)}/>`;
  return `${head.slice(0, -1)}${inner}/>`;
}

/** `<br></br>` */
function isClosed(text: string, end: number, name: string): boolean {
  return new RegExp(`^\\s{0,99}</${name}\\s{0,99}>`).test(text.slice(end, end + 250));
}

/** Past the `>` of a tag, values and expressions skipped. */
function tagEnd(text: string, from: number): number | null {
  let quote = '';
  let open = 0;
  for (let at = from; at < text.length && at - from < LONGEST; at += 1) {
    const sign = text[at]!;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{') open += 1;
    else if (sign === '}') open -= 1;
    else if (open === 0 && sign === '>') return at + 1;
    else if (open === 0 && sign === '<') return null;
  }
  return null;
}
