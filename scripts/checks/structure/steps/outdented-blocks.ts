import type { Comparable, Segment } from '../../../model/page.ts';
import { type Ledger, lineStart } from '../ledger.ts';
import { shown } from './directive-names.ts';

/** Blocks that stand in a box or a tab of Python-Markdown in the source (`!!! note`, `=== "Tab"`), and in the target beside it: no longer indented. */
export function outdentedBlocks({ translation, text, sourceText, problems }: Ledger): void {
  if (!translation.target.some(isBox) || sourceText === null) return;
  const [here, there] = [boxesOf(translation.target, text), boxesOf(translation.base, sourceText)];
  const targets = new Map<Comparable, Segment>(translation.twins.map(({ target, sources }) => [sources[0]!, target]));
  const told = new Set<Comparable>();
  for (const { target, sources } of translation.twins) {
    const box = there.get(sources[0]!);
    const twin = box && targets.get(box);
    if (!twin || here.has(target) || told.has(box) || !isBox(twin)) continue;
    told.add(box);
    const message = `Unexpected block outside of its box ${nameOf(twin)}, expected it there, indented by four blanks, as in the source`;
    problems.push({ check: 'block-kind', problem: { range: target.range, message } });
  }
}

const isBox = ({ kind, text }: Comparable): boolean => kind === 'directive' && /^(?:!!!|\?\?\?|===)/.test(text);

/** The innermost box that each segment stands in. */
function boxesOf(segments: readonly Comparable[], text: string): Map<Comparable, Comparable> {
  const boxes = new Map<Comparable, Comparable>();
  const open: { box: Comparable; indent: number }[] = [];
  for (const segment of segments) {
    if (!isBlock(segment)) continue;
    const indent = indentOf(segment.range.start, text);
    const end = open.findIndex((one) => indent <= one.indent);
    if (end !== -1) open.splice(end);
    if (open.length > 0) boxes.set(segment, open.at(-1)!.box);
    if (isBox(segment)) open.push({ box: segment, indent });
  }
  return boxes;
}

/** What stands for itself, and whose place is known: no title of a box, no text of a picture. */
const isBlock = (one: Comparable): one is Segment => 'range' in one && !['front-matter', 'title', 'alt', 'label'].includes(one.kind);

function indentOf(at: number, text: string): number {
  const { start, end } = lineStart(text, at);
  return text.slice(start, end).replaceAll('\t', '    ').length;
}

const nameOf = ({ content: [code], text }: Comparable): string => shown(code?.kind === 'code' ? code.raw : text);
