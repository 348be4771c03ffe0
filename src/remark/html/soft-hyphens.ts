import { createRequire } from 'node:module';
import type { Element, ElementContent, Root } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { placeInContent, type SiteContent } from '../site-content.ts';

/** A longer word does not fit into a heading on a phone. */
const fits = 18;

/** Where a browser may break a long word of a heading, `dataskydds­datasäkerhet`, by the rules of its language: few browsers know those of many. */
export function softHyphens({ content }: { content: SiteContent }) {
  const require = createRequire(import.meta.url);
  return (tree: Root, file: VFile): void => {
    const hyphenate = hyphenation(placeInContent(file.path, content).locale, require);
    if (!hyphenate) return;
    visit(tree, 'element', (heading: Element) => {
      if (!/^h[1-6]$/.test(heading.tagName)) return;
      visit(heading, (node: ElementContent | Root) => {
        if (node.type === 'element' && node.tagName === 'code') return SKIP;
        if (node.type === 'text') node.value = hyphenate(node.value, { minWordLength: fits + 1 });
        return CONTINUE;
      });
    });
  };
}

type Hyphenate = (text: string, options: { minWordLength: number }) => string;

/** `sv-SE` -> that of `hyphen/sv`; null for a language whose rules nobody wrote down. */
function hyphenation(locale: string, require: NodeJS.Require): Hyphenate | null {
  for (const name of [locale.toLowerCase(), locale.split('-')[0]!.toLowerCase()]) {
    try {
      return (require(`hyphen/${name}`) as { hyphenateSync: Hyphenate }).hyphenateSync;
    } catch {
      // Another name, or none.
    }
  }
  return null;
}
