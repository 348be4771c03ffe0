import { alert } from './alert.ts';
import { bilingualSpans } from './bilingual-spans.ts';
import { blockPlaces } from './block-places.ts';
import { headingAnchor } from './heading-anchor.ts';
import { image } from './image.ts';
import { include } from './include.ts';
import { link } from './link.ts';
import { rawHtml } from './raw-html.ts';
import { safeToc } from './safe-toc.ts';
import { sanitize } from './sanitize.ts';
import type { SiteContent } from './site-content.ts';

/**
 * The Microsoft Learn dialect as plugins, in their order.
 *
 * @param version changes when a file that a plugin looks at comes, goes or changes: Docusaurus drops its cached pages then
 */
export function articlePlugins(content: SiteContent, version: string) {
  const options = { content, version };
  return {
    beforeDefaultRemarkPlugins: [
      [bilingualSpans, {}],
      [include, options],
      [alert, {}],
      [headingAnchor, options],
      [image, options],
      [link, options],
    ],
    rehypePlugins: [
      [rawHtml, options],
      [sanitize, options],
      [safeToc, {}],
      [blockPlaces, options],
    ],
  };
}
