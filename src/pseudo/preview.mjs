// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../serve/serve.mjs';
import { changeMessages, pseudoXliff } from './pseudo-files.mjs';
import { pseudoLocales } from './pseudo-text.mjs';

/** Where the preview lies in the project: git passes over it. */
const place = '.lockstep/pseudo';

/** Docusaurus has words of its own for Arabic: those of the source are written for one locale, and copied. */
const written = 'en-XA';
const others = Object.keys(pseudoLocales).filter((locale) => locale !== written);

/** What is no part of a project, or stands in for another one in the preview. */
const left = new Set(['node_modules', '.git', '.lockstep', '.docusaurus', 'build', 'dist', 'coverage', 'i18n']);

/**
 * Builds this site a second time, in its source's language and in the pseudo-locales, with the pages and words as the toolchain and
 * Docusaurus write them for any locale. Nothing of the project is changed.
 *
 * @param {string} root the project, absolute
 * @returns {string} absolute path of the folder that holds `build/`
 * @throws {Error} with what a step said where it fails
 */
export function buildPreview(root) {
  const site = join(root, place);
  copySite(root, site);
  run(site, ['scripts/packing/bundle.mjs'], [0]);
  docusaurus(site, 'write-translations', '--locale', written);
  for (const locale of others) cpSync(join(site, 'i18n', written), join(site, 'i18n', locale), { recursive: true });
  for (const [locale, pseudo] of Object.entries(pseudoLocales)) {
    changeMessages(join(site, 'i18n', locale), pseudo);
    translatePages(site, locale, pseudo);
  }
  docusaurus(site, 'build');
  return site;
}

/** @param {string} root @param {string} site */
function copySite(root, site) {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  for (const name of readdirSync(root)) if (!left.has(name)) cpSync(join(root, name), join(site, name), { recursive: true });
  symlinkSync(resolve(root, 'node_modules'), join(site, 'node_modules'), 'junction');
  const config = join(site, 'lockstep.config.json');
  const settings = JSON.parse(readFileSync(config, 'utf8').replace(/^\ufeff/, ''));
  writeFileSync(config, JSON.stringify({ ...settings, locales: Object.keys(pseudoLocales) }));
}

/** As a translator would: by a work package. @param {string} site @param {string} locale @param {import('./pseudo-text.mjs').Pseudo} pseudo */
function translatePages(site, locale, pseudo) {
  const file = join(site, `${locale}.xlf`);
  lockstep(site, 'export', '--locale', locale, '--fill', 'source', '--output', file);
  writeFileSync(file, pseudoXliff(readFileSync(file, 'utf8'), pseudo));
  lockstep(site, 'import', '--write', '--partial', file);
}

/** What a unit can't take is left in the source's words. @param {string} site @param {string[]} args */
const lockstep = (site, ...args) => run(site, ['dist/cli.mjs', ...args], [0, 1]);

/** @param {string} site @param {string[]} args */
function docusaurus(site, ...args) {
  // Found by path: the package lies in the project's own node_modules.
  run(site, [createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs'), ...args], [0]);
}

/** @param {string} cwd @param {string[]} args @param {number[]} fine */
function run(cwd, args, fine) {
  // The bundler takes what a test runner says of itself for a wish to build otherwise, and its cache would lie among the project's.
  const env = { ...process.env, NODE_ENV: 'production', VITEST: '', DOCUSAURUS_NO_PERSISTENT_CACHE: 'true' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', env });
  if (!fine.includes(status ?? 2)) throw new Error(`The preview could not be built:\n${stdout}${stderr}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(`Building the site in ${Object.keys(pseudoLocales).join(' and ')} …`);
  serve(buildPreview(process.cwd()));
}
