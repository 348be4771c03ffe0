import type { MarkdownConfig } from '@docusaurus/types';

/**
 * For `markdown.parseFrontMatter` of `docusaurus.config`: reads front matter as YAML and nothing else. Docusaurus' own reader runs the JavaScript of a
 * page that opens with `---js`, which may be any that a translator hands back. What is no more than true, false or a number as people write it
 * is that; all else is text as it is written: a hash such as `12e4567`, a date without a zone, `1.10`.
 *
 * @throws Error with `path:line:column` where it is in another language, or broken
 */
export const parseFrontMatter: MarkdownConfig['parseFrontMatter'] = async ({ filePath, fileContent }) => {
  const { readFrontMatter } = await import('./read-front-matter.ts');
  return readFrontMatter(filePath, fileContent);
};
