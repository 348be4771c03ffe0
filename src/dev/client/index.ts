import { openDesk, type Place } from './api.ts';
import { openPanel } from './panel.ts';

/*
 * The desk on a page, while `npm run dev` runs: what is wrong with a translation, what is left of it, and each passage to be edited where it
 * stands. It is no part of the site: `docusaurus build` leaves it out, and its words are those of a tool.
 */
const desk = openDesk();
const panel = openPanel(desk, { edited: refresh });
let shown: Place | null = null;

new EventSource('/__lockstep/events').addEventListener('message', ({ data }) => {
  // A page that came or went is known to a server that starts anew.
  if (data === 'listed') location.reload();
  else void refresh();
});

// While the desk is open a link is a part of its passage; with a key held it leads where it leads.
document.addEventListener(
  'click',
  (event) => {
    const target = event.target as Element;
    const passage = target.closest<HTMLElement>('main [data-s]');
    if (!passage || !panel.isOpen() || target.closest('button, summary') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    panel.edit(Number(passage.dataset.s));
  },
  { capture: true },
);

/** Docusaurus calls this when a reader has come to a page. */
export function onRouteDidUpdate(): void {
  void refresh();
}

async function refresh(): Promise<void> {
  const place = placeOnPage();
  shown = place;
  const page = place && (await desk.page(place).catch(() => null));
  // A reader may have gone on meanwhile.
  if (shown === place) panel.show(place && page && { ...place, ...page });
}

/** The page at hand; null where it is one of the source, which has nothing to be translated. */
function placeOnPage(): Place | null {
  const { page, source } = document.querySelector<HTMLElement>('article[data-page]')?.dataset ?? {};
  const locale = document.documentElement.lang;
  return page === undefined || locale === source ? null : { locale, page };
}
