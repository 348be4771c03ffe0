import { decodePath } from '../../remark/site-content.ts';

/** The list of articles that stands beside an article, in the page's HTML. It is the same beside all of them but for where the reader is. */
export interface SideList {
  /** As it is where the reader is at none of its articles. */
  text: string;
  /** What the list of an article has besides, by its address: `[[120, ' open'], [340, ' aria-current=page']]` */
  marks: Map<string, Mark[]>;
}

type Mark = [at: number, text: string];

const side = /<nav class="?side\b.*?<\/nav>/s;

/** A page, and the list that stood in it, if any did. */
export function cutList(html: string): { page: string; list: string } {
  const nav = side.exec(html);
  const from = nav ? nav[0].indexOf('<ul>') : -1;
  if (!nav || from === -1) return { page: html, list: '' };
  const [start, end] = [nav.index + from, nav.index + nav[0].length - '</nav>'.length];
  return { page: html.slice(0, start) + html.slice(end), list: html.slice(start, end) };
}

/** The page with a list where one was cut out of it. */
export function withList(page: string, { text, marks }: SideList, address: string): string {
  const nav = text === '' ? null : side.exec(page);
  if (!nav) return page;
  const at = nav.index + nav[0].length - '</nav>'.length;
  return page.slice(0, at) + marked(text, marks.get(keyOf(address)) ?? []) + page.slice(at);
}

function marked(text: string, marks: readonly Mark[]): string {
  const starts = [0, ...marks.map(([at]) => at)];
  return starts.map((start, index) => (marks[index - 1]?.[1] ?? '') + text.slice(start, starts[index + 1])).join('');
}

const tag = /<details>|<\/details>|<a\b[^>]*?( href=("[^"]*"|[^\s>]+))[^>]*>/g;

/** @param list as a page has it, at whichever article */
export function sideList(list: string): SideList {
  const text = list.replaceAll(/<details open>|(<a\b[^>]*?) aria-current=page\b/g, (_, link?: string) => link ?? '<details>');
  const found = new Map<string, Map<number, string>>();
  const open: number[] = [];
  for (const { 0: whole, 1: href, 2: address, index } of text.matchAll(tag)) {
    if (whole === '<details>') open.push(index + '<details'.length);
    else if (whole === '</details>') open.pop();
    else {
      const key = keyOf(address!.replaceAll('"', '').replaceAll('&amp;', '&'));
      const marks = found.get(key) ?? new Map<number, string>();
      for (const at of open) marks.set(at, ' open');
      found.set(key, marks.set(index + whole.indexOf(href!), ' aria-current=page'));
    }
  }
  return { text, marks: new Map([...found].map(([key, marks]) => [key, [...marks].sort(([a], [b]) => a - b)])) };
}

/** Docusaurus writes an address with a slash at its end, or without. */
const keyOf = (address: string): string => decodePath(address).replace(/\/$/, '');
