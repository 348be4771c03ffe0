import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';
import { colonsNode, colonsSyntax } from './colons.ts';
import { htmlSyntax } from './known-html.ts';
import { markNode, markSyntax } from './mark.ts';

/**
 * Teaches the parser what CommonMark takes for text or for HTML: `:::` lines, `[!INCLUDE …]` and its like, and `<placeholder>`, where a
 * page is no MDX. It stands behind Docusaurus' own plugins, and so is asked before them.
 */
/* eslint-disable oxc/no-this-in-exported-function -- unified hands its processor, whose data the parser reads, to a plugin as `this` */
export function learnSyntax(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: Extension[]; fromMarkdownExtensions?: unknown[] };
  const own = [colonsSyntax, markSyntax, ...(isMdx(data.micromarkExtensions) ? [] : [htmlSyntax])];
  (data.micromarkExtensions ??= []).push(...own);
  (data.fromMarkdownExtensions ??= []).push(colonsNode, markNode);
}

/** MDX has no HTML: `<b>` begins a component there, as `<Tabs>` does. */
function isMdx(extensions: readonly Extension[] = []): boolean {
  const named = extensions.flatMap(({ disable }) => disable?.null ?? []);
  return named.includes('htmlFlow');
}
