import { remember, remembered } from './memory.ts';

/** The search: a page of its own, which opens over the page at hand where a script can do so. `/` opens it, unless a reader said no. */
export function startSearch(): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || !slash.isOn()) return;
    if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    document.querySelector<HTMLElement>('.find')?.click();
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.find');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(link);
  });
  const onPage = document.querySelector<HTMLElement>('main [data-do=search]');
  if (onPage) void import('./search.ts').then(({ startForm }) => startForm(onPage, slash));
}

/** Whether a reader wants the key. It is handed on: what the first script and a later one share would be a file of its own. */
const slash = {
  isOn: () => remembered('slash') !== 'off',
  turn: (isOn: boolean) => remember('slash', isOn ? 'on' : 'off'),
};

async function open(link: HTMLAnchorElement): Promise<void> {
  try {
    const { openSearch } = await import('./search.ts');
    await openSearch(link.href, slash);
  } catch {
    location.assign(link.href);
  }
}
