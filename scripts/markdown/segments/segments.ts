import { digest } from '../../model/digest.ts';
import { type InlineCode, type Page, ParseError, type Segment } from '../../model/page.ts';
import { readMarkup } from '../flavours/read-markup.ts';
import type { Parser } from '../parser/parser.ts';
import { blocksOf } from './blocks.ts';
import { Constructs } from './constructs.ts';
import { Drafts } from './drafts.ts';
import { messageDrafts } from './messages.ts';
import { frontMatterDrafts, tocDrafts } from './yaml-drafts.ts';

/**
 * Everything of a page that is translated or can drift, in reading order: front-matter values, then the leaf blocks of
 * the body. An alt text, a link title and the texts of an HTML block follow the segment whose codes name them in
 * `subflows`. The lines of all segments together cover every line of the body that is not blank.
 *
 * @throws ParseError where the body cannot be read.
 */
export function segmentsOf(page: Page, parse: Parser): Segment[] {
  return extract(page, parse).list;
}

/** Does what `extract` does, and gives null where the body of the page cannot be read. */
export function extractOrNull(page: Page, parse: Parser): Drafts | null {
  try {
    return extract(page, parse);
  } catch (error) {
    if (error instanceof ParseError) return null;
    throw error;
  }
}

/** The segments of a page; null where its body cannot be read. */
export const segmentsOrNull = (page: Page, parse: Parser): Segment[] | null => extractOrNull(page, parse)?.list ?? null;

/**
 * The segments of a page, each with what merging must know of it: where its words stand, and how they are written there.
 *
 * @throws ParseError where the body cannot be read
 */
export function extract(page: Page, parse: Parser): Drafts {
  const drafts = extractAnonymous(page, parse);
  identify(drafts);
  return drafts;
}

/**
 * Does what `extract` does but for the ids of the segments, which take a digest each: a merge that compares a page with what it should be
 * does not need them.
 */
export function extractAnonymous(page: Page, parse: Parser): Drafts {
  const drafts = new Drafts(page, { ...parse.at(page.path), codeComments: parse.codeComments });
  if (drafts.kind === 'messages') messageDrafts(drafts);
  else if (drafts.kind === 'toc') tocDrafts(drafts);
  else {
    if (page.frontMatter.fields.some(({ key, value }) => key === 'translate' && value === 'false')) drafts.directions.keepAll();
    frontMatterDrafts(page, parse.translated, drafts);
    const mdx = drafts.kind === 'mdx';
    drafts.constructs = new Constructs(readMarkup(page.text, page.bodyStart, drafts.grammar));
    blocksOf(parse(drafts.constructs.text, { mdx }), drafts);
  }
  return drafts;
}

/** Gives every segment its id, and tells it the code that holds it. */
function identify({ list, natures }: Drafts): void {
  const ids = segmentIds(list.map(({ text }) => text));
  for (const [index, segment] of list.entries()) {
    segment.id = ids[index]!;
    const { owner } = natures[index]!;
    if (owner) tell(owner, segment.id);
  }
}

const tell = ({ subflows }: InlineCode, id: string): void => void (subflows[subflows.indexOf('')] = id);

/** Ids of segments by their texts: `h` + 12 hex digits of SHA-256, and `-2`, `-3` for repeats. */
export function segmentIds(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const name = `h${digest('sha256', text).slice(0, 12)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
