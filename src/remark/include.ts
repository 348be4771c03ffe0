import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from './visit.ts';
import type { VFile } from 'vfile';
import { pageOf } from '../../scripts/index.ts';
import { noteFinding, notesOf, shortened } from './article-notes.ts';
import { blockComponent, importStatement, type Included, inlineComponent } from './include-nodes.ts';
import { missing } from './learn/missing.ts';
import { findContent, placeInContent, type PageContent } from './site-content.ts';
import { type Mark, readMark } from './syntax/mark.ts';
import type { Words } from './words.ts';

/**
 * `[!INCLUDE [label](../includes/a.md)]`, alone in a paragraph or within one. The page imports the include as a module,
 * so that the bundler sees what the page depends on and an edited include is never served from the cache. In a heading it
 * is its text, since the table of contents and the heading's id are made of that. One that neither the page's locale nor the
 * source has is a finding, and readers see that a part is missing.
 *
 * @throws VFileMessage where the include is no Markdown (the bundler would run `evil.js`), or includes itself
 */
export function include({ content, words }: { content: PageContent; words: Words }) {
  return (tree: Root, file: VFile): void => {
    const place = placeInContent(file.path, content);
    const imported = new Map<string, string>();
    const followed = new Map<string, number>();
    const importOf = (mark: Mark): string | null => {
      const address = addressOf(mark);
      const found = findContent(address, place, content);
      const node = mark as never as PhrasingContent;
      if (found === null) noteFinding(file, node, 'include', `Unexpected include "${shortened(address)}", expected a file of this site`);
      const problem = found === null ? null : followIncludes(found, { content, followed });
      if (problem) file.fail(problem, node);
      if (found !== null && !imported.has(found)) imported.set(found, `Include${imported.size}`);
      return found;
    };
    const shown = (mark: Mark, component: (included: Included) => object): PhrasingContent => {
      const found = importOf(mark);
      if (found === null) return missing(words.include, addressOf(mark), content, (mark as never as PhrasingContent).position);
      const { locale } = placeInContent(join(content.root, found), content);
      return component({ name: imported.get(found)!, lang: locale === place.locale ? null : locale }) as PhrasingContent;
    };
    const inlineOf = (node: PhrasingContent): PhrasingContent => (isInclude(node) ? shown(node as never, inlineComponent) : node);
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      if (!paragraph.children.some(isInclude) || !parent || index === undefined) return;
      const marks = paragraph.children.filter((part) => part.type !== 'text' || part.value.trim() !== '');
      const nodes = marks.every(isInclude)
        ? marks.map((mark) => shown(mark as never, blockComponent))
        : [{ ...paragraph, children: paragraph.children.map(inlineOf) } as Paragraph];
      parent.children.splice(index, 1, ...(nodes as RootContent[]));
      return [SKIP, index + nodes.length];
    });
    visit(tree, 'heading', (heading) => {
      heading.children = heading.children.map((node) => {
        const found = isInclude(node) ? importOf(node as never) : null;
        return found === null ? node : { type: 'text', value: textOf(found, content), position: node.position };
      });
    });
    visit(tree, (node) => {
      if ('children' in node && (node.children as PhrasingContent[]).some(isInclude))
        node.children = (node.children as PhrasingContent[]).map(inlineOf) as never;
    });
    notesOf(file).includes.push(...imported.keys());
    const statementOf = ([path, name]: [string, string]) => importStatement(name, addressFrom(file.path, join(content.root, path)));
    tree.children.unshift(...([...imported].map(statementOf) as RootContent[]));
  };
}

/** Of a module, for another: `@site` would be the folder of the site, which may lie below that of the project. `./includes/a.md` */
function addressFrom(page: string, file: string): string {
  const path = relative(dirname(page), file).split(sep).join('/');
  return path.startsWith('../') ? path : `./${path}`;
}

const isInclude = (node: { type: string }): boolean => node.type === 'learnMark' && readMark((node as Mark).raw).name === 'include';

const addressOf = (mark: Mark): string => {
  const { address, rest } = readMark(mark.raw);
  return address ?? rest;
};

/** What an include in a heading says: its words, without marks of emphasis, links and code. */
function textOf(file: string, { root }: PageContent): string {
  const { text, bodyStart } = pageOf(file, readFileSync(join(root, file), 'utf8'));
  return withoutComments(text.slice(bodyStart))
    .replace(/!?\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close === -1) break;
    parts.push(text.slice(at, open));
    at = close + 3;
  }
  return parts.join('') + text.slice(at);
}

const deepest = 8;

interface Following {
  content: PageContent;
  /** Files of which nothing is wrong, and how deep they stood then: deeper down the includes of theirs may be too deep. */
  followed: Map<string, number>;
}

/**
 * What is wrong with an include and those that it includes in turn: one that leads back to itself would be rendered
 * for ever. Null where nothing is. However often a file is named, it is read once for each depth at most.
 *
 * @param file path of an include, relative to the project
 */
function followIncludes(file: string, following: Following, chain: string[] = []): string | null {
  const { content, followed } = following;
  if (!/\.md$/i.test(file)) return `Unexpected include of ${file}, expected Markdown (.md): another file would run as what it is`;
  if (/[!?#]/.test(file)) return `Unexpected character in the name of the include ${file}, expected none of ! ? #`;
  if (chain.includes(file)) return `Unexpected include that includes itself, expected an end: ${[...chain, file].join(' -> ')}`;
  if (chain.length === deepest) return `Unexpected depth of includes, expected at most ${deepest}: ${[...chain, file].join(' -> ')}`;
  if ((followed.get(file) ?? -1) >= chain.length) return null;
  const place = placeInContent(join(content.root, file), content);
  for (const address of includesOf(readFileSync(join(content.root, file), 'utf8'))) {
    const found = findContent(address, place, content);
    const problem = found === null ? null : followIncludes(found, following, [...chain, file]);
    if (problem) return problem;
  }
  followed.set(file, chain.length);
  return null;
}

/** Addresses of the includes of a text; one in a code block counts too, which can only make this stricter. */
function includesOf(text: string): string[] {
  return [...text.matchAll(/\[!include[ \t]?\[[^\]\n]*\]\(([^)\s]+)/gi)].map((match) => match[1]!);
}
