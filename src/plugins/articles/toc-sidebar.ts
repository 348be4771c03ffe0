import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { SidebarItemConfig, SidebarItemsGeneratorOption } from '@docusaurus/plugin-content-docs/lib/sidebars/types.js';
import { dataOf } from '../../../scripts/markdown/yaml/read-yaml.ts';
import { resolveLink } from '../../remark/resolve-link.ts';
import { decodePath, type SiteContent } from '../../remark/site-content.ts';

/** An entry of `TOC.yml`, or of the older `TOC.md`. */
interface TocItem {
  name: string;
  href?: string;
  items?: TocItem[];
}

/**
 * The sidebar of a folder that holds a `TOC.yml`: its order and its levels are the source's, its names the reader's where their
 * own `TOC.yml` has them. Another folder gets what Docusaurus makes of it; so does one whose `TOC.yml` can't be read, which is said.
 */
export function tocSidebar(content: SiteContent): SidebarItemsGeneratorOption {
  return async (args) => {
    const folder = args.item.dirName === '.' ? '' : `${args.item.dirName}/`;
    const toc = readToc(folder, tocsOf(content.sourceLocale, content));
    if (toc === null) return withKeys(await args.defaultSidebarItemsGenerator(args), args.item.dirName) as never;
    const names = new Map(flat(readToc(folder, tocsOf(content.locale, content)) ?? []).map((item) => [keyOf(item), item.name]));
    const ids = new Map(
      args.docs.map(({ id, sourceDirName, source }) => [posix.join(sourceDirName, posix.basename(source)).toLowerCase(), id]),
    );
    const itemsOf = (items: readonly TocItem[]): SidebarItemConfig[] => items.map(entryOf);
    const entryOf = (item: TocItem): SidebarItemConfig => {
      // Docusaurus stops the build at a label without a letter.
      const label = names.get(keyOf(item)) || item.name;
      const link = item.href === undefined ? null : linkTo(item.href, folder, ids, content);
      if (!item.items?.length) return link ? { ...link, label } : { type: 'html', value: escaped(label), defaultStyle: true };
      const own = link?.type === 'doc' ? ({ type: 'doc', id: link.id } as const) : undefined;
      return { type: 'category', label, collapsed: true, items: itemsOf(item.items), link: own };
    };
    return withKeys(itemsOf(toc), args.item.dirName) as never;
  };
}

/**
 * Docusaurus stops the build of a translation at a label that two entries of a kind have: the second gets a key of its own, and so on. The
 * first keeps its label as its key, by which messages may name it.
 */
function withKeys(items: readonly SidebarItemConfig[], folder: string): SidebarItemConfig[] {
  const counts = new Map<string, number>();
  const keyed = (item: SidebarItemConfig): SidebarItemConfig => {
    if (typeof item === 'string' || !('label' in item) || typeof item.label !== 'string') return item;
    const name = `${String(item.type)} ${item.label}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const key = count === 1 ? {} : { key: `${item.label} ${count} ${folder}` };
    const below = item.type === 'category' && Array.isArray(item.items) ? { items: item.items.map(keyed) } : {};
    return { ...item, ...key, ...below } as SidebarItemConfig;
  };
  return items.map(keyed);
}

/** Without an address, what stands first below it says which entry it is. */
const keyOf = ({ href, items = [] }: TocItem): string => href?.toLowerCase() ?? `^${items[0] ? keyOf(items[0]) : ''}`;

const flat = (items: readonly TocItem[]): TocItem[] => items.flatMap((item) => [item, ...flat(item.items ?? [])]);

type TocLink = { type: 'doc'; id: string } | { type: 'link'; href: string };

function linkTo(href: string, folder: string, ids: ReadonlyMap<string, string>, content: SiteContent): TocLink | null {
  const path = posix.join(folder, decodePath(href.replace(/[?#].*$/, '').replace(/^~\//, '')));
  const id = ids.get(path.toLowerCase());
  if (id !== undefined) return { type: 'doc', id };
  const led = resolveLink(href, { locale: content.locale, path: `${folder}TOC.yml` }, content);
  return led === null || !/^https?:/.test(led) ? null : { type: 'link', href: led };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The tables of contents of one locale. */
interface Tocs {
  locale: string;
  content: SiteContent;
  /** What a file says: many may name it. */
  known: Map<string, TocItem[] | null>;
  /** So many are put in the place of an entry yet: a few that name each other a hundred times would make no end. */
  left: number;
}

const tocsOf = (locale: string, content: SiteContent): Tocs => ({ locale, content, known: new Map(), left: 500 });

/** `TOC.yml`, else `TOC.md`, with those that it names in their place. */
function readToc(folder: string, tocs: Tocs, depth = 0): TocItem[] | null {
  const { folders, filesByName, root } = tocs.content;
  const names = ['toc.yml', 'toc.md'].map((name) => `${folders[tocs.locale]}/${folder}${name}`.toLowerCase());
  const file = names.map((name) => filesByName.get(name)).find((found) => found !== undefined);
  if (file === undefined || tocs.left === 0) return null;
  tocs.left -= 1;
  const items = tocs.known.has(file) ? tocs.known.get(file)! : itemsIn(file, root);
  tocs.known.set(file, items);
  return items && items.map((item) => withNested(item, folder, tocs, depth));
}

/** `href: other/TOC.yml` stands for the entries of that file. */
function withNested(item: TocItem, folder: string, tocs: Tocs, depth: number): TocItem {
  const items = item.items?.map((inner) => withNested(inner, folder, tocs, depth));
  const [, below] = /^((?:[^/]+\/)*)(?:toc\.(?:yml|md))?$/i.exec(item.href ?? '-') ?? [];
  const nested = below === undefined || depth > 5 ? null : readToc(posix.join(folder, below, '/').replace(/^\.?\//, ''), tocs, depth + 1);
  if (!nested) return { ...item, ...(items && { items }) };
  const prefixed = (inner: TocItem): TocItem => ({
    ...inner,
    ...(inner.href && !/^(?:[a-z]+:|\/|~)/i.test(inner.href) && { href: below + inner.href }),
    ...(inner.items && { items: inner.items.map(prefixed) }),
  });
  return { name: item.name, items: nested.map(prefixed) };
}

function itemsIn(file: string, root: string): TocItem[] | null {
  const text = readFileSync(join(root, file), 'utf8');
  return file.toLowerCase().endsWith('.md') ? itemsOfMarkdown(text) : itemsOfYaml(text, file);
}

function itemsOfYaml(text: string, file: string): TocItem[] | null {
  try {
    const read = dataOf(text);
    return entriesOf(Array.isArray(read) ? read : (read as { items?: unknown } | null)?.items);
  } catch (error) {
    console.warn(`[WARNING] ${file}: Unexpected YAML, expected the entries of a sidebar: ${(error as Error).message.split('\n')[0]}`);
    return null;
  }
}

function entriesOf(read: unknown): TocItem[] {
  if (!Array.isArray(read)) return [];
  return read.flatMap((entry: Record<string, unknown> | null) => {
    const href = entry?.href ?? entry?.topicHref;
    const items = entriesOf(entry?.items);
    if (typeof entry?.name !== 'string') return items;
    return [{ name: entry.name, ...(typeof href === 'string' && { href }), ...(items.length > 0 && { items }) }];
  });
}

/** `# [Title](a.md)`, the number of `#` being the level. */
function itemsOfMarkdown(text: string): TocItem[] {
  const top: TocItem = { name: '', items: [] };
  const open: [level: number, item: TocItem][] = [[0, top]];
  for (const [, marks, label, href, plain] of text.matchAll(/^(#+)[ \t]*(?:\[([^\]\n]*)\]\(([^)\n]*)\)|(\S(?:[^\n]*\S)?))[ \t\r]*$/gm)) {
    const item: TocItem = { name: (label ?? plain)!.trim(), ...(href && { href }) };
    while (open.at(-1)![0] >= marks!.length) open.pop();
    (open.at(-1)![1].items ??= []).push(item);
    open.push([marks!.length, item]);
  }
  return top.items!;
}

/** Whether a page is no article but the table of contents of its folder. */
export const isToc = (path: string): boolean => /(?:^|\/)toc\.md$/i.test(path);
