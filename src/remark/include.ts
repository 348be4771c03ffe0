import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Link, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { notesOf } from './article-notes.ts';
import { blockComponent, importStatement, type Included, inlineComponent } from './include-nodes.ts';
import { findContent, placeInContent, type SiteContent } from './site-content.ts';

/**
 * `[!INCLUDE [label](../includes/a.md)]`, alone in a paragraph or within one. The page imports the include as a module,
 * so that the bundler sees what the page depends on and an edited include is never served from the cache.
 *
 * @throws VFileMessage where the include exists neither in the page's locale nor in the source, is no Markdown (the bundler
 *   would run `evil.js`), or includes itself
 */
export function include({ content }: { content: SiteContent }) {
  return (tree: Root, file: VFile): void => {
    const place = placeInContent(file.path, content);
    const imported = new Map<string, string>();
    const importOf = (link: Link): Included => {
      const found = findContent(link.url, place, content);
      if (found === null) file.fail(`Unexpected include "${link.url}", expected a file of this site`, link);
      const problem = followIncludes(found, content);
      if (problem) file.fail(problem, link);
      if (!imported.has(found)) imported.set(found, `Include${imported.size}`);
      const { locale } = placeInContent(join(content.root, found), content);
      return { name: imported.get(found)!, lang: locale === place.locale ? null : locale };
    };
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const parts = splitIncludes(paragraph.children);
      if (!parts.some(isInclude) || !parent || index === undefined) return;
      const alone = parts.every((part) => isInclude(part) || (part.type === 'text' && part.value.trim() === ''));
      const nodes = alone
        ? parts.filter(isInclude).map(({ link }) => blockComponent(importOf(link)))
        : [{ ...paragraph, children: parts.map((part) => (isInclude(part) ? inlineComponent(importOf(part.link)) : part)) } as Paragraph];
      parent.children.splice(index, 1, ...(nodes as RootContent[]));
      return [SKIP, index + nodes.length];
    });
    visit(tree, ['heading', 'tableCell'], (node) => {
      const holder = node as { children: PhrasingContent[] };
      const parts = splitIncludes(holder.children);
      holder.children = parts.map((part) => (isInclude(part) ? inlineComponent(importOf(part.link)) : part)) as PhrasingContent[];
    });
    notesOf(file).includes.push(...imported.keys());
    tree.children.unshift(...([...imported].map(([path, name]) => importStatement(name, `@site/${path}`)) as RootContent[]));
  };
}

interface Include {
  type: 'include';
  link: Link;
}

const isInclude = (part: PhrasingContent | Include): part is Include => part.type === 'include';

/** `text [!INCLUDE `, link, `] text` -> `text `, include, ` text` */
function splitIncludes(nodes: PhrasingContent[]): (PhrasingContent | Include)[] {
  const parts: (PhrasingContent | Include)[] = [...nodes];
  for (let at = 1; at < parts.length - 1; at += 1) {
    const [before, link, after] = [parts[at - 1]!, parts[at]!, parts[at + 1]!];
    if (before.type !== 'text' || link.type !== 'link' || after.type !== 'text') continue;
    const mark = /\[!include[ \t]?$/i.exec(before.value);
    if (!mark || !after.value.startsWith(']')) continue;
    parts[at - 1] = withValue(before, before.value.slice(0, mark.index));
    parts[at] = { type: 'include', link };
    parts[at + 1] = withValue(after, after.value.slice(1));
  }
  return parts.filter((part) => part.type !== 'text' || part.value !== '');
}

const withValue = (text: Text, value: string): Text => ({ ...text, value });

const deepest = 8;

/**
 * What is wrong with an include and those that it includes in turn: one that leads back to itself would be rendered
 * for ever. Null where nothing is.
 *
 * @param file path of an include, relative to the project
 */
function followIncludes(file: string, content: SiteContent, chain: string[] = []): string | null {
  if (!/\.md$/i.test(file)) return `Unexpected include of ${file}, expected Markdown (.md): another file would run as what it is`;
  if (/[!?#]/.test(file)) return `Unexpected character in the name of the include ${file}, expected none of ! ? #`;
  if (chain.includes(file)) return `Unexpected include that includes itself, expected an end: ${[...chain, file].join(' -> ')}`;
  if (chain.length === deepest) return `Unexpected depth of includes, expected at most ${deepest}: ${[...chain, file].join(' -> ')}`;
  const place = placeInContent(join(content.root, file), content);
  for (const address of includesOf(readFileSync(join(content.root, file), 'utf8'))) {
    const found = findContent(address, place, content);
    const problem = found === null ? null : followIncludes(found, content, [...chain, file]);
    if (problem) return problem;
  }
  return null;
}

/** Addresses of the includes of a text; one in a code block counts too, which can only make this stricter. */
function includesOf(text: string): string[] {
  return [...text.matchAll(/\[!include[ \t]?\[[^\]\n]*\]\(([^)\s]+)/gi)].map((match) => match[1]!);
}
