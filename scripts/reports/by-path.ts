import type { Finding } from '../model/finding.ts';

/** Findings by the file that they are in, in the order of the first of each. */
export function byPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = files.get(finding.path);
    if (list) list.push(finding);
    else files.set(finding.path, [finding]);
  }
  return files;
}
