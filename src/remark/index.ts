import { bilingualSpans } from './bilingual-spans.ts';
import { blockPlaces } from './block-places.ts';
import { footnotes } from './html/footnotes.ts';
import { headingAnchor } from './heading-anchor.ts';
import { image } from './image.ts';
import { include } from './include.ts';
import { alert } from './learn/alert.ts';
import { checkBox } from './learn/check-box.ts';
import { codeInCell } from './learn/code-in-cell.ts';
import { codeSnippet } from './learn/code-snippet.ts';
import { colonBlocks } from './learn/colon-blocks.ts';
import { columns } from './learn/columns.ts';
import { div } from './learn/div.ts';
import { leftovers } from './learn/leftovers.ts';
import { looseMarkup } from './learn/loose-markup.ts';
import { looseTable } from './learn/loose-table.ts';
import { picture } from './learn/picture.ts';
import { tabs } from './learn/tabs.ts';
import { video } from './learn/video.ts';
import { xref } from './learn/xref.ts';
import { zones } from './learn/zones.ts';
import { link } from './link.ts';
import { rawHtml } from './raw-html.ts';
import { safeToc } from './html/safe-toc.ts';
import { sanitize } from './sanitize.ts';
import { servedLinks } from './served-links.ts';
import type { SiteContent } from './site-content.ts';
import { softHyphens } from './html/soft-hyphens.ts';
import { learnSyntax } from './syntax/index.ts';
import { wordsOf } from './words.ts';

/**
 * The Microsoft Learn dialect as plugins, in their order.
 *
 * @param version changes when a file that a plugin looks at comes, goes or changes: Docusaurus drops its cached pages then
 */
export function articlePlugins(content: SiteContent, version: string) {
  const options = { content, version, words: wordsOf(content) };
  return {
    beforeDefaultRemarkPlugins: [
      [bilingualSpans, {}],
      [colonBlocks, {}],
      [tabs, {}],
      [div, {}],
      [alert, {}],
      [include, options],
      [picture, options],
      [codeSnippet, options],
      [video, options],
      [columns, {}],
      [zones, options],
      [headingAnchor, options],
      [looseTable, {}],
      [codeInCell, {}],
      [looseMarkup, {}],
      [xref, { xref: content.xref ?? null, locale: content.locale }],
      [leftovers, {}],
      [image, options],
      [link, options],
    ],
    // Behind Docusaurus' own syntax, to be asked before it.
    remarkPlugins: [[learnSyntax, {}]],
    rehypePlugins: [
      [rawHtml, options],
      [sanitize, options],
      [servedLinks, {}],
      [checkBox, {}],
      [footnotes, options],
      [safeToc, {}],
      [softHyphens, options],
      [blockPlaces, options],
    ],
  };
}
