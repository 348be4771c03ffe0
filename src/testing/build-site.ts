import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const docusaurus = createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs');

/**
 * Builds the site that lies in a folder, into its `build/`.
 *
 * @returns what Docusaurus said
 * @throws Error with what Docusaurus said where it fails
 */
export function buildSite(root: string, env: Record<string, string> = {}): string {
  const { status, said } = run(root, ['build'], env);
  if (status !== 0) throw new Error(`The site could not be built:\n${said}`);
  return said;
}

/**
 * Runs a command of Docusaurus on the site that lies in a folder.
 *
 * @throws Error with what Docusaurus said where it fails
 */
export function runDocusaurus(root: string, ...args: string[]): void {
  const { status, said } = run(root, args);
  if (status !== 0) throw new Error(`docusaurus ${args.join(' ')} failed:\n${said}`);
}

function run(root: string, args: readonly string[], env: Record<string, string> = {}): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [docusaurus, ...args], {
    cwd: root,
    encoding: 'utf8',
    // The bundler takes what the test runner says of itself for a wish to build otherwise.
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env },
  });
  return { status, said: stdout + stderr };
}
