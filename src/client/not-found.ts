/** A page of the site in the reader's locale, as `pages.json` lists them. */
interface ListedPage {
  address: string;
  title: string;
  lang: string;
}

/** On a page that is not there: another spelling of a language's address, the languages at the same address, and the nearest pages. */
export async function startNotFound(main: HTMLElement): Promise<void> {
  const languages = [...document.querySelectorAll<HTMLAnchorElement>('a[data-keep][hreflang]')];
  const bases = new Map(languages.map((link) => [link, link.pathname]));
  const respelt = [...bases.values()].find((base) => isOtherSpelling(location.pathname, base));
  if (respelt) return location.replace(respelt + location.pathname.slice(respelt.length) + location.hash);
  const { pathname } = new URL('.', new URL(main.dataset.pages!, location.href));
  const path = location.pathname.startsWith(pathname) ? location.pathname.slice(pathname.length) : location.pathname.slice(1);
  for (const [link, base] of bases) link.href = base + path + location.hash;
  const response = await fetch(main.dataset.pages!);
  if (response.ok) show(nearest(path, (await response.json()) as ListedPage[]), main);
}

/** `/fr-fr/a/` is another spelling of what begins with `/fr-FR/`. */
const isOtherSpelling = (path: string, base: string): boolean =>
  base !== '/' && !path.startsWith(base) && path.toLowerCase().startsWith(base.toLowerCase());

function nearest(path: string, pages: readonly ListedPage[]): ListedPage[] {
  const asked = pairsOf(path);
  const rated = pages.map((page) => ({ page, likeness: likeness(asked, pairsOf(page.address)) }));
  const good = rated.filter((one) => one.likeness > 0.3).sort((a, b) => b.likeness - a.likeness);
  return good.slice(0, 5).map(({ page }) => page);
}

/** Letters in pairs: of `data-privcy` nearly all are those of `data-privacy`. */
function pairsOf(path: string): Set<string> {
  const name = path
    .toLowerCase()
    .replace(/\.(?:md|html)$|\/+$/g, '')
    .split('/')
    .slice(-2)
    .join('/');
  return new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => name.slice(index, index + 2)));
}

/** Dice: 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / Math.max(1, one.size + other.size);
}

function show(pages: readonly ListedPage[], main: HTMLElement): void {
  const items = pages.map(({ address, title, lang }) => {
    const link = document.createElement('a');
    Object.assign(link, { href: address, textContent: title });
    if (lang !== document.documentElement.lang) link.lang = lang;
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  const section = main.querySelector<HTMLElement>('.nearest')!;
  section.querySelector('ul')!.append(...items);
  section.hidden = items.length === 0;
}
