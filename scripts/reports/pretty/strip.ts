import type { StripReport } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { count } from '../count.ts';
import { prettyFindings } from './findings.ts';
import { paint } from './paint.ts';
import { visible } from '../../model/visible.ts';

/** What could not be paired, then the pages that hold markup, then the sums. */
export function prettyStrip({ pages, findings }: StripReport, options: ReportOptions): string {
  const changed = pages.filter((page) => page.changed);
  const style = paint(options);
  const list = options.quiet
    ? []
    : changed.map(({ path, pairs, unpaired }) => `${style('bold', visible(path))}: ${sums(pairs, unpaired)}\n`);
  const pairs = pages.reduce((sum, page) => sum + page.pairs, 0);
  const unpaired = pages.reduce((sum, page) => sum + page.unpaired, 0);
  const verb = changed.length === 1 ? 'holds' : 'hold';
  const summary = `${changed.length} of ${count(pages.length, 'page')} ${verb} bilingual markup: ${sums(pairs, unpaired)}\n`;
  return [prettyFindings(findings, options), list.join(''), summary].filter(Boolean).join('\n');
}

const sums = (pairs: number, unpaired: number): string =>
  unpaired === 0 ? count(pairs, 'pair') : `${count(pairs, 'pair')}, ${unpaired} unpaired`;
