import { visibleLines } from '../../model/visible.ts';
import type { InitReport, LayoutCount } from '../../model/report.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { lineWith } from './table.ts';

export function prettyInit({ file, written, from, text, layouts, notes }: InitReport, options: ReportOptions): string {
  const line = lineWith(options);
  const said = notes.map((note) => line`${{ text: 'note', style: 'yellow' }} ${note}`).join('');
  if (options.quiet) return said;
  const how = line`${file}, ${from ? asSaid(from) : 'with what was added'}:`;
  const counts = layouts.map((layout) => line`${layoutLine(layout)}`).join('');
  const end = written ? line`${file}: written` : line`Nothing was written: --write writes it`;
  return [how, inLines(text), counts, said, end].filter(Boolean).join('\n');
}

const inLines = (text: string): string => visibleLines(text.replaceAll('\r\n', '\n')).replace(/\n?$/, '\n');

function asSaid({ tool, file }: NonNullable<InitReport['from']>): string {
  return file === null ? 'as the folders say; no settings were found' : `as ${file} (${tool}) and the folders say`;
}

/** `docs/{path}: 214 sources; fr: 180, ja: 35 (2 without source)` */
export function layoutLine({ source, sources, locales }: LayoutCount): string {
  const targets = locales.map(
    ({ locale, targets: number, withoutSource }) => `${locale}: ${number}${withoutSource > 0 ? ` (${withoutSource} without source)` : ''}`,
  );
  return `${source}: ${count(sources, 'source')}; ${targets.join(', ')}`;
}
