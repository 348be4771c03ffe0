import { resolve } from 'node:path';
import { isFile } from '../io/files.ts';
import { isLink } from '../io/links.ts';
import { liesInside } from '../io/lies-inside.ts';
import { fileFinding, type Finding } from '../model/finding.ts';
import { type Pair, sidecarPath } from '../model/pair.ts';
import { filedRecords, recordPathOf } from '../provenance/record-file.ts';
import { shownPath, type Workspace } from './line/workspace.ts';
import type { Asked } from './check/pages-to-check.ts';

/** What a change took away of a source and its target: no pair of pages is left that could tell. */
export function pagesTaken({ project, cwd, pairs, wants }: Workspace, { only }: Pick<Asked, 'only'>): Finding[] {
  if (!project || only === null) return [];
  const { root, readable } = project;
  const fileOf = (path: string): string => resolve(root, path);
  const shown = (path: string): string => shownPath(cwd, fileOf(path));
  return pairs.flatMap((pair) => (pair.kind === 'page' && wants(fileOf(pair.target)) ? takenOf(pair) : []));

  function takenOf(pair: Pair): Finding[] {
    const { source, sourceExists, target, targetExists } = pair;
    const [file, path] = [fileOf(target), shown(target)];
    if (targetExists && sourceExists)
      return [recordPathOf(target, filedRecords), sidecarPath(pair)].flatMap((one) => (one === null ? [] : recordTaken(target, one)));
    if (targetExists) return only!(fileOf(source)) ? [sourceTaken(path, shown(source))] : [];
    if (!sourceExists || !only!(file)) return [];
    if (!isLink(file)) return [targetTaken(path, `Unexpected removal, expected a translation of ${shown(source)}, which is still there`)];
    const isOwn = isFile(file) && readable.some((folder) => liesInside(folder, file));
    const link = isOwn ? 'symbolic link' : 'symbolic link that leads to no file of the project';
    const message = `Unexpected ${link} in place of the page, expected a translation of ${shown(source)}; it was not read`;
    return [targetTaken(path, message, isOwn ? {} : { severity: 'error' })];
  }

  /** A file that said which version of its source a target follows. */
  function recordTaken(target: string, record: string): Finding[] {
    if (!only!(fileOf(record)) || isFile(fileOf(record))) return [];
    const message = `Unexpected removal of its record ${shown(record)}, expected it to stay, or a new one: "lockstep accept --write" says that the page follows its source`;
    return [fileFinding({ check: 'record-taken', path: shown(target), message })];
  }
}

const targetTaken = (path: string, message: string, more: Partial<Pick<Finding, 'severity'>> = {}): Finding =>
  fileFinding({ check: 'target-taken', path, message, ...more });

function sourceTaken(path: string, source: string): Finding {
  const message = `Unexpected removal of its source ${source}, expected the translation to go, too, or to move to where the source went`;
  return fileFinding({ check: 'source-taken', path, message });
}
