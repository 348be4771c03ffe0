import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSite } from './build-site.ts';

const machinery = ['docusaurus.config.ts', 'sidebars.ts', 'package.json', 'tsconfig.json', 'src', 'scripts', 'static'];

/**
 * A site of this project's making with other articles, in English and French, built with its history. The
 * caller removes the folder.
 *
 * @param commits the files of each commit, and what stands for `{base}` in them is the first commit's id
 * @param own what the configuration says besides
 * @param env what the build is told besides: `REPORT_URL`, `EDIT_URL`
 * @returns absolute path of its folder, and what the build said
 */
export function buildOtherSite(
  commits: Record<string, string | Uint8Array>[],
  own: object = {},
  env: Record<string, string> = {},
): { root: string; said: string } {
  const root = writeOtherSite(commits, own);
  // The cache lies in node_modules, which is not this site's own.
  const said = buildSite(root, { ...env, DOCUSAURUS_NO_PERSISTENT_CACHE: 'true' });
  return { root, said };
}

/** The same, not built. */
export function writeOtherSite(commits: Record<string, string | Uint8Array>[], own: object = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'lockstep-site-'));
  const words = ['i18n/fr-FR/code.json', 'i18n/fr-FR/docusaurus-theme-classic'];
  for (const part of [...machinery, ...words]) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'lockstep.config.json'), JSON.stringify({ ...settings, ...own }));
  git(root, 'init', '--quiet');
  let base = '';
  for (const files of commits) {
    write(root, files, base);
    git(root, 'add', '--', ...Object.keys(files));
    git(root, 'commit', '--quiet', '--message', 'Change');
    base ||= git(root, 'rev-parse', 'HEAD').trim();
  }
  return root;
}

const settings = {
  sourceLocale: 'en-US',
  locales: ['fr-FR'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}' }],
  sidecar: 'i18n/{locale}/xliff/{path}.xlf',
  published: 'https://learn.microsoft.com/{locale}/microsoft-365/{path}',
  provenance: 'microsoft',
  exclude: ['contributing/**'],
};

function write(root: string, files: Record<string, string | Uint8Array>, base: string): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content.replaceAll('{base}', base) : content);
  }
}

function git(root: string, ...args: string[]): string {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  return execFileSync('git', [...author, ...args], { cwd: root, encoding: 'utf8' });
}
