import { fetchSources } from './sources.ts';

const switches = new WeakMap<HTMLElement, Promise<() => void>>();

/** Shows the page and its source beside each other, or the page alone again. */
export async function switchSides(link: HTMLAnchorElement): Promise<void> {
  const turn = switches.get(link) ?? openSides(link);
  switches.set(link, turn);
  (await turn)();
}

interface Row {
  own: Element | null;
  source: Element[];
}

/** A row is a block, and the blocks of the source that it was made from: columns of rows can't fall out of step. */
async function openSides(link: HTMLAnchorElement): Promise<() => void> {
  const [{ passages }, source] = await Promise.all([fetchSources(), fetchArticle(link.href)]);
  const article = document.querySelector<HTMLElement>('article.prose')!;
  const alone = [...article.childNodes];
  const blocks = blocksOf(article);
  const rows = rowsOf(blocks, blocksOf(source), (block) =>
    [block, ...block.querySelectorAll('[data-s]')].map((element) => passages[(element as HTMLElement).dataset.s ?? '']?.line ?? null),
  );
  const pairs = drawn(rows, source);
  const notice = article.querySelector(':scope > .lockstep-notice');
  const head = pairs.filter(({ own }) => own && notice && own.compareDocumentPosition(notice) & Node.DOCUMENT_POSITION_FOLLOWING);
  link.role = 'button';
  return () => {
    const isOn = link.ariaPressed !== 'true';
    link.ariaPressed = String(isOn);
    document.querySelector('main')!.classList.toggle('sides', isOn);
    const top = inView(blocks);
    const distance = top?.getBoundingClientRect().top ?? 0;
    if (isOn) {
      for (const { pair, own } of pairs) if (own) pair.prepend(own);
      article.append(...pairs.map(({ pair }) => pair));
      // The title stays above what is told of the page.
      article.prepend(...head.map(({ pair }) => pair));
    } else article.replaceChildren(...alone);
    // Nothing moves under the reader's eyes.
    if (top && distance < innerHeight && scrollY > 0) scrollBy({ top: top.getBoundingClientRect().top - distance, behavior: 'instant' });
  };
}

async function fetchArticle(address: string): Promise<HTMLElement> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const article = page.querySelector<HTMLElement>('article.prose');
  if (!response.ok || !article) throw new Error(`Unexpected answer of ${address}, expected an article`);
  for (const element of article.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const element of article.querySelectorAll('.hash, details.lockstep-ui')) element.remove();
  return article;
}

/** What an article consists of, without what is told of it. */
const blocksOf = (article: Element): Element[] => [...article.children].filter((block) => !block.matches('.lockstep-notice, .toc'));

/** @param linesOf lines of the source that a block was made from */
function rowsOf(own: readonly Element[], source: readonly Element[], linesOf: (block: Element) => (number | null)[]): Row[] {
  const blockAt = new Map<number, number>();
  for (const [index, block] of source.entries()) {
    for (const element of [block, ...block.querySelectorAll('[data-l]')]) blockAt.set(Number((element as HTMLElement).dataset.l), index);
  }
  const rows: Row[] = [];
  let next = 0;
  const alone = (end: number) => {
    for (; next < end; next += 1) rows.push({ own: null, source: [source[next]!] });
  };
  for (const block of own) {
    const found = linesOf(block).flatMap((line) => (line !== null && blockAt.has(line) ? [blockAt.get(line)!] : []));
    const theirs = [...new Set(found)].filter((index) => index >= next).sort((a, b) => a - b);
    const [first, last] = [theirs[0], theirs.at(-1)];
    if (first !== undefined) alone(first);
    rows.push({ own: block, source: last === undefined ? [] : source.slice(first, last + 1) });
    if (last !== undefined) next = last + 1;
  }
  alone(source.length);
  return rows;
}

function drawn(rows: readonly Row[], { lang, dir }: HTMLElement): { pair: HTMLElement; own: Element | null }[] {
  return rows.map(({ own, source }) => {
    const pair = document.createElement('div');
    pair.className = 'pair';
    const side = document.createElement('div');
    side.className = 'lockstep-src';
    Object.assign(side, { lang, dir });
    side.append(...source.map((block) => document.importNode(block, true)));
    if (!own) pair.append(gap());
    pair.append(source.length > 0 ? side : gap());
    return { pair, own };
  });
}

function gap(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'gap';
  return element;
}

const inView = (blocks: readonly Element[]): Element | undefined => blocks.find((block) => block.getBoundingClientRect().bottom > 80);
