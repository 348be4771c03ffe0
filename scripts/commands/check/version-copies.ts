import type { Finding } from '../../model/finding.ts';

/**
 * Says once what is wrong in several versions of one page: documentation keeps a copy of each page for each version, and with it its
 * damage. The first one stays, and tells of the others.
 */
export function groupCopies(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const { check, severity, path, quote = null, message } = finding;
    const key = JSON.stringify([check, severity, withoutVersion(path), quote, withoutVersion(message)]);
    // What a page says twice is wrong twice.
    const own = `${finding.path} ${key}`;
    const number = seen.get(own) ?? 0;
    seen.set(own, number + 1);
    const group = groups.get(`${number} ${key}`);
    if (group) group.push(finding);
    else groups.set(`${number} ${key}`, [finding]);
  }
  return [...groups.values()].map(grouped);
}

function grouped([first, ...others]: readonly Finding[]): Finding {
  if (others.length === 0) return first!;
  const copies = others.map(({ path, line }) => ({ path, line }));
  return { ...first!, message: `${first!.message}${alsoIn(copies)}`, copies };
}

const alsoIn = (copies: readonly unknown[]): string =>
  ` (also in ${copies.length} ${copies.length === 1 ? 'copy' : 'copies'} of this page)`;

/** The findings that were put together, one by one, as a baseline knows them; what a report of others holds instead stays. */
export function ungroupCopies(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => {
    const { copies, ...first } = finding;
    if (!Array.isArray(copies) || typeof first.message !== 'string') return [finding];
    const message = first.message.replace(alsoIn(copies), '');
    return [{ path: first.path, line: first.line }, ...copies].map((place) => ({ ...first, message, ...place }));
  });
}

const version = /^(?:version-.*|v?\d+(?:\.(?:\d+|x))+|v\d+|current|next|latest|stable|main|master)$/i;

/** `versioned_docs/version-1.5/a.md`, `docs/a.md` -> `docs/a.md` */
const withoutVersion = (path: string): string =>
  path
    .replace('versioned_docs/', 'docs/')
    .split('/')
    .filter((step) => !version.test(step))
    .join('/');
