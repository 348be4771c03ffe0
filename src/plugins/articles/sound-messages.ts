import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { foldersOfSite, whyUnsound } from './sound-files.ts';

/** Where the words of the site lie, a folder for each locale: `i18n.path` of Docusaurus. */
export const wordsFolder = 'i18n';

/**
 * Where Docusaurus shall take the words of a locale from, below `wordsFolder`. It stops the build at a file of
 * messages that is no JSON or has another shape; so where there is one, it gets copies of the others, and the reader gets
 * the words of that file in the source's language. What is wrong is said once.
 *
 * @returns `fr-FR`, or the way from there to the copies
 */
export function soundMessages(root: string, locale: string): string {
  const folder = join(root, wordsFolder, locale);
  const files = filesOf(folder);
  const problems = files.flatMap((file) => problemOf(join(folder, file), root) ?? []);
  // `docusaurus write-translations` shall write into the files themselves.
  if (problems.length === 0 || process.argv.includes('write-translations')) return locale;
  const copies = join(root, '.docusaurus/sound-messages', locale);
  rmSync(copies, { recursive: true, force: true });
  mkdirSync(copies, { recursive: true });
  for (const file of files) {
    const problem = problemOf(join(folder, file), root);
    if (problem === null) copy(join(folder, file), join(copies, file));
    else if (isBuilt(locale))
      console.warn(`[WARNING] ${wordsFolder}/${locale}/${file}:1:1 ${problem}; readers get the words of the source`);
  }
  return relative(join(root, wordsFolder), copies).split(sep).join('/');
}

const isBuilt = (locale: string): boolean => process.env.DOCUSAURUS_CURRENT_LOCALE === locale;

/** Files of messages: `code.json`, and those of the plugins one folder below. */
function filesOf(folder: string): string[] {
  const entries = [folder, ...entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? [join(folder, entry.name)] : []))];
  return entries.flatMap((below) =>
    entriesOf(below).flatMap(({ name }) => (name.endsWith('.json') ? [relative(folder, join(below, name))] : [])),
  );
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** The shape that Docusaurus insists on: `{ "id": { "message": "…", "description": "…" } }` */
function problemOf(file: string, root: string): string | null {
  const unsound = whyUnsound(file, foldersOfSite(root, { sourceRoot: '.', targetRoot: '.' }));
  if (unsound !== null) return unsound;
  try {
    const messages: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(messages) && Object.values(messages).every(isMessage)
      ? null
      : 'Unexpected shape, expected { "id": { "message": "…" } }';
  } catch {
    return 'Unexpected text that is no JSON, expected { "id": { "message": "…" } }';
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isMessage(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { message, description = '-', ...others } = value;
  return typeof message === 'string' && typeof description === 'string' && description !== '' && Object.keys(others).length === 0;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
