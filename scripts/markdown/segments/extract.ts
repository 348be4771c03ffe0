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
  parse: Parser;
  keys: readonly string[];
  drafts: Drafts;
}

/** A page's last extraction: who exports a page or merges into it has mostly asked for its segments before. */
const last = new WeakMap<Page, Extraction>();

/** A file's segments with what merging must know of each. The same question about the same page costs nothing again. */
export function extract(page: Page, parse: Parser, keys: readonly string[]): Drafts {
  const known = last.get(page);
  if (known?.parse === parse && known.keys === keys) return known.drafts;
  const drafts = draftsOf(page, parse, keys);
  last.set(page, { parse, keys, drafts });
  return drafts;
}

function draftsOf(page: Page, parse: Parser, keys: readonly string[]): Drafts {
  const drafts = new Drafts(page);
  const kind = fileKind(page.path);
  if (kind === 'messages') messageDrafts(drafts);
  else if (kind === 'toc') tocDrafts(drafts);
  else {
    frontMatterDrafts(page, keys, drafts);
    blocksOf(parse(page.text, { mdx: kind === 'mdx' }), drafts);
  }
  identify(drafts);
  return drafts;
}
