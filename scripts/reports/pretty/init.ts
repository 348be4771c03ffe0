import type { InitReport } from '../../model/report.ts';
import { layoutLine } from '../layout-line.ts';
import type { ReportOptions } from '../report-options.ts';
import { paint } from './paint.ts';

export function prettyInit({ file, written, from, text, layouts, notes }: InitReport, options: ReportOptions): string {
  const style = paint(options);
  const said = notes.map((note) => `${style('yellow', 'note')} ${note}\n`).join('');
  if (options.quiet) return said;
  const how = `${file}, ${from ? asSaid(from) : 'with what was added'}:\n`;
  const counts = layouts.map((layout) => `${layoutLine(layout)}\n`).join('');
  const end = written ? `${file}: written\n` : `Nothing was written: --write writes it\n`;
  return [how, text.replace(/\n?$/, '\n'), counts, said, end].filter(Boolean).join('\n');
}

function asSaid({ tool, file }: NonNullable<InitReport['from']>): string {
  return file === null ? 'as the folders say; no settings were found' : `as ${file} (${tool}) and the folders say`;
}
