import { fileFinding } from '../model/file-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { IncomingFile } from './import-page.ts';

/** What is to be known of a file whose languages were taken for those of its page: `sv` for `sv-SE`. */
export function languageNotes({ path, file, pair }: IncomingFile, sourceLocale: string): Finding[] {
  return [
    ...note(path, 'source', file.sourceLocale, sourceLocale),
    ...(file.targetLocale === null ? [] : note(path, 'target', file.targetLocale, pair.locale)),
  ];
}

function note(path: string, side: string, named: string, taken: string): Finding[] {
  if (named === '' || named.toLowerCase() === taken.toLowerCase()) return [];
  const message = `${side} language ${named} was taken for ${taken}`;
  return [fileFinding({ check: 'xliff-language', severity: 'warning', path, message, actual: named, expected: taken })];
}
