import type { WorkRow as Row } from '../plugins/translation-status/work-file.ts';

/** The list of what is left to do in a language: its filters and its order stand in the address, and more rows come when asked for. */
export async function startWorkList(list: HTMLElement): Promise<void> {
  const form = list.querySelector('form')!;
  const more = list.querySelector<HTMLElement>('[data-do=more]')!;
  const step = Number(list.dataset.rows);
  const pattern = list.querySelector('tbody tr');
  if (!pattern) return;
  let file: Promise<Row[]> | null = null;
  let most = step;
  const show = async () => {
    const rows = await (file ??= fetchRows(list.dataset.file!));
    const found = chosen(rows, new FormData(form));
    draw(list, found.slice(0, most), pattern);
    more.hidden = found.length <= most;
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    most = step;
    history.replaceState(null, '', addressWith(new FormData(form)));
    void show();
  });
  more.addEventListener('click', () => {
    most += step;
    void show();
  });
  if (fill(form, new URLSearchParams(location.search))) await show();
}

async function fetchRows(address: string): Promise<Row[]> {
  const response = await fetch(address);
  return ((await response.json()) as { pages: Row[] }).pages;
}

const nothing = { q: '', state: '*', section: '*', words: '', sort: '' };

type Asked = typeof nothing;

const askedIn = (data: FormData | URLSearchParams): Asked =>
  Object.fromEntries(Object.entries(nothing).map(([name, none]) => [name, String(data.get(name) ?? none)])) as Asked;

/** Whether the address asks for anything. */
function fill(form: HTMLFormElement, query: URLSearchParams): boolean {
  const asked = askedIn(query);
  for (const [name, value] of Object.entries(asked)) (form.elements.namedItem(name) as HTMLInputElement).value = value;
  return Object.entries(asked).some(([name, value]) => value !== nothing[name as keyof Asked]);
}

/** `?state=missing&sort=words`: what is not chosen is left out. */
function addressWith(data: FormData): string {
  const asked = Object.entries(askedIn(data)).filter(([name, value]) => value !== nothing[name as keyof Asked]);
  const query = new URLSearchParams(asked).toString();
  return query === '' ? location.pathname : `?${query}`;
}

function chosen(rows: readonly Row[], data: FormData): Row[] {
  const { q, state, section, words, sort } = askedIn(data);
  const found = rows.filter(
    (row) =>
      `${row.title}\n${row.path}`.toLowerCase().includes(q.trim().toLowerCase()) &&
      (state === '*' || row.state === state) &&
      (section === '*' || folderOf(row) === section) &&
      (words === '' || (row.wordsToTranslate !== null && row.wordsToTranslate <= Number(words))),
  );
  if (sort === 'words') return found.sort((a, b) => (b.wordsToTranslate ?? -1) - (a.wordsToTranslate ?? -1));
  return sort === 'path' ? found.sort((a, b) => (a.path < b.path ? -1 : 1)) : found;
}

const folderOf = ({ path }: Row): string => path.split('/').slice(0, -1).join('/');

/** Rows as the first of the table is; the words for states are those of the filter: no script has any of its own. */
function draw(list: HTMLElement, rows: readonly Row[], pattern: Element): void {
  const body = list.querySelector('tbody')!;
  const words = new Map([...list.querySelector<HTMLSelectElement>('select[name=state]')!.options].map(({ value, text }) => [value, text]));
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const numberOf = (value: number | null) => (value === null ? '?' : numbers.format(value));
  body.replaceChildren(
    ...rows.map((row) => {
      const drawn = pattern.cloneNode(true) as HTMLTableRowElement;
      const [page, state, places, toTranslate] = drawn.cells;
      Object.assign(page!.querySelector('a')!, { href: row.address, lang: row.lang, textContent: row.title });
      page!.querySelector('small')!.textContent = row.path;
      state!.className = `lockstep-${row.state === 'damaged' ? 'missing' : row.state}`;
      state!.querySelector('span')!.textContent = words.get(row.state) ?? '';
      places!.textContent = row.state === 'differs' || row.state === 'part' ? numberOf(row.places) : '';
      toTranslate!.textContent = numberOf(row.wordsToTranslate);
      return drawn;
    }),
  );
  list.querySelector('output')!.textContent = list.dataset.shown!.replace('{shown}', numbers.format(rows.length));
}
