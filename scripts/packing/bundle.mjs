// @ts-check
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundleDocusaurus, lazyParts, wordsOfSite } from './bundle-docusaurus.mjs';
import { thirdPartyNotices } from './third-party-notices.mjs';

/**
 * Bundles the toolchain into `dist/`, or with `testing` the corpus run, the benchmark and the others into `dist/testing/`. What
 * `dependencies` names stays outside of the bundle; all else is in it, with its licence in `THIRD-PARTY-NOTICES.txt`.
 */
const [what = 'toolchain'] = process.argv.slice(2);
if (what === 'testing') await buildTesting();
else await buildToolchain();

async function buildToolchain() {
  const programs = { cli: 'scripts/cli.ts', index: 'scripts/index.ts', remark: 'scripts/remark.ts' };
  const { metafile } = await bundle({
    outdir: 'dist',
    splitting: true,
    entryPoints: { ...programs, ...lazyParts },
    plugins: [wordsOfSite],
  });
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices([metafile, ...(await bundleDocusaurus())]));
  const built = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
  const stale = readdirSync('dist').filter((file) => file.endsWith('.mjs') && !built.has(file));
  for (const file of stale) rmSync(join('dist', file));
}

async function buildTesting() {
  const entryPoints = Object.fromEntries(
    ['corpus', 'bench', 'builds', 'faults', 'fuzz', 'mutate'].map((name) => [name, `scripts/testing/${name}/index.ts`]),
  );
  await bundle({ outdir: 'dist/testing', entryPoints });
  // The site's plugins stand on Docusaurus, which can't be bundled.
  await bundle({ outdir: 'dist/testing', entryPoints: { pages: 'src/testing/pages/index.ts' }, packages: 'external' });
}

/** @param {Pick<import('esbuild').BuildOptions, 'outdir' | 'entryPoints' | 'splitting' | 'packages' | 'plugins'>} options */
function bundle(options) {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return build({
    ...options,
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    external: ['node:*', ...Object.keys(dependencies)],
    logLevel: 'warning',
    metafile: true,
  });
}
