import type { Edit } from '../model/edit.ts';
import type { Inline } from '../model/inline.ts';
import type { Merged } from '../model/merged.ts';
import type { Page } from '../model/page.ts';
import { counts } from './merge/counts.ts';
import { plan, type Change } from './merge/plan.ts';
import { suspects } from './merge/suspects.ts';
import { editsOf } from './merge/edits-of.ts';
import { lineIndex } from './line-index.ts';
import { pageOf } from './page.ts';
import type { Parser } from './parser.ts';
import { TRANSLATED_KEYS, type SegmentOptions } from './segments.ts';
import type { Drafts } from './segments/drafts.ts';
import { extract, extractAnonymous } from './segments/extract.ts';
import { splice } from './splice.ts';

/**
 * The edits that replace the given segments, and no other byte: `contents` holds the new content by segment id, codes
 * with the raw text that is to stand in this page. A content that says what the page says already makes no edit.
 *
 * The result is read again: it must have the same blocks, the same other segments, and the new contents. A segment
 * that breaks this is written with every sign escaped; where that does not help, it is left as it was and refused.
 *
 * @throws ParseError where the page as it stands cannot be read and there is something to merge.
 */
export function mergeSegments(
  page: Page,
  contents: ReadonlyMap<string, readonly Inline[]>,
  parse: Parser,
  { keys = TRANSLATED_KEYS }: SegmentOptions = {},
): Merged {
  if (contents.size === 0) return { edits: [], refused: [], escaped: 0, quoted: 0 };
  const before = extract(page, parse, keys);
  const { changes, refused } = plan(before, contents);
  for (;;) {
    const written = editsOf(before, changes);
    const edits = written.map(({ range, text }) => ({ path: page.path, ...range, text }));
    const bad = written.length === 0 ? [] : suspects(before, reread(pageWith(edits, page), parse, keys), changes);
    if (bad.length === 0) return { edits, refused, ...counts(before, changes, written) };
    for (const change of bad) refused.push(...tryHarder(change, before, changes));
  }
}

/** Front matter that no edit touches need not be read again. */
function pageWith(edits: readonly Edit[], page: Page): Page {
  const text = splice(page.text, edits);
  const bodyOnly = page.frontMatter.range !== null && edits.every(({ start }) => start >= page.bodyStart);
  return bodyOnly ? { ...page, text, place: lineIndex(text) } : pageOf(page.path, text);
}

/** Null where the page cannot even be parsed. */
function reread(page: Page, parse: Parser, keys: readonly string[]): Drafts | null {
  try {
    return extractAnonymous(page, parse, keys);
  } catch {
    return null;
  }
}

function tryHarder(change: Change, before: Drafts, changes: Map<number, Change>): Merged['refused'] {
  if (change.escape === 'needed') {
    change.escape = 'all';
    return [];
  }
  changes.delete(change.index);
  return [{ id: before.list[change.index]!.id, reason: 'structure' }];
}
