import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HostileSetting } from './settings.ts';
import { copyOf, patternFolder, repositoryFrom } from '../repository-from.ts';

const source = (name: string) => `---\ntitle: ${name}\ndescription: D\n---\n\n# ${name}\n\nA paragraph of ${name}.\n`;
const target = (name: string, commit: string) =>
  `---\ntitle: ${name}\ndescription: D\ndefault_lang_commit: ${commit}\n---\n\n# ${name}\n\nUn alinéa de ${name}.\n`;

let pattern: string | null = null;

/**
 * A project in a repository, with all that a command may ask of git: a target that is stale, one that is current, one that records a
 * commit that is not here, a commit that is signed, and every page edited since.
 *
 * @returns absolute path of its top folder
 */
export function everyQuestion(): string {
  return copyOf((pattern ??= makeEveryQuestion(patternFolder())));
}

function makeEveryQuestion(folder: string): string {
  const config = { sourceLocale: 'en', locales: ['fr'], provenance: 'opentelemetry' };
  const pages = [{ source: 'docs/{path}', target: 'fr/{path}' }];
  const first = {
    'lockstep.config.json': JSON.stringify({ ...config, pages }),
    'docs/a.md': source('a'),
    'docs/b.md': source('b'),
    'docs/c.md': source('c'),
  };
  const { root, commit, git, commits } = repositoryFrom([first], folder);
  const known = commits[0]!;
  commit({ 'fr/a.md': target('a', known), 'fr/b.md': target('b', known), 'fr/c.md': target('c', '1'.repeat(40)) });
  const last = commit({ 'docs/a.md': `${source('a')}\nAnother one.\n` });
  writeFileSync(join(root, '.git/signed'), signed(git('cat-file', 'commit', last)));
  git('reset', '-q', git('hash-object', '-t', 'commit', '-w', '.git/signed'));
  for (const page of ['docs/a.md', 'docs/b.md', 'docs/c.md', 'fr/a.md', 'fr/b.md']) appendFileSync(join(root, page), '\nEdited.\n');
  return root;
}

const signed = (commit: string): string =>
  `${commit.replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n eA==\n -----END PGP SIGNATURE-----\n\n')}\n`;

/** Writes a setting into a repository; `RUN` becomes the program, `PORT` that of a server that nobody should call. */
export function plant({ settings, files = {} }: HostileSetting, root: string, program: string, port: number): void {
  const filled = (text: string) => text.replaceAll('RUN', program).replaceAll('PORT', String(port));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    appendFileSync(join(root, path), `${filled(content)}\n`, { mode: 0o755 });
  }
  appendFileSync(join(root, '.git/config'), settings.map((setting) => configLine(filled(setting))).join(''));
}

/** `remote.a.url=x` -> `[remote "a"]\n\turl = "x"\n` */
function configLine(setting: string): string {
  const name = setting.slice(0, setting.indexOf('='));
  const [section, key] = [name.slice(0, name.indexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
  const between = name.slice(section.length + 1, -key.length - 1);
  const head = between === '' ? section : `${section} ${JSON.stringify(between)}`;
  return `[${head}]\n\t${key} = ${JSON.stringify(setting.slice(name.length + 1))}\n`;
}
