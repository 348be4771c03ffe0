import type { Project } from '../config/project.ts';
import { summarize } from '../drift/summarize.ts';
import { wordCount } from '../markdown/words.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import type { Status, StatusPage, StatusTarget } from '../model/status.ts';
import { scalarOf } from '../provenance/front-matter-edits.ts';
import { type DriftRow, driftRows } from './drift-rows.ts';
import type { PageStore } from './page-store.ts';

/** Every page of the project in every locale, or in those that are asked for; includes and messages left out. */
export async function readStatus(project: Project, pairs: readonly Pair[], locales = project.config.locales): Promise<Status> {
  const pages = new Map<string, StatusPage>();
  const own = pairs.filter(({ kind }) => kind === 'page');
  await driftRows(project, own, (row, store) => {
    const page = pages.get(row.pair.source) ?? pageOf(row, store);
    page.targets.push(targetOf(row));
    pages.set(row.pair.source, page);
  });
  const list = [...pages.values()];
  for (const { targets } of list) targets.sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
  return { version: 1, sourceLocale: project.config.sourceLocale, locales, pages: list, totals: summarize(list, locales) };
}

function pageOf({ pair, source, drift }: DriftRow, store: PageStore): StatusPage {
  const segments = source && store.segmentsOf(source.page);
  return {
    path: pair.path,
    source: pair.source,
    title: source && titleOf(source.page),
    words: segments && segments.reduce((sum, segment) => sum + wordCount(segment), 0),
    sourceReconstructed: drift.sourceReconstructed,
    targets: [],
  };
}

function targetOf({ drift, target, provenance }: DriftRow): StatusTarget {
  return {
    ...drift,
    title: target && titleOf(target.page),
    translationType: provenance?.translationType ?? null,
    handoff: provenance?.handoff ?? null,
  };
}

const titleOf = (page: Page): string | null => scalarOf(page, 'title');
