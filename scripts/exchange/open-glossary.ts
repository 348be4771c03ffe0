import { resolve } from 'node:path';
import { fillPattern } from '../config/pattern.ts';
import type { Project } from '../config/project.ts';
import { readBytes } from '../io/files.ts';
import { UsageError } from '../model/finding.ts';
import type { Glossary } from '../markdown/text/glossary.ts';
import { readTerms } from '../xliff/export/terms.ts';

/** A glossary in bytes: tens of thousands of words. */
const LARGEST = 2 ** 22;

/**
 * The glossary of a locale, TSV or TBX; null where the project names none, or has none for it.
 *
 * @throws UsageError where it can't be read, or no locale has one: its path is misspelt
 */
export function openGlossary(project: Project, locale: string): Glossary | null {
  const { sourceLocale, locales, glossary } = project.config;
  if (glossary === null) return null;
  const { path, bytes } = glossaryFile(project, glossary, locale);
  if (bytes) return readTerms(bytes, path, { sourceLocale, targetLocale: locale });
  if (locales.some((other) => glossaryFile(project, glossary, other).bytes)) return null;
  throw new UsageError(
    `"glossary" of the configuration: ${path}: Unexpected absence, expected a file for one of ${locales.join(', ')} at least`,
  );
}

function glossaryFile({ root, readable: roots }: Project, glossary: string, locale: string) {
  const path = fillPattern(glossary, { locale, path: '' });
  return { path, bytes: readBytes(resolve(root, path), { roots, most: LARGEST }) };
}
