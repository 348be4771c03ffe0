import { startCopying } from './copy-code.ts';
import { startDisclosures } from './disclosures.ts';
import { startReadingPlace } from './reading-place.ts';
import { startReport } from './report.ts';
import { startSearch } from './start-search.ts';
import { startSources } from './start-sources.ts';
import { startTheme } from './theme.ts';

/*
 * All that a page runs. It is read without: menus, disclosures and links are the browser's. What takes more than a few lines is
 * loaded when a reader first asks for it. Nothing here knows React: elements are found by `data-do`, whoever rendered them.
 */
startTheme();
startReadingPlace();
startDisclosures();
startCopying();
startSources();
startSearch();
startReport();

if (document.querySelector('.learn-tabs, .learn-zone')) void import('./tabs.ts').then(({ startTabs }) => startTabs());

const lost = document.querySelector<HTMLElement>('[data-do=nearest]');
if (lost) void findNearest(lost);

async function findNearest(main: HTMLElement): Promise<void> {
  const { startNotFound } = await import('./not-found.ts');
  await startNotFound(main);
}
