import { posix } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import type { ReportOptions } from '../report-options.ts';
import { lineWith } from './table.ts';

/** Fewer findings, or in fewer files, are read one by one. */
const fewest = { findings: 50, files: 5 };

/**
 * Of very many warnings of one check in one folder, how to turn that check off there: texts of errors that a reference lists stay as they are
 * on purpose, and only the project knows that. Empty where none is so common; of several folders the one with the most is named. Errors are
 * never meant.
 */
export function oftenHint(findings: readonly Finding[], options: ReportOptions): string {
  const groups = new Map<string, Group>();
  for (const { check, severity, path } of findings) {
    if (severity === 'error') continue;
    const folder = posix.dirname(path);
    const group = groups.get(`${check} ${folder}`) ?? { check, folder, count: 0, files: new Set() };
    groups.set(`${check} ${folder}`, group);
    group.count += 1;
    group.files.add(path);
  }
  const common = [...groups.values()].filter(({ count, files }) => count >= fewest.findings && files.size >= fewest.files);
  const [most] = common.toSorted((a, b) => b.count - a.count);
  if (!most) return '';
  const override = JSON.stringify({ paths: [`${most.folder}/**`], checks: { [most.check]: 'off' } });
  return lineWith(
    options,
  )`${most.count} warnings of ${most.check} are of ${most.folder}/: where that is meant, "checkOverrides": [${override}] in lockstep.config.json turns it off there`;
}

interface Group {
  check: Finding['check'];
  folder: string;
  count: number;
  files: Set<string>;
}
