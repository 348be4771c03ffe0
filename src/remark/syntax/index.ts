import type { Processor } from 'unified';
import { colonsNode, colonsSyntax } from './colons.ts';
import { htmlSyntax } from './known-html.ts';
import { markNode, markSyntax } from './mark.ts';

/**
 * Teaches the parser what CommonMark takes for text or for HTML: `:::` lines, `[!INCLUDE …]` and its like, and `<placeholder>`.
 * It stands behind Docusaurus' own plugins, and so is asked before them.
 */
/* eslint-disable oxc/no-this-in-exported-function -- unified hands its processor, whose data the parser reads, to a plugin as `this` */
export function learnSyntax(this: Processor): void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  (data.micromarkExtensions ??= []).push(colonsSyntax, markSyntax, htmlSyntax);
  (data.fromMarkdownExtensions ??= []).push(colonsNode, markNode);
}
