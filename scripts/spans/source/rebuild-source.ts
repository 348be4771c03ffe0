import { pageOf } from '../../markdown/page.ts';
import type { Finding } from '../../model/finding.ts';
import type { Page, Range } from '../../model/page.ts';
import { inverse, movedBy, type OneSided, replaced, type Replacement } from '../one-sided.ts';
import { targetOnly, type TargetOnly } from './target-only.ts';

/**
 * What is still to be done to a page of source sides until it is the source: the anchors of localization go, and what
 * is in the target's language is filled from the real source, or listed.
 */
export function rebuildSource(
  page: Page,
  { text, bodyStart, kept: keptOf, edits }: OneSided,
  source: Page | null,
  translated: readonly string[],
): { edits: Replacement[]; findings: Finding[] } {
  const kept = keptOf();
  const missing = targetOnly(pageOf(page.path, text), kept, source, translated);
  const filled = missing.flatMap(({ start, end, fill }) => (fill === null ? [] : [{ start, end, text: fill }]));
  const back = movedBy(inverse(page.text, edits));
  const findings = missing
    .filter(({ fill }) => fill === null)
    .map(({ kind, start, end }) => targetOnlyFinding(page, kind, { start: back(start), end: back(end) }));
  return { edits: [...replaced(anchorRanges(text, kept), ''), ...firstBlankLines(text, bodyStart, source), ...filled], findings };
}

/** A hand-back drops the blank lines at the head of the body. */
function firstBlankLines(text: string, bodyStart: number, source: Page | null): Replacement[] {
  if (!source) return [];
  const blank = /(?:[ \t]*\r?\n)*/y;
  const [ours, theirs] = [{ text, bodyStart }, source].map((page) => {
    blank.lastIndex = page.bodyStart;
    return blank.exec(page.text)![0];
  });
  return ours === theirs ? [] : [{ start: bodyStart, end: bodyStart + ours!.length, text: theirs! }];
}

/** Says that a stretch of a page has no source in the file. */
function targetOnlyFinding(page: Page, kind: TargetOnly['kind'], range: Range): Finding {
  const actual = page.text.slice(range.start, range.end);
  return {
    check: 'span-target-only',
    severity: 'warning',
    path: page.path,
    ...page.place(range),
    message: `Unexpected ${kind} without a source, expected it in a pair: put in the source's words`,
    actual,
    expected: null,
    fixable: false,
  };
}

/**
 * The anchors that localization put at the head of headings: in a heading that came with a pair, the first
 * `<a name="slug"></a>`. A second one is the author's own.
 *
 * @param text the clean text
 * @param kept in order, where the pairs' texts stand in it
 */
function anchorRanges(text: string, kept: readonly Range[]): Range[] {
  const anchors: Range[] = [];
  let from = 0;
  for (const { start, end } of kept) {
    const between = text.slice(from, start);
    const line = between.slice(between.lastIndexOf('\n') + 1);
    const heading = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*#{1,6}[ \t]+/.exec(line);
    const anchor = heading && /^<a name="[^"<>]*"><\/a>/.exec(line.slice(heading[0].length));
    if (anchor) {
      const at = start - line.length + heading[0].length;
      anchors.push({ start: at, end: at + anchor[0].length });
    }
    from = end;
  }
  return anchors;
}
