import type { Paragraph } from 'mdast';
import type { Range } from '../../model/range.ts';
import { addInline, type Leaf } from './add-inline.ts';
import type { Container } from './blocks.ts';
import { directiveLine, mayHoldDirective, type DirectiveLine } from './directive-line.ts';
import type { Drafts } from './drafts.ts';
import { linesIn } from './lines-in.ts';
import { rangeOf } from './range-of.ts';
import { textWithout } from './text.ts';

/** A paragraph, or, where lines of it are instructions to the site generator, those and the texts between them. */
export function addParagraph(node: Paragraph, block: Range, { kind, quotes }: Container, drafts: Drafts): void {
  const { text } = drafts.page;
  const range = trimmed(text, rangeOf(node));
  if (!mayHoldDirective.test(text.slice(range.start, range.end))) {
    return addInline(node.children, { kind, range, block: { start: block.start, end: range.end }, quotes, syntax: 'block' }, drafts);
  }
  for (const [index, run] of runsOf(node, text, range, quotes).entries()) {
    const whole = index === 0 ? { start: block.start, end: run.range.end } : run.range;
    if (run.directive) addDirective(run.directive, { range: run.range, block: whole, quotes }, drafts);
    else addInline(node.children, { kind, range: run.range, block: whole, quotes, syntax: 'block' }, drafts);
  }
}

/** Satteri counts the blank after a task's box: `- [ ]  two` -> ` two`. */
function trimmed(text: string, { start, end }: Range): Range {
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
  for (const line of linesIn(text, range, quotes)) {
    const directive = crosses(node, line) ? null : directiveLine(text, line);
    const last = runs.at(-1);
    if (!directive && last && !last.directive) last.range = { start: last.range.start, end: line.end };
    else runs.push({ range: line, directive });
  }
  return runs;
}

/** Whether a mark or a code reaches over an edge of the line. */
const crosses = (node: Paragraph, line: Range): boolean =>
  node.children.some((child) => {
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
