/** What this site uses of Pagefind (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: object): Promise<void>;
  search(text: string, options: object): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

/** The key that opens the search, which a reader can switch off. */
interface Key {
  isOn(): boolean;
  turn(isOn: boolean): void;
}

interface Hit {
  url: string;
  /** As HTML: text with entities, and `<mark>`. */
  excerpt: string;
  meta: { title?: string };
  sub_results: { url: string; title: string }[];
}

/** Opens the search over the page: the form of the search's own page, in a dialog. Esc closes it, and the focus goes back. */
export async function openSearch(address: string, key: Key): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search') ?? (await dialogFrom(address, key));
  dialog.showModal();
  dialog.querySelector<HTMLInputElement>('input[type=search]')!.select();
}

async function dialogFrom(address: string, key: Key): Promise<HTMLDialogElement> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const form = page.querySelector<HTMLElement>('[data-do=search]');
  if (!form) throw new Error(`Unexpected page ${address}, expected the search`);
  const box = document.createElement('dialog');
  box.className = 'search';
  box.ariaLabel = page.querySelector('h1')?.textContent ?? '';
  box.append(document.importNode(form, true));
  const close = box.querySelector<HTMLElement>('[data-do=close]')!;
  close.hidden = false;
  close.addEventListener('click', () => box.close());
  box.addEventListener('click', ({ target }) => void (target === box && box.close()));
  document.body.append(box);
  startForm(box.querySelector<HTMLElement>('[data-do=search]')!, key);
  return box;
}

/** Makes the form search while somebody types; `?q=` is what a page of the search begins with. */
export function startForm(form: HTMLElement, key: Key): void {
  const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
  const slash = form.querySelector<HTMLInputElement>('[data-do=slash]')!;
  slash.checked = key.isOn();
  slash.addEventListener('change', () => key.turn(slash.checked));
  let timer = 0;
  const look = () => void searchFor(input.value.trim(), form);
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, 150);
  });
  form.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    look();
  });
  form.addEventListener('keydown', (event) => moveFocus(event, [input, ...form.querySelectorAll<HTMLElement>('.hit')]));
  const asked = new URLSearchParams(location.search).get('q');
  if (asked && form.closest('main')) {
    input.value = asked;
    look();
  }
}

/** Arrows go from the field to the hits and back. */
function moveFocus(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (!step || at === -1) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]!.focus();
}

/** Hits in the reader's language; below, and told apart, pages that are only in the source's. */
async function searchFor(text: string, form: HTMLElement): Promise<void> {
  const { locale = '', base = '/', source = '', sourceBase = '/', hits: words = '' } = form.dataset;
  const isSource = locale === source;
  const own = text ? await find(base, text, {}) : [];
  const others = text && !isSource ? await find(sourceBase, text, { not: { translated: locale } }) : [];
  if (form.querySelector('input')!.value.trim() !== text) return;
  const [ownHits, otherHits] = form.querySelectorAll<HTMLElement>('.hits');
  ownHits!.replaceChildren(...own.map((hit) => linkTo(hit, hit.url)));
  // In the reader's own frame: the page is there, untranslated.
  otherHits!.replaceChildren(...others.map((hit) => linkTo(hit, base + hit.url.slice(sourceBase.length))));
  otherHits!.closest('section')!.hidden = others.length === 0;
  form.querySelector('.count')!.textContent = text ? words.replace('{count}', String(own.length + others.length)) : '';
}

async function find(base: string, text: string, filters: object): Promise<Hit[]> {
  const index = (await import(`${location.origin}${base}pagefind/pagefind.js`)) as Pagefind;
  await index.options({ baseUrl: '/', excerptLength: 24, noWorker: true });
  const { results } = await index.search(text, { filters });
  return Promise.all(results.slice(0, 12).map((result) => result.data()));
}

function linkTo(hit: Hit, address: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'hit';
  link.href = address;
  const title = document.createElement('b');
  title.textContent = hit.meta.title ?? hit.url;
  const excerpt = document.createElement('span');
  excerpt.append(...marked(hit.excerpt));
  link.append(title, excerpt);
  return link;
}

/** Text and marks of an excerpt, and nothing else that may stand in it. */
function marked(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const isMark = node.nodeName === 'MARK';
    const shown = isMark ? document.createElement('mark') : document.createTextNode(node.textContent ?? '');
    if (isMark) shown.textContent = node.textContent;
    return shown;
  });
}
