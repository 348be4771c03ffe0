import { idIn } from './address-id.ts';

/** A link to what is folded away unfolds it; Esc folds it again, and the focus goes back to what opened it. */
export function startDisclosures(): void {
  document.addEventListener('click', ({ target }) => foldContents(target as Element));
  listenForDisclosures('body');
  unfoldTarget('body');
}

/** @param within selector of what holds such disclosures: others are left alone */
export function listenForDisclosures(within: string): void {
  addEventListener('hashchange', () => unfoldTarget(within));
  document.addEventListener('keydown', ({ key }) => void (key === 'Escape' && foldFocused(within)));
  // The same hash a second time is no change.
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link && link.hash === location.hash) unfoldTarget(within);
  });
}

/** Contents that lie over the text are folded by a press elsewhere, and by their links; beside it they stay. */
function foldContents(pressed: Element): void {
  const isLink = pressed.closest('a[href^="#"]') !== null;
  for (const box of document.querySelectorAll<HTMLDetailsElement>('.toc details[open]')) {
    const isOver = getComputedStyle(box.closest('.toc')!).position === 'sticky';
    if (isOver && (isLink || !box.contains(pressed))) box.open = false;
  }
}

/** Unfolds what the address of the page leads to. */
export function unfoldTarget(within: string): void {
  const target = document.getElementById(idIn(location.hash));
  const box = target?.closest('details') ?? target?.querySelector<HTMLDetailsElement>(':scope > details');
  if (!target || !box?.closest(within)) return;
  box.open = true;
  box.querySelector('summary')?.focus({ preventScroll: true });
  target.scrollIntoView();
}

/** A menu that is open goes first: the browser closes it. */
function foldFocused(within: string): void {
  if (document.querySelector(':popover-open, dialog[open]')) return;
  const box = document.activeElement?.closest<HTMLDetailsElement>('details[open]');
  if (!box?.closest(within)) return;
  box.open = false;
  box.querySelector('summary')?.focus();
}
