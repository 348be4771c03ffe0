import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A site as `npm create docusaurus` makes one, with the package of this project installed as a user would. */
export interface StockSite {
  root: string;
  /** Writes files and commits them. */
  commit(files: Record<string, string | Uint8Array>): void;
  /** Runs the installed command. */
  lockstep(...args: string[]): string;
}

/**
 * The classic template of Docusaurus, its packages as this project has them, and this project as `npm pack` packs it. The caller removes
 * the folder.
 *
 * @param edit what a user changes of `docusaurus.config.js`
 */
export function writeStockSite(edit: (config: string) => string): StockSite {
  const root = mkdtempSync(join(tmpdir(), 'lockstep-stock-'));
  for (const part of ['shared', 'classic']) cpSync(`node_modules/create-docusaurus/templates/${part}`, root, { recursive: true });
  writeFileSync(join(root, 'docusaurus.config.js'), edit(readFileSync(join(root, 'docusaurus.config.js'), 'utf8')));
  writeFileSync(join(root, '.gitignore'), 'node_modules\nbuild\n.docusaurus\n');
  installPackages(root);
  git(root, 'init', '--quiet');
  commit(root, {});
  return {
    root,
    commit: (files) => commit(root, files),
    lockstep: (...args) =>
      execFileSync(process.execPath, [join(root, 'node_modules/lockstep/dist/cli.mjs'), ...args], { cwd: root, encoding: 'utf8' }),
  };
}

/** No network: what the lock file of this project holds stands for what npm would bring. */
function installPackages(root: string): void {
  const modules = join(root, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.') && one !== 'lockstep'))
    symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', root], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const archive = join(root, packed.trim().split('\n').at(-1)!);
  execFileSync('tar', ['-xzf', archive, '-C', modules]);
  cpSync(join(modules, 'package'), join(modules, 'lockstep'), { recursive: true });
  for (const left of [archive, join(modules, 'package')]) rmSync(left, { recursive: true });
}

function commit(root: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'Change');
}

function git(root: string, ...args: string[]): void {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'core.autocrlf=false'];
  execFileSync('git', [...author, ...args], { cwd: root });
}
