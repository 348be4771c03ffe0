import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');
const seeds = join(import.meta.dirname, 'seeds');

/**
 * The files of a site on the day of its hand-back: this repository's configuration and English pages, and the translated
 * pages as they arrived, with their bilingual markup.
 */
export function handBack(): Record<string, string> {
  const files: Record<string, string> = { 'lockstep.config.json': readFileSync(join(project, 'lockstep.config.json'), 'utf8') };
  for (const path of ['security/mtp/data-privacy.md', 'security/mtp/mtp-enable.md', 'security/includes/prerelease.md']) {
    files[`docs/${path}`] = readFileSync(join(project, 'docs', path), 'utf8');
  }
  for (const name of readdirSync(seeds)) {
    const [, page, locale] = /^(.+)\.([a-z]{2}-[A-Z]{2})\.md$/.exec(name)!;
    if (locale === 'en-US') continue;
    const path = `i18n/${locale}/docusaurus-plugin-content-docs/current/security/mtp/${page}.md`;
    files[path] = readFileSync(join(seeds, name), 'utf8');
  }
  return files;
}
