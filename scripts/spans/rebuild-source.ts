import { parseFrontMatter } from '../markdown/front-matter.ts';
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import { anchorRanges } from './anchor-ranges.ts';
import { inverse, movedBy, type Replacement } from './moved-by.ts';
import type { OneSided } from './one-sided.ts';
import { replaced } from './replaced.ts';
import { targetOnly } from './target-only.ts';
import { targetOnlyFinding } from './target-only-finding.ts';

/**
 * What is still to be done to a page of source sides until it is the source: the anchors of localization go, and what
 * is in the target's language is filled from the real source, or listed.
 */
export function rebuildSource(
  page: Page,
  { text, bodyStart, kept: keptOf, edits }: OneSided,
  source: Page | null,
): { edits: Replacement[]; findings: Finding[] } {
  const kept = keptOf();
  const missing = targetOnly(text, bodyStart, kept, parseFrontMatter(text), source);
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
