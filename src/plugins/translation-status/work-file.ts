import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext } from '@docusaurus/types';
import type { DashboardData } from './article-status.ts';
import { addressOfChange, type Standing } from './standing.ts';
import { type Work, workOf } from './work-order.ts';

/** What is left to do in a locale, as a file beside its page: for other programs, and for the script of that page. */
interface WorkFile {
  version: 1;
  locale: string;
  /** The most urgent first. */
  pages: WorkRow[];
}

export interface WorkRow {
  path: string;
  title: string;
  /** Language of the title. */
  lang: string;
  /** Where the page is read, at its first change. */
  address: string;
  state: Standing['kind'];
  places: number | null;
  wordsToTranslate: number | null;
}

export function workFile(data: DashboardData, { localeConfigs }: LoadContext['i18n'], locale: string): WorkFile {
  const base = localeConfigs[locale]!.baseUrl.replace(/\/$/, '');
  return { version: 1, locale, pages: workOf(data, locale).map((work) => rowOf(work, base, data.sourceLocale)) };
}

function rowOf({ page, target }: Work, base: string, sourceLocale: string): WorkRow {
  const { standing, wordsToTranslate } = target;
  return {
    path: page.path,
    title: target.title ?? page.title ?? page.path,
    lang: target.title === null ? sourceLocale : target.locale,
    address: base + addressOfChange(page.route, standing),
    state: standing.kind,
    places: standing.places,
    wordsToTranslate,
  };
}

/** Writes `fr-FR.json` and `fr-FR.csv` into a folder that there is. */
export function writeWork(folder: string, work: WorkFile): void {
  writeFileSync(join(folder, `${work.locale}.json`), JSON.stringify(work));
  writeFileSync(join(folder, `${work.locale}.csv`), csvOf(work.pages));
}

const columns = ['path', 'title', 'state', 'places', 'wordsToTranslate', 'address'] as const;

/** As RFC 4180 has it; what is not known is empty. */
function csvOf(rows: readonly WorkRow[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

/** A spreadsheet takes what begins with `=` for a formula, and a title is whatever a translator wrote. */
function cellOf(value: string | number | null): string {
  const text = String(value ?? '').replace(/^[=+@\t\r-]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
