import { idIn } from './address-id.ts';
import { handOn, handedOn } from './memory.ts';

/**
 * Where a reader is: the article at hand is in view in the list, the heading in view is marked in the table of contents, and a link to another language leads to the same one.
 * Headings are told by their id; a page in another language that lacks it is entered at the heading of the same number.
 */
export function startReadingPlace(): void {
  showInList();
  enterAtHeading();
  const headings = headingsOfPage();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]')];
  const at = document.querySelector('.toc-at');
  let isWaiting = false;
  const mark = () => {
    isWaiting = false;
    const heading = headingInView(headings);
    const id = heading?.id;
    if (at) at.textContent = heading ? textOf(heading) : '';
    for (const link of links) {
      if (id && idIn(link.hash) === id) link.ariaCurrent = 'true';
      else link.removeAttribute('aria-current');
    }
  };
  if (headings.length > 0) {
    addEventListener('scroll', () => void (isWaiting || ((isWaiting = true), requestAnimationFrame(mark))), { passive: true });
    mark();
  }
  document.addEventListener('click', keepPlace);
}

/** In a long list of articles the one at hand is in the middle; on a phone, when the list is opened. */
function showInList(): void {
  const list = document.querySelector<HTMLElement>('.side');
  const own = list?.querySelector<HTMLElement>('[aria-current=page]');
  if (!list || !own) return;
  const show = () => {
    const distance = own.getBoundingClientRect().top - list.getBoundingClientRect().top;
    list.scrollTop += distance - list.clientHeight / 2;
  };
  list.addEventListener('toggle', show);
  show();
}

/** Without the link to itself, and what is told of it. */
const textOf = (heading: Element): string => (heading.textContent ?? '').replaceAll('\u00ad', '').trim();

const headingsOfPage = () => [...document.querySelectorAll<HTMLElement>('main :is(h2, h3, h4)[id]')];

/** The last heading above a quarter of the window; none at the top of the page. One in a tab that is not shown is nowhere. */
function headingInView(headings: readonly HTMLElement[]): HTMLElement | undefined {
  return headings.findLast((heading) => heading.offsetParent !== null && heading.getBoundingClientRect().top < innerHeight / 4);
}

/** The address that a reader goes to, and the heading in view by its number. */
interface Place {
  to: string;
  number: number;
}

/** A link with `data-keep` gets the heading in view, or the hash of the page where no heading is. */
function keepPlace({ target }: MouseEvent): void {
  const link = (target as Element).closest<HTMLAnchorElement>('a[data-keep]');
  if (!link) return;
  const headings = headingsOfPage();
  const heading = headingInView(headings);
  link.hash = heading ? heading.id : location.hash;
  if (heading) handOn('place', { to: link.href, number: headings.indexOf(heading) } satisfies Place);
}

/** At the heading that the page before had in view, where its id is not on this page. */
function enterAtHeading(): void {
  const place = handedOn('place') as Place | null;
  if (!place || place.to !== location.href || document.getElementById(idIn(location.hash))) return;
  headingsOfPage()[place.number]?.scrollIntoView();
}
