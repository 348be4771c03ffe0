import { idIn } from './address-id.ts';

/** A link to what is folded away unfolds it; Esc folds it again, and the focus goes back to what opened it. */
export function startDisclosures(): void {
  addEventListener('hashchange', unfoldTarget);
  document.addEventListener('keydown', foldFocused);
  // The same hash a second time is no change.
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    foldContents(target as Element, link);
    if (link && link.hash === location.hash) unfoldTarget();
  });
  unfoldTarget();
}

/** Contents that lie over the text are folded by a press elsewhere, and by their links; beside it they stay. */
function foldContents(pressed: Element, link: Element | null): void {
  for (const box of document.querySelectorAll<HTMLDetailsElement>('.toc details[open]')) {
    const isOver = getComputedStyle(box.closest('.toc')!).position === 'sticky';
    if (isOver && (link || !box.contains(pressed))) box.open = false;
  }
}

function unfoldTarget(): void {
  const target = document.getElementById(idIn(location.hash));
  const box = target?.closest('details') ?? target?.querySelector<HTMLDetailsElement>(':scope > details');
  if (!box || !target) return;
  box.open = true;
  box.querySelector('summary')?.focus({ preventScroll: true });
  target.scrollIntoView();
}

/** A menu that is open goes first: the browser closes it. */
function foldFocused({ key }: KeyboardEvent): void {
  if (key !== 'Escape' || document.querySelector(':popover-open, dialog[open]')) return;
  const box = document.activeElement?.closest<HTMLDetailsElement>('details[open]');
  if (!box) return;
  box.open = false;
  box.querySelector('summary')?.focus();
}
