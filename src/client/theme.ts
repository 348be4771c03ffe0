import { remember } from './memory.ts';

/** The choice of a theme. Until there is one the system's holds; `src/plugins/theme/` sets it before the page is drawn. */
export function startTheme(): void {
  const choices = [...document.querySelectorAll<HTMLButtonElement>('[data-do=theme]')];
  const { dataset } = document.documentElement;
  const show = () => {
    for (const choice of choices) choice.ariaPressed = String(choice.value === (dataset.theme ?? ''));
  };
  document.addEventListener('click', ({ target }) => {
    const choice = (target as Element).closest<HTMLButtonElement>('[data-do=theme]');
    if (!choice) return;
    dataset.theme = choice.value;
    remember('theme', choice.value);
    show();
    choice.closest<HTMLElement>('[popover]')?.hidePopover();
  });
  show();
}
