import { resolve } from 'node:path';
import { fillPattern } from '../config/pattern.ts';
import type { Project } from '../config/project.ts';
import { readBytes } from '../io/files.ts';
import type { Glossary } from '../markdown/text/glossary.ts';
import { readTerms } from '../xliff/export/terms.ts';

/** A glossary in bytes: tens of thousands of words. */
const LARGEST = 2 ** 22;

/**
 * The glossary of a locale, TSV or TBX; null where the project names none, or has none for it.
 *
 * @throws UsageError where it can't be read
 */
export function openGlossary({ root, readable: roots, config }: Project, locale: string): Glossary | null {
  const path = config.glossary && fillPattern(config.glossary, { locale, path: '' });
  const bytes = path ? readBytes(resolve(root, path), { roots, most: LARGEST }) : null;
  return bytes && readTerms(bytes, path!, { sourceLocale: config.sourceLocale, targetLocale: locale });
}
