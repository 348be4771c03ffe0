import { remember, remembered } from './memory.ts';

/** The switch for the source of each sentence, and the link to both pages side by side: what they do is loaded when it is asked for. */
export function startSources(): void {
  const control = document.querySelector<HTMLElement>('[data-do=lookup]');
  if (control && remembered('lookup') === 'on') void switchLookup(control);
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const pressed = (target as Element).closest<HTMLElement>('[data-do=lookup], [data-do=sides]');
    if (pressed?.dataset.do === 'lookup') void switchLookup(pressed);
    if (pressed?.dataset.do !== 'sides' || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    void showSides(pressed as HTMLAnchorElement);
  });
}

async function switchLookup(control: HTMLElement): Promise<void> {
  const { lookupOf } = await import('./lookup.ts');
  await lookupOf(control, (choice) => remember('lookup', choice));
}

/** Where the pages can't be shown beside each other, the link leads to the source. */
async function showSides(link: HTMLAnchorElement): Promise<void> {
  try {
    const { switchSides } = await import('./sides.ts');
    await switchSides(link);
  } catch {
    location.assign(link.href);
  }
}
