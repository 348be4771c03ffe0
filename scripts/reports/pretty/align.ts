import type { AlignedPage, AlignReport } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { count } from '../count.ts';
import { prettyFindings } from './findings.ts';
import { type Cell, table } from './table.ts';
import { visible } from '../../model/visible.ts';

export function prettyAlign({ pages, findings }: AlignReport, options: ReportOptions): string {
  const shown = pages.filter(({ state }) => !options.quiet || state === 'missing-source');
  return [table(columns, shown.map(rowOf), options), prettyFindings(findings, options), movesOf(pages), summaryOf(pages)]
    .filter(Boolean)
    .join('\n');
}

const columns = [{ title: 'locale' }, { title: 'page', cut: 'start' }, { title: 'state' }, { title: 'locfileid' }] as const;

const rowOf = ({ locale, source, target, state, locfileid }: AlignedPage): Cell[] => [
  locale,
  state === 'missing-source' ? target : source,
  state === 'paired' ? state : { text: state, style: state === 'missing-source' ? 'red' : 'cyan' },
  locfileid ?? '',
];

/** Where targets without a source belong. */
function movesOf(pages: readonly AlignedPage[]): string {
  return pages
    .flatMap(({ target, move }) =>
      move ? [`${visible(`${target} belongs to ${move.source}: move it to ${move.target}`)} (by ${move.by})\n`] : [],
    )
    .join('');
}

function summaryOf(pages: readonly AlignedPage[]): string {
  const number = (state: AlignedPage['state']) => pages.filter((page) => page.state === state).length;
  const missing = `${number('missing-target')} without a target, ${number('missing-source')} without a source`;
  return `${count(number('paired'), 'pair')}, ${missing}\n`;
}
