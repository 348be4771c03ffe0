import type { MarkdownConfig } from '@docusaurus/types';
import { pageOf, titleIn } from '../../../scripts/index.ts';
import type { Page } from '../../../scripts/model/page.ts';

type Parse = MarkdownConfig['parseFrontMatter'];

/** Front matter of an article, for Docusaurus, and what is below it. */
export const parseArticleFrontMatter: Parse = async ({ filePath, fileContent }) => {
  const page = pageOf(filePath, fileContent);
  return { frontMatter: articleFrontMatter(page), content: page.text.slice(page.bodyStart).trim() };
};

/**
 * Front matter of an article, read by the toolchain. Docusaurus' own reader (gray-matter) runs the JavaScript of a page
 * that opens with `---js`; this one never runs anything, and reads every value as the string that is written.
 *
 * Only what an article may say is let through. Any other key of Docusaurus could take over a route (`slug`), read a file
 * (`image`) or switch a page to MDX, which is code (`mdx`). Docusaurus knows no key with a dot, so provenance
 * (`ms.sourcegitcommit`) passes.
 */
export function articleFrontMatter(page: Page): Record<string, unknown> {
  const frontMatter: Record<string, unknown> = {};
  for (const { key, value } of page.frontMatter.fields) {
    if (key === 'title') frontMatter.title = titleIn(page) ?? undefined;
    else if (key === 'keywords') frontMatter.keywords = keywordsOf(value);
    else if (texts.has(key) && typeof value === 'string') frontMatter[key] = value;
    else if (key.includes('.') && value !== null) frontMatter[key] = value;
  }
  return frontMatter;
}

/** Of which the last names the pivots that a page is for (`src/remark/learn/zones.ts`). */
const texts: ReadonlySet<string> = new Set(['description', 'zone_pivot_groups']);

/** `a, b` -> `a`, `b`; Docusaurus takes a list only, and none that is empty. */
function keywordsOf(value: unknown): string[] | undefined {
  const words = (Array.isArray(value) ? value : String(value ?? '').split(',')).map((word) => String(word ?? '').trim()).filter(Boolean);
  return words.length > 0 ? words : undefined;
}
