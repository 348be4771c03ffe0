import { fileFinding } from '../model/file-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Translation } from './translations.ts';

/**
 * How many changes of the source no translator carries into a target that keeps its blocks: what was removed or moved, code
 * blocks and what else is not translated. Of a base that is not known nothing can be told.
 */
export function leftToSync({ base, sourceSegments }: Translation): number {
  if (!base) return 0;
  const isTranslated = (source: number | null): boolean => source !== null && sourceSegments[source]!.translate;
  return base.matches.filter(({ kind, source }) => kind === 'moved' || (kind !== 'unchanged' && !isTranslated(source))).length;
}

/** What is to be known where a page is translated to the last word, and still not what its source is. */
export function syncNote({ pair }: Translation, left: number): Finding[] {
  const what = left === 1 ? '1 change of the source is' : `${left} changes of the source are`;
  const message = `${what} left that need no translator (removed, moved or not translated text): run "lockstep sync --write"`;
  return [fileFinding({ check: 'xliff-sync', severity: 'warning', path: pair.target, message })];
}
