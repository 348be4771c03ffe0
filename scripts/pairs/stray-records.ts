import { resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import { listFiles } from '../io/files.ts';
import type { History } from '../model/history.ts';
import { filedRecords, recordPathOf } from '../provenance/record-file.ts';

const folder = filedRecords.recordFile.split('/')[0]!;

/**
 * The files of records that belong to no target: their pages were renamed, or are gone. Paths relative to the project root.
 */
export function strayRecords({ root, pairs }: Pick<Project, 'root' | 'pairs'>): string[] {
  const taken = new Set(pairs.filter(({ targetExists }) => targetExists).map(({ target }) => recordPathOf(target, filedRecords)));
  return listFiles(resolve(root, folder))
    .map((file) => `${folder}/${file}`)
    .filter((path) => path.endsWith('.json') && !taken.has(path));
}

/** Those of them that stand under an older name of a target, the newest name first. */
export async function olderRecordsOf(target: string, strays: readonly string[], history: History | null): Promise<string[]> {
  if (strays.length === 0 || !history) return [];
  const names = new Set((await history.versions(target)).map(({ path }) => path));
  return [...names].map((name) => recordPathOf(name, filedRecords)!).filter((path) => strays.includes(path));
}
