import { idIn } from './address-id.ts';
import { startCopying } from './copy-code.ts';
import { startDisclosures } from './disclosures.ts';
import { startPictures } from './start-pictures.ts';
import { startReadingPlace } from './reading-place.ts';
import { startReport } from './report.ts';
import { startSearch } from './start-search.ts';
import { startSources } from './start-sources.ts';
import { startTheme } from './theme.ts';

/*
 * All that a page runs. It is read without: menus, disclosures and links are the browser's. What takes more than a few lines is
 * loaded when a reader first asks for it. Nothing here knows React: elements are found by `data-do`, whoever rendered them.
 */
const { dataset } = document.documentElement;
dataset.script = 'starts';
for (const start of [startTheme, startReadingPlace, startDisclosures, startCopying, startPictures, startSources, startSearch, startReport])
  attempt(start);
void startRest().finally(() => (dataset.script = 'runs'));

/** What one part stumbles over takes no other part away. */
function attempt(start: () => void): void {
  try {
    start();
  } catch (error) {
    reportError(error);
  }
}

/** What only some pages have. Until it is there tabs and zones stand as they will; where it does not come they all show. */
async function startRest(): Promise<void> {
  if (document.querySelector('.learn-tabs, .learn-zone')) (await import('./tabs.ts')).startTabs(idIn);
  const work = document.querySelector<HTMLElement>('[data-do=work]');
  if (work) await (await import('./work-list.ts')).startWorkList(work);
  const lost = document.querySelector<HTMLElement>('[data-do=nearest]');
  if (lost) await (await import('./not-found.ts')).startNotFound(lost);
}
