import type { Finding } from '../model/finding.ts';
import type { ExportReport } from '../model/report.ts';
import type { ExportedFile } from './export-package.ts';
import type { Package } from './open-package.ts';

/** Writes the pages of a work package as they come, so that memory holds one of them, and tells what they are. */
export async function writePackage(
  exported: AsyncIterable<ExportedFile | Finding>,
  target: Package,
): Promise<Omit<ExportReport, 'command' | 'version'>> {
  const pages: ExportReport['pages'] = [];
  const findings: Finding[] = [];
  try {
    for await (const one of exported) {
      if ('check' in one) findings.push(one);
      else {
        target.add(one);
        pages.push(one.page);
      }
    }
    return { pages, files: target.end(), findings };
  } finally {
    target.discard();
  }
}
