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
  const { status, stdout, stderr } = spawnSync(process.execPath, [docusaurus, 'build'], {
    cwd: root,
    encoding: 'utf8',
    // The bundler takes what the test runner says of itself for a wish to build otherwise.
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env },
  });
  if (status !== 0) throw new Error(`The site could not be built:\n${stdout}${stderr}`);
  return stdout + stderr;
}
