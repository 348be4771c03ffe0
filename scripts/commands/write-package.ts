import { join, resolve } from 'node:path';
import { isFolder } from '../io/files.ts';
import { writeFile } from '../io/write-file.ts';
import type { ExportReport } from '../model/report.ts';
import { UsageError } from '../model/usage-error.ts';
import { writeXliff, xliffPieces, type XliffVersion } from '../xliff/write.ts';
import type { Invocation } from './command.ts';
import type { Exported } from './export-package.ts';

/**
 * Writes a work package to the file that `--output` names, to a folder with one file for each page where it names a
 * folder, or to standard output.
 *
 * @throws UsageError where several locales would share one file
 */
export function writePackage(
  { files, findings }: Exported,
  version: XliffVersion,
  { world, flags }: Invocation,
): Omit<ExportReport, 'command' | 'version'> {
  const output = flags.output as string | undefined;
  const pages = files.map(({ page }) => page);
  if (output !== undefined && (output.endsWith('/') || isFolder(resolve(world.cwd, output)))) {
    for (const { page, file } of files) {
      const path = join(page.locale, `${page.source}.xlf`.replaceAll('../', ''));
      writeFile(resolve(world.cwd, output, path), writeXliff({ files: [file] }, version), resolve(world.cwd, output, '..'));
    }
    return { pages, files: files.length, findings };
  }
  refuseSeveralLocales([...new Set(pages.map(({ locale }) => locale))]);
  if (files.length === 0) return { pages, files: 0, findings };
  const pieces = xliffPieces(
    files.map(({ file }) => file),
    version,
  );
  if (output === undefined) for (const piece of pieces) world.out(piece);
  else writeFile(resolve(world.cwd, output), pieces, resolve(world.cwd, output, '..'));
  return { pages, files: 1, findings };
}

function refuseSeveralLocales(locales: string[]): void {
  if (locales.length < 2) return;
  throw new UsageError(
    `Unexpected ${locales.length} locales (${locales.join(', ')}) for one file, expected one --locale, or --output FOLDER/`,
  );
}
