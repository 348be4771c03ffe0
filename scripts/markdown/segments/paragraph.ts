import type { Paragraph, PhrasingContent } from 'mdast';
import type { Range } from '../../model/page.ts';
import { directiveLine, type DirectiveLine, mayHoldDirective } from './directive-line.ts';
import type { Drafts } from './drafts.ts';
import { addInline, type Container, type Leaf } from './leaf.ts';
import { rangeOf, textWithout } from './text.ts';

/** A paragraph, or, where lines of it are instructions to the site generator, those and the texts between them. */
export function addParagraph(node: Paragraph, block: Range, { kind, quotes }: Container, drafts: Drafts): void {
  const { text } = drafts.page;
  const range = withoutIndent(text, rangeOf(node));
  if (!mayHoldDirective.test(text.slice(range.start, range.end))) {
    return addInline(node.children, { kind, range, block: { start: block.start, end: range.end }, quotes, syntax: 'block' }, drafts);
  }
  const next = inOrder(node.children);
  for (const [index, run] of runsOf(node, text, range, quotes).entries()) {
    const whole = index === 0 ? { start: block.start, end: run.range.end } : run.range;
    if (run.directive) addDirective(run.directive, { range: run.range, block: whole, quotes }, drafts);
    else addInline(next(run.range), { kind, range: run.range, block: whole, quotes, syntax: 'block' }, drafts);
  }
}

/** Gives the nodes that reach into one range after the other: each is looked at once, however many ranges there are. */
function inOrder(nodes: readonly PhrasingContent[]): (range: Range) => readonly PhrasingContent[] {
  let from = 0;
  return ({ start, end }) => {
    while (from < nodes.length && rangeOf(nodes[from]!).end <= start) from += 1;
    let to = from;
    while (to < nodes.length && rangeOf(nodes[to]!).start < end) to += 1;
    return nodes.slice(from, to);
  };
}

/** Satteri counts the blank after a task's box: `- [ ]  two` -> ` two`. */
function withoutIndent(text: string, { start, end }: Range): Range {
  let from = start;
  while (text[from] === ' ' || text[from] === '\t') from += 1;
  return { start: from, end };
}

interface Run {
  range: Range;
  directive: DirectiveLine | null;
}

/** `:::note`, two lines of text, `:::` -> three runs. */
function runsOf(node: Paragraph, text: string, range: Range, quotes: number): Run[] {
  const runs: Run[] = [];
  const next = inOrder(node.children);
  for (const line of linesIn(text, range, quotes)) {
    const directive = crosses(next(line), line) ? null : directiveLine(text, line);
    const last = runs.at(-1);
    if (!directive && last && !last.directive) last.range = { start: last.range.start, end: line.end };
    else runs.push({ range: line, directive });
  }
  return runs;
}

/** Whether a mark or a code reaches over an edge of the line. */
const crosses = (nodes: readonly PhrasingContent[], line: Range): boolean =>
  nodes.some((child) => {
    const { start, end } = rangeOf(child);
    return (
      child.type !== 'text' && child.type !== 'break' && start < line.end && end > line.start && (start < line.start || end > line.end)
    );
  });

function addDirective({ kind, shown }: DirectiveLine, { range, block, quotes }: Omit<Leaf, 'kind' | 'syntax'>, drafts: Drafts): void {
  const cuts = shown.map((part) => part.range);
  const code = drafts.addOpaque(kind, range, { text: textWithout(drafts.page.text, range, cuts), block });
  for (const part of shown) drafts.addShown(part, quotes, { owner: code });
}

/** The lines of a range, each without the quote marks and blanks at its head and the blanks at its end; blank lines are left out. */
function linesIn(text: string, { start, end }: Range, quotes: number): Range[] {
  const lines: Range[] = [];
  for (let at = start; at < end;) {
    const stop = lineEnd(text, at, end);
    const line = innerLine(text, { start: at, end: stop }, at === start ? 0 : quotes);
    if (line.start < line.end) lines.push(line);
    at = stop + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function innerLine(text: string, { start, end }: Range, quotes: number): Range {
  let from = start;
  let to = end;
  for (let left = quotes; from < to; from += 1) {
    if (text[from] === '>' && left > 0) left -= 1;
    else if (text[from] !== ' ' && text[from] !== '\t') break;
  }
  while (to > from && /[ \t]/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
