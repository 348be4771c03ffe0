import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pseudo } from '../pseudo.ts';
import { article } from './article.ts';

/**
 * Fills a folder with a project: the pages of `FOLDER/pages/<set>/<locale>/{source,target}`, or, where there are none, articles that are
 * made up. Says what it holds.
 */
export function checkProject(project: string, folder: string): string {
  const sets = join(folder, 'pages');
  const locales = existsSync(sets) ? copySets(sets, project) : writeArticles(project);
  const pages = [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }];
  writeFileSync(join(project, 'lockstep.config.json'), JSON.stringify({ sourceLocale: 'en-US', locales, pages, provenance: 'auto' }));
  const files = readdirSync(project, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const megabytes = files.reduce((sum, path) => sum + readFileSync(join(project, path)).length, 0) / 1e6;
  return `${files.length} files, sources and targets, ${megabytes.toFixed(1)} MB`;
}

function copySets(sets: string, project: string): string[] {
  const locales = new Set<string>();
  for (const set of readdirSync(sets)) {
    for (const folder of readdirSync(join(sets, set))) {
      const locale = new Intl.Locale(folder).toString();
      locales.add(locale);
      cpSync(join(sets, set, folder, 'source'), join(project, 'docs', set), { recursive: true });
      cpSync(join(sets, set, folder, 'target'), join(project, 'i18n', locale, set), { recursive: true });
    }
  }
  return [...locales];
}

/** As many pages as a middling site has. */
const count = 600;

function writeArticles(project: string): string[] {
  for (let index = 0; index < count; index += 1) {
    const source = article(index, 1000 + (index % 8) * 1500);
    write(join(project, `docs/${index % 20}/${index}.md`), source);
    write(join(project, `i18n/fr-FR/${index % 20}/${index}.md`), accented(source));
  }
  return ['fr-FR'];
}

/** What is no text stays: front matter but its title, code, addresses, entities, names of notes. */
const accented = (page: string): string =>
  page
    .split(/(^---\n[^]*?^---\n|^```[^]*?^```$|`[^`\n]*`|\]\([^)\n]*\)|&\w+;|\[![A-Z]+\])/m)
    .map((piece, at) => (at % 2 === 0 ? pseudo(piece) : piece))
    .join('');

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
