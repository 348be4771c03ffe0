import type { Desk, ShownPage } from './api.ts';
import { openEditor } from './editor.ts';
import { element, pageStyles, styles } from './element.ts';

/** What the desk shows on a page, at its lower edge. */
interface Panel {
  show(page: ShownPage | null): void;
  isOpen(): boolean;
  /** @param passage its number on the page */
  edit(passage: number): void;
}

/** @param told what to do when a passage was saved; the page is shown anew then */
export function openPanel(desk: Desk, told: { edited(): Promise<void> }): Panel {
  const host = element('lockstep-desk', { lang: 'en', dir: 'ltr' });
  const root = host.attachShadow({ mode: 'open' });
  let page: ShownPage | null = null;
  const editor = openEditor(desk, {
    async saved(unit) {
      await told.edited();
      next(unit);
    },
  });
  const findings = element('ul', { className: 'findings' });
  const path = element('p', { className: 'path' });
  const following = element('button', { type: 'button', textContent: 'Next passage that is left', onclick: () => next(editor.current()) });
  const box = element('section', { ariaLabel: 'Translation desk', hidden: true });
  box.append(path, following, editor.element, findings);
  const bar = element('button', { type: 'button', className: 'bar', onclick: () => open(box.hidden === true) });
  root.append(element('style', { textContent: styles }), box, bar);
  document.head.append(element('style', { textContent: pageStyles }));
  document.body.append(host);
  open(false);

  function open(isOpen: boolean): void {
    box.hidden = !isOpen;
    bar.ariaExpanded = String(isOpen);
    document.documentElement.toggleAttribute('data-desk', isOpen);
  }

  function show(shown: ShownPage | null): void {
    page = shown;
    host.hidden = shown === null;
    if (!shown) return;
    const left = shown.units.filter(({ isLeft }) => isLeft).length;
    bar.textContent = `${left} left · ${shown.findings.length === 1 ? '1 finding' : `${shown.findings.length} findings`}`;
    path.textContent = shown.target;
    following.disabled = left === 0;
    findings.replaceChildren(
      ...shown.findings.map(({ line, check, severity, message }) =>
        element('li', { className: severity, textContent: `${line}: ${message} (${check})` }),
      ),
    );
  }

  function next(after: string | null): void {
    if (!page) return;
    const at = page.units.findIndex(({ id }) => id === after);
    const unit = [...page.units.slice(at + 1), ...page.units.slice(0, at + 1)].find(({ isLeft }) => isLeft);
    if (unit) editor.edit(unit, page);
    else editor.close();
  }

  return {
    show,
    isOpen: () => !host.hidden && !box.hidden,
    edit(passage) {
      const id = page?.passages[passage];
      const unit = page?.units.find((one) => one.id === id);
      if (unit && page) editor.edit(unit, page);
      else editor.say('The source has nothing here any more: `lockstep sync` takes the passage out.');
    },
  };
}
