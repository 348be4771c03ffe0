import type { Desk, ShownPage, Unit } from './api.ts';
import { element } from './element.ts';

/** The passage that is edited: what it was made from, its source with the words that differ, and its text. */
interface Editor {
  element: HTMLElement;
  edit(unit: Unit, page: ShownPage): void;
  /** In the place of a passage. */
  say(words: string): void;
  close(): void;
  /** The unit that is edited. */
  current(): string | null;
}

/** A passage in the form, with what the form has of it. */
interface Edited {
  unit: Unit;
  page: ShownPage;
  text: HTMLTextAreaElement;
  problems: HTMLElement;
  save: HTMLButtonElement;
}

/** Nobody types on for so long, in milliseconds: what is wrong is said then. */
const pause = 700;

export function openEditor(desk: Desk, told: { saved(unit: string): Promise<void> }): Editor {
  const form = element('form', { hidden: true });
  const words = element('p', { role: 'status' });
  const host = element('div', {});
  host.append(form, words);
  let current: Edited | null = null;
  let timer = 0;

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void (current && send('try', current)), pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (current) void save(current);
  });

  /** Whether nothing is wrong with it. */
  async function send(what: 'try' | 'save', { unit, page: { locale, page }, text, problems }: Edited): Promise<boolean> {
    const answer = await desk
      .send(what, { locale, page, unit: unit.id, text: text.value })
      .catch((error: Error) => ({ problems: [error.message] }));
    problems.replaceChildren(...answer.problems.map((problem) => element('li', { textContent: problem })));
    return answer.problems.length === 0;
  }

  async function save(edited: Edited): Promise<void> {
    edited.save.disabled = true;
    words.textContent = 'Saving …';
    const isSaved = await send('save', edited);
    edited.save.disabled = false;
    words.textContent = isSaved ? 'Saved.' : '';
    if (isSaved) await told.saved(edited.unit.id);
  }

  function edit(unit: Unit, page: ShownPage): void {
    const value = unit.target ?? unit.old ?? '';
    const text = element('textarea', { value, rows: 4, ariaLabel: 'Translation', lang: page.locale, dir: 'auto' });
    const problems = element('ul', { className: 'problems', role: 'alert' });
    const button = element('button', { type: 'submit', textContent: 'Save, and go on' });
    current = { unit, page, text, problems, save: button };
    form.replaceChildren(...sourcesOf(unit), codesOf(unit, text), text, problems, button);
    form.hidden = false;
    words.textContent = '';
    mark(page.passages.indexOf(unit.id));
    text.focus();
  }

  function close(): void {
    clearTimeout(timer);
    current = null;
    form.hidden = true;
    mark(null);
  }

  return {
    element: host,
    edit,
    close,
    say(said) {
      close();
      words.textContent = said;
    },
    current: () => current?.unit.id ?? null,
  };
}

/** Shows on the page where the passage stands that is edited. */
function mark(passage: number | null): void {
  for (const other of document.querySelectorAll<HTMLElement>('[data-desk-on]')) delete other.dataset.deskOn;
  const place = passage === null ? null : document.querySelector<HTMLElement>(`main [data-s="${passage}"]`);
  if (!place) return;
  place.dataset.deskOn = '';
  place.scrollIntoView();
}

/** Its source, with what became of it since it was translated. */
function sourcesOf({ source, changed, old, target, notes }: Unit): HTMLElement[] {
  const text = element('p', { className: 'source' });
  if (changed === null) text.textContent = source;
  else
    text.append(...changed.map(({ value, added, removed }) => element(added ? 'ins' : removed ? 'del' : 'span', { textContent: value })));
  const label = changed === null ? 'Source' : 'Source: what it was translated from, and as it is today';
  return [
    element('small', { textContent: label }),
    text,
    ...(old === null || old === target ? [] : [element('small', { textContent: 'On the page' }), element('p', { textContent: old })]),
    ...notes.map((note) => element('small', { textContent: note })),
  ];
}

/** What stands for the codes of the source: pressed, it comes where the caret is. */
function codesOf({ codes }: Unit, text: HTMLTextAreaElement): HTMLElement {
  const row = element('div', { className: 'codes', hidden: codes.length === 0 });
  row.append(
    ...codes.map(({ sign, shows }) =>
      element('button', {
        type: 'button',
        title: shows,
        textContent: sign,
        onclick() {
          text.setRangeText(sign, text.selectionStart, text.selectionEnd, 'end');
          text.focus();
          text.dispatchEvent(new Event('input', { bubbles: true }));
        },
      }),
    ),
  );
  return row;
}
