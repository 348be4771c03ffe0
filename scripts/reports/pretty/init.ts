import type { InitReport } from '../../model/report.ts';
import { layoutLine } from '../layout-line.ts';
import { visible } from '../../model/visible.ts';
import type { ReportOptions } from '../report-options.ts';
import { paint } from './paint.ts';

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
