// @ts-check
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'esbuild';

/** Where `lockstep/docusaurus` is made from, and where it goes. */
const [from, to] = ['src/docusaurus', 'dist/docusaurus'];

/** What the plugin asks the toolchain by: modules that share its code, loaded when they are needed. */
const lazy = ['read-site', 'read-front-matter', 'render-learn'];

export const lazyParts = Object.fromEntries(lazy.map((name) => [`docusaurus/${name}`, `${from}/${name}.ts`]));

/**
 * Makes `lockstep/docusaurus`: the plugin and its loader as CommonJS, which Docusaurus loads as they are (anything else it compiles
 * first, for each locale again), and the theme with all that it imports.
 *
 * @returns {Promise<import('esbuild').Metafile[]>}
 */
export async function bundleDocusaurus() {
  rmSync(`${to}/modules`, { recursive: true, force: true });
  const plugin = await build({
    ...usual,
    outdir: to,
    outbase: from,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outExtension: { '.js': '.cjs' },
    entryPoints: [`${from}/index.ts`, `${from}/append-data.ts`],
    plugins: [keepLazy, wordsOfSite],
  });
  const theme = await buildTheme();
  cpSync(`${from}/theme.css`, `${to}/theme.css`);
  cpSync(`${from}/published.d.cts`, `${to}/index.d.cts`);
  return [plugin.metafile, theme.metafile];
}

/** @satisfies {import('esbuild').BuildOptions} */
const usual = { bundle: true, logLevel: 'warning', metafile: true };

/**
 * Each module as a file of its own, in JSX: Docusaurus compiles what lies below a folder of its name, and `docusaurus write-translations` finds the
 * words in it only where a file imports `translate` once.
 */
async function buildTheme() {
  const components = readdirSync(`${from}/theme`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const entryPoints = [...components.map((name) => `${from}/theme/${name}`), `${from}/disclosures.ts`];
  /** @satisfies {import('esbuild').BuildOptions} */
  const options = {
    ...usual,
    outdir: `${to}/modules`,
    outbase: 'src',
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    jsx: 'preserve',
  };
  const external = ['react', '@docusaurus/*', '@theme/*', '@theme-init/*'];
  const { metafile } = await build({ ...options, entryPoints, external, write: false });
  return build({ ...options, entryPoints: Object.keys(metafile.inputs), external, plugins: [besideEachOther] });
}

/** @type {import('esbuild').Plugin} */
const besideEachOther = {
  name: 'beside-each-other',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.tsx?$/, '.js'), external: true },
    );
  },
};

/** @type {import('esbuild').Plugin} */
const keepLazy = {
  name: 'keep-lazy',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\// }, ({ path }) => {
      const name = basename(path, '.ts');
      return lazy.includes(name) ? { path: `./${name}.mjs`, external: true } : undefined;
    });
  },
};

/**
 * A site that was made of this one, in other languages, has no words in these.
 *
 * @type {import('esbuild').Plugin}
 */
export const wordsOfSite = {
  name: 'words-of-site',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/i18n\/[^/]+\/code\.json$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      namespace: 'words',
    }));
    onLoad({ filter: /./, namespace: 'words' }, ({ path }) => ({
      contents: existsSync(path) ? readFileSync(path, 'utf8') : '{}',
      loader: 'json',
    }));
  },
};
