import { openConfig, openProject, type Project, sourceRefOf } from '../config/project.ts';
import { titleIn } from '../markdown/front-matter/fields.ts';
import { wordCount } from '../markdown/text/words.ts';
import type { PageDrift } from '../model/drift.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import type { Status, StatusPage, StatusTarget } from '../model/status.ts';
import { withPairs, type Work } from '../pairs/open-pairs.ts';
import type { PageStore } from '../pairs/page-store.ts';
import { plainText } from '../xliff/content/content.ts';
import { type Grounds, groundsOf } from './grounds.ts';
import { type DriftRow, driftRow, foundIn, rowsOfLastRun, sideBySide, withoutFindings } from './rows.ts';
import type { KeptRows } from './row-cache.ts';
import { totalsOf } from './totals.ts';

/**
 * Reads how every page of a project stands in every locale, or in those that are asked for. Includes and messages are
 * left out: readers see them as a part of other pages.
 */
export async function readStatus(
  project: Project,
  pairs: readonly Pair[],
  locales = project.config.locales,
  kept: KeptRows | null = null,
): Promise<Status> {
  const pages = new Map<string, StatusPage>();
  const own = pairs.filter(({ kind }) => kind === 'page');
  const found: Pick<PageDrift, 'findings'>[] = [];
  await withPairs(project, async (all) => {
    const place = kept && { location: kept.folder, name: 'status', madeBy: kept.madeBy, groundsOf: groundsOfRow };
    const cache = place && (await rowsOfLastRun<StatusRow>(project, own, all, place));
    for await (const { page: shown, target, findings } of all.walk(own, statusRow, { atOnce: sideBySide, cache })) {
      if (findings) found.push({ findings });
      const page = pages.get(shown.source) ?? { ...shown, targets: [] };
      page.targets.push(target);
      pages.set(shown.source, page);
    }
  });
  const list = [...pages.values()];
  for (const { targets } of list) targets.sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
  return {
    version: 1,
    sourceLocale: project.config.sourceLocale,
    locales,
    pages: list,
    totals: totalsOf(
      list.flatMap(({ targets }) => targets),
      locales,
    ),
    findings: foundIn(found),
  };
}

/** A page in one locale. */
interface StatusRow extends Pick<PageDrift, 'findings'> {
  page: Omit<StatusPage, 'targets'>;
  target: StatusTarget;
}

const groundsOfRow = ({ target }: StatusRow): Grounds => groundsOf(target);

const statusRow: Work<StatusRow> = async (pair, reader) => {
  const row = await driftRow(pair, reader);
  return { page: statusPage(row, reader.store), target: targetOf(row, reader.store), findings: row.drift.findings };
};

function statusPage({ known: { pair, source }, drift }: DriftRow, store: PageStore): StatusRow['page'] {
  const segments = source && store.segmentsOf(source.page);
  return {
    path: pair.path,
    source: pair.source,
    title: source && titleOf(source.page, store),
    words: segments && segments.reduce((sum, segment) => sum + wordCount(segment), 0),
    sourceReconstructed: drift.sourceReconstructed,
  };
}

function targetOf({ known: { target, provenance }, drift }: DriftRow, store: PageStore): StatusTarget {
  return {
    ...withoutFindings(drift),
    title: target && titleOf(target.page, store),
    translationType: provenance?.translationType ?? null,
    handoff: provenance?.handoff ?? null,
  };
}

/** Of its front matter, else its first heading of the highest level: what a site shows of the page in a list. */
function titleOf(page: Page, store: PageStore): string | null {
  const heading = () => store.segmentsOf(page)?.find(({ kind }) => kind === 'heading-1');
  const text = titleIn(page) ?? plainText(heading()?.content ?? []);
  return text.replace(/\s+/g, ' ').trim() || null;
}

/**
 * What `lockstep status --format json` prints, for a program.
 *
 * @param options.cwd absolute path of the project's folder, or of one below it
 * @param options.checkouts what the configuration may name beside its repository: as `--checkout`
 * @param options.kept takes pages of which nothing changed from the last run that was told the same: for who asks often
 * @throws UsageError where there is no configuration, or it is wrong
 */
export async function status(options: { cwd: string; checkouts?: readonly string[]; kept?: KeptRows }): Promise<Status> {
  const loaded = openConfig(options);
  const project = openProject(loaded, sourceRefOf(loaded));
  return readStatus(project, project.pairs, project.config.locales, options.kept);
}
