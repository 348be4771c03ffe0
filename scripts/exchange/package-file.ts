import { join, resolve } from 'node:path';
import { isFolder } from '../io/files.ts';
import { openFile, type OpenFile, openOutput, removeLeft } from '../io/open-file.ts';
import { type Finding, UsageError } from '../model/finding.ts';
import type { ExportReport } from '../model/report.ts';
import { type XliffVersion, xliffWriter } from '../xliff/write.ts';
import type { ExportedFile } from './export-package.ts';

/** Where the pages of a work package go, one after the other. */
interface Package {
  add(page: ExportedFile): void;
  /** Puts what was written into its place; gives the number of files. */
  end(): number;
  /** Removes what is not in its place. */
  discard(): void;
}

/** What a package is written to: what `--output` names, if anything, the folder that it is relative to, and standard output. */
interface PackagePlace {
  output: string | undefined;
  cwd: string;
  out(text: string): void;
}

/**
 * The file that `--output` names, a folder with one file for each page where it names a folder, or standard output.
 *
 * @param locales of all pages
 * @throws UsageError where several locales would share one file
 */
export function openPackage(version: XliffVersion, locales: ReadonlySet<string>, { output, cwd, out }: PackagePlace): Package {
  const path = resolve(cwd, output ?? '.');
  if (output !== undefined && (output.endsWith('/') || isFolder(path))) return folderAt(path, version);
  refuseSeveral(locales);
  if (output === undefined) return standardOutput(version, out);
  removeLeft(resolve(path, '..'), 'here');
  return fileOf(() => openOutput(path, cwd), version);
}

function refuseSeveral(locales: ReadonlySet<string>): void {
  if (locales.size < 2) return;
  throw new UsageError(
    `Unexpected ${locales.size} locales (${[...locales].join(', ')}) for one file, expected one --locale, or --output FOLDER/`,
  );
}

function folderAt(folder: string, version: XliffVersion): Package {
  removeLeft(folder, 'below');
  let files = 0;
  return {
    add(one) {
      const path = join(one.page.locale, `${one.page.source}.xlf`.replaceAll('../', ''));
      const file = fileOf(() => openFile(resolve(folder, path), resolve(folder, '..')), version);
      try {
        file.add(one);
        files += file.end();
      } finally {
        file.discard();
      }
    },
    end: () => files,
    discard: () => {},
  };
}

/** A file that is there once a page is in it. */
function fileOf(openIt: () => OpenFile, version: XliffVersion): Package {
  let opened: ReturnType<typeof open> | null = null;
  const open = () => {
    const file = openIt();
    return { file, writer: xliffWriter(version, file.write) };
  };
  return {
    add({ file }) {
      opened ??= open();
      opened.writer.add(file);
    },
    end() {
      if (!opened) return 0;
      opened.writer.end();
      opened.file.close();
      opened.file.commit();
      return 1;
    },
    discard: () => opened?.file.discard(),
  };
}

function standardOutput(version: XliffVersion, out: (text: string) => void): Package {
  const writer = xliffWriter(version, out);
  let files = 0;
  return {
    add({ file }) {
      writer.add(file);
      files = 1;
    },
    end() {
      if (files > 0) writer.end();
      return files;
    },
    discard: () => {},
  };
}

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
