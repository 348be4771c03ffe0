import { remember } from './memory.ts';

/** The button for the theme. Until it is pressed the system's theme holds; `src/plugins/theme/` sets a choice before the page is drawn. */
export function startTheme(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('[data-do=theme]')) return;
    const { dataset } = document.documentElement;
    const now = dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    dataset.theme = now === 'dark' ? 'light' : 'dark';
    remember('theme', dataset.theme);
  });
}
