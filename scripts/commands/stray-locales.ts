import { resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import { fileFinding, type Finding } from '../model/finding.ts';
import { strayRecords } from '../pairs/stray-records.ts';
import { shownPath } from './line/workspace.ts';

/**
 * The folders that stand where a locale's would, and are of none that is configured: one finding each, at a page in it.
 *
 * @param folder absolute path of the one that paths are typed in
 */
export function strayLocales({ strayLocales: strays, config, root }: Project, folder: string): Finding[] {
  const expected = config.locales.length === 0 ? 'none, for none is configured' : `one of ${config.locales.join(', ')}`;
  return strays.map(({ locale, path }) =>
    fileFinding({
      check: 'locale-configured',
      path: shownPath(folder, resolve(root, path)),
      message: `Unexpected locale folder "${locale}", expected ${expected}: add it to "locales" of lockstep.config.json, or remove it`,
      actual: locale,
      expected: config.locales.join(', '),
    }),
  );
}

/** The files of records whose targets are not there under that name. */
export function recordsAstray(project: Project, folder: string): Finding[] {
  return strayRecords(project).map((record) =>
    fileFinding({
      check: 'record-stray',
      path: shownPath(folder, resolve(project.root, record)),
      message: 'Unexpected record of a target that is not there, expected one beside each: move it to where the page went, or remove it',
    }),
  );
}
