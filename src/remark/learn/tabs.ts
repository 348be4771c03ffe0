import type { Heading, Link, Nodes, Parent, Root, RootContent } from 'mdast';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { noteFinding } from '../article-notes.ts';
import { element } from './nodes.ts';

/** @example
# [Windows](#tab/windows)

Text.

# [Linux](#tab/linux)

Text.

---
*/

/**
 * A heading that is nothing but a link to `#tab/id` begins a tab, and a thematic break ends the last one of a group. Without
 * script they stand one after the other, each under its title; `src/client/tabs.ts` makes a choice of them.
 */
export function tabs() {
  return (tree: Root, file: VFile): void => {
    const parents: Parent[] = [];
    const depths = new Map<Nodes, number>();
    let depth = 1;
    visit(tree as never, (node: Nodes) => {
      if (node.type === 'heading' && tabOf(node)) depths.set(node, depth);
      else if (node.type === 'heading') depth = node.depth;
      if ('children' in node && node.children.some((child) => tabOf(child))) parents.push(node);
    });
    for (const parent of parents.toReversed()) parent.children = group(parent.children, depths, file);
  };
}

interface Tab {
  heading: Heading;
  link: Link;
  children: RootContent[];
}

/** Localization puts an anchor before the link: `# <a name="linux"></a>[Linux](#tab/linux)`. */
function tabOf(node: { type: string }): Link | null {
  if (node.type !== 'heading') return null;
  const children = (node as Heading).children.filter(
    (child) => child.type !== 'html' && !(child.type === 'text' && child.value.trim() === ''),
  );
  const [link] = children;
  return children.length === 1 && link?.type === 'link' && /^#tab\//i.test(link.url) ? link : null;
}

function group(children: readonly RootContent[], depths: ReadonlyMap<Nodes, number>, file: VFile): RootContent[] {
  const shown: RootContent[] = [];
  let tabsOfGroup: Tab[] = [];
  const end = (): void => {
    if (tabsOfGroup.length > 0) shown.push(groupElement(tabsOfGroup, Math.min(6, depths.get(tabsOfGroup[0]!.heading)! + 1)));
    tabsOfGroup = [];
  };
  for (const child of children) {
    const link = tabOf(child);
    if (link) tabsOfGroup.push({ heading: child as Heading, link, children: [] });
    else if (tabsOfGroup.length === 0) shown.push(child);
    else if (child.type === 'thematicBreak') end();
    else tabsOfGroup.at(-1)!.children.push(child);
  }
  const open = tabsOfGroup[0];
  if (open)
    noteFinding(file, open.heading, 'tabs', 'Unexpected end of the page in a group of tabs, expected a line "---" after the last tab');
  end();
  return shown;
}

/** `#tab/id/condition`: shown where another group has the tab of that name chosen. */
function groupElement(all: readonly Tab[], depth: number): RootContent {
  const sections = all.map(({ heading, link, children }) => {
    const [, id = '', condition] = link.url.toLowerCase().split('/');
    // The title is no heading to Markdown: it has no anchor, and no place in the table of contents.
    const title = element(`h${depth}`, { className: ['learn-tab-title'] }, link.children, heading.position);
    const properties = { className: ['learn-tab'], dataTab: id, ...(condition && { dataTabIf: condition }) };
    return element('section', properties, [title, ...children], heading.position);
  });
  return element('div', { className: ['learn-tabs'] }, sections, all[0]!.heading.position);
}
