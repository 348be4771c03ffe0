import type { Edit, Inline, Page } from '../../model/page.ts';
import { pageOf } from '../page.ts';
import type { Parser } from '../parser/parser.ts';
import type { Drafts } from '../segments/drafts.ts';
import { extract, extractAnonymous } from '../segments/segments.ts';
import { isYaml, joined } from '../segments/text.ts';
import { lineIndex } from '../text/lines.ts';
import { splice } from '../text/splice.ts';
import { editsOf, type Written } from './edits.ts';
import { cameWithCodes, goneWithCodes } from './exchanged-codes.ts';
import { type Change, type Merged, plan } from './plan.ts';
import { suspects } from './suspects.ts';

/**
 * The edits that replace the given segments, and no other byte: `contents` holds the new content by segment id, codes
 * with the raw text that is to stand in this page. A content that says what the page says already makes no edit.
 *
 * The result is read again: it must have the same blocks, the same other segments, and the new contents. A segment
 * that breaks this is written with every sign escaped, then on one line; where that does not help, it is left as it was and refused.
 *
 * @param drafts the page's segments, where they are read already
 * @throws ParseError where the page as it stands cannot be read and there is something to merge.
 */
export function mergeSegments(
  page: Page,
  contents: ReadonlyMap<string, readonly Inline[]>,
  parse: Parser,
  drafts: Drafts | null = null,
): Merged {
  if (contents.size === 0) return { edits: [], refused: [], escaped: 0, quoted: 0, inner: { gone: new Set(), came: new Set() } };
  const before = drafts ?? extract(page, parse);
  const { changes, refused } = plan(before, contents);
  for (const index of goneWithCodes(before, changes))
    if (changes.delete(index)) refused.push({ id: before.list[index]!.id, reason: 'gone' });
  for (;;) {
    const written = editsOf(before, changes);
    const edits = written.map(({ range, text }) => ({ path: page.path, ...range, text }));
    const after = written.length === 0 ? before : reread(pageWith(edits, page), parse);
    const bad = written.length === 0 ? [] : suspects(before, after, changes);
    if (bad.length === 0) return { edits, refused, ...counts(before, changes, written), inner: exchangedInner(before, after!, changes) };
    for (const change of bad) refused.push(...tryHarder(change, before, changes));
  }
}

const exchangedInner = (before: Drafts, after: Drafts, changes: ReadonlyMap<number, Change>): Merged['inner'] => ({
  gone: goneWithCodes(before, changes),
  came: cameWithCodes(before, after, changes),
});

/** Front matter that no edit touches need not be read again. */
function pageWith(edits: readonly Edit[], page: Page): Page {
  const text = splice(page.text, edits);
  const bodyOnly = page.frontMatter.range !== null && edits.every(({ start }) => start >= page.bodyStart);
  return bodyOnly ? { ...page, text, place: lineIndex(text) } : pageOf(page.path, text);
}

/** Null where the page cannot even be parsed. */
function reread(page: Page, parse: Parser): Drafts | null {
  try {
    return extractAnonymous(page, parse);
  } catch {
    return null;
  }
}

function tryHarder(change: Change, before: Drafts, changes: Map<number, Change>): Merged['refused'] {
  if (change.escape === 'needed') {
    change.escape = 'all';
    return [];
  }
  if (change.lines === 'as-before') {
    change.lines = 'joined';
    return [];
  }
  changes.delete(change.index);
  return [{ id: before.list[change.index]!.id, reason: 'structure' }];
}

/** How many segments hold signs that had to be escaped, and how many plain front-matter values were quoted. */
function counts(before: Drafts, changes: ReadonlyMap<number, Change>, written: readonly Written[]): Pick<Merged, 'escaped' | 'quoted'> {
  const escaped = written.filter(({ index, text }) => isEscaped(before, changes.get(index)!, text));
  const quoted = written.filter(({ range, text, index }) => {
    const plain = isYaml(before.natures[index]!.syntax) && !/^["']/.test(before.page.text.slice(range.start));
    return plain && text.startsWith('"');
  });
  return { escaped: escaped.length, quoted: quoted.length };
}

/** Whether a backslash or a reference stands in the written text that no part of the content has. */
function isEscaped({ natures }: Drafts, { index, content }: Change, text: string): boolean {
  if (isYaml(natures[index]!.syntax)) return false;
  const written = signs(text);
  return written > 0 && written > signs(joined(content, ({ raw }) => raw));
}

const signs = (text: string): number => text.match(/[\\&]/g)?.length ?? 0;
