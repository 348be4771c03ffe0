import type { Page } from '../../model/page.ts';
import { fileKind } from '../file-kind.ts';
import type { Parser } from '../parser.ts';
import { blocksOf } from './blocks.ts';
import { Drafts } from './drafts.ts';
import { frontMatterDrafts } from './front-matter.ts';
import { identify } from './identify.ts';
import { messageDrafts } from './messages.ts';
import { tocDrafts } from './toc.ts';

interface Extraction {
  page: Page;
  parse: Parser;
  keys: readonly string[];
  drafts: Drafts;
}

/** The last extractions, oldest first: who exports a page or merges into it has mostly asked for its segments before. */
const recent: Extraction[] = [];

/** A source, its base and a target. Not a `WeakMap`: young garbage that is a key there is kept, with all that hangs on it. */
const REMEMBERED = 4;

/** A file's segments with what merging must know of each. The same question about the same page costs nothing again. */
export function extract(page: Page, parse: Parser, keys: readonly string[]): Drafts {
  const known = recent.find((extraction) => extraction.parse === parse && extraction.keys === keys && isAlike(extraction, page));
  if (known) return known.drafts;
  const drafts = extractAnonymous(page, parse, keys);
  identify(drafts);
  if (recent.length === REMEMBERED) recent.shift();
  recent.push({ page, parse, keys, drafts });
  return drafts;
}

/** A new target begins as its source does. */
const isAlike = ({ page: known, drafts }: Extraction, page: Page): boolean =>
  known === page || (known.text === page.text && drafts.kind === fileKind(page.path));

/** The same without ids, read anew: enough to compare a page with what it should be. */
export function extractAnonymous(page: Page, parse: Parser, keys: readonly string[]): Drafts {
  const drafts = new Drafts(page);
  if (drafts.kind === 'messages') messageDrafts(drafts);
  else if (drafts.kind === 'toc') tocDrafts(drafts);
  else {
    frontMatterDrafts(page, keys, drafts);
    blocksOf(parse(page.text, { mdx: drafts.kind === 'mdx' }), drafts);
  }
  return drafts;
}
