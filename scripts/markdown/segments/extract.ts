import type { Page } from '../../model/page.ts';
import type { Parser } from '../parser.ts';
import { blocksOf } from './blocks.ts';
import { Drafts } from './drafts.ts';
import { frontMatterDrafts } from './front-matter.ts';
import { identify } from './identify.ts';

/** A page's segments with what merging must know of each. */
export function extract(page: Page, parse: Parser, keys: readonly string[]): Drafts {
  const drafts = new Drafts(page);
  frontMatterDrafts(page, keys, drafts);
  blocksOf(parse(page.text, { mdx: isMdx(page) }), drafts);
  identify(drafts);
  return drafts;
}

export const isMdx = ({ path }: Page): boolean => path.endsWith('.mdx');
