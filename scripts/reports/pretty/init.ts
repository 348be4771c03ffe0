import { visible } from '../../model/finding.ts';
import type { InitReport, LayoutCount } from '../../model/report.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { paint } from './table.ts';

export function prettyInit({ file, written, from, text, layouts, notes }: InitReport, options: ReportOptions): string {
  const style = paint(options);
  const said = notes.map((note) => `${style('yellow', 'note')} ${visible(note)}\n`).join('');
  if (options.quiet) return said;
  const how = `${file}, ${from ? asSaid(from) : 'with what was added'}:\n`;
  const counts = layouts.map((layout) => `${visible(layoutLine(layout))}\n`).join('');
  const end = written ? `${file}: written\n` : `Nothing was written: --write writes it\n`;
  return [how, inLines(text), counts, said, end].filter(Boolean).join('\n');
}

/** The author's line ends and tabs stay. */
const inLines = (text: string): string => text.replace(/[^\n\r\t]+/g, visible).replace(/\n?$/, '\n');

function asSaid({ tool, file }: NonNullable<InitReport['from']>): string {
  return file === null ? 'as the folders say; no settings were found' : `as ${visible(file)} (${tool}) and the folders say`;
}

/** `docs/{path}: 214 sources; fr: 180, ja: 35 (2 without source)` */
export function layoutLine({ source, sources, locales }: LayoutCount): string {
  const targets = locales.map(
    ({ locale, targets: number, withoutSource }) => `${locale}: ${number}${withoutSource > 0 ? ` (${withoutSource} without source)` : ''}`,
  );
  return `${source}: ${count(sources, 'source')}; ${targets.join(', ')}`;
}
