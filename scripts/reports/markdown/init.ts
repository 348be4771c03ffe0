import type { InitReport } from '../../model/report.ts';
import { cell } from './cell.ts';
import { layoutLine } from '../layout-line.ts';

/** Text of settings may hold fences: the block's is longer than all of them. */
export function markdownInit({ file, text, layouts, notes }: InitReport): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  const lines = [...layouts.map(layoutLine), ...notes].map((line) => `- ${cell(line)}\n`);
  return `### lockstep init: ${cell(file)}\n\n${fence}json\n${text.replace(/\n?$/, '\n')}${fence}\n\n${lines.join('')}`;
}
