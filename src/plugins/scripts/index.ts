import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { build, type OutputFile } from 'esbuild';

/** Where the scripts are served, once for all locales. */
const folder = 'assets/scripts';

const entry = 'src/client/index.ts';

/** At which translations are edited while `npm run dev` runs. */
const desk = 'src/dev/client/index.ts';

/**
 * The scripts of `src/client/`, which are all that a page runs: one that is loaded at first, and for each `import()` in it one that
 * is loaded when it is used. `docusaurus start` renders pages in the browser, and takes the same scripts as a module of its own.
 */
export default function scripts({ siteDir, i18n, siteConfig }: LoadContext): Plugin<OutputFile[]> {
  const { currentLocale, defaultLocale, localeConfigs } = i18n;
  const root = localeConfigs[defaultLocale]?.baseUrl ?? siteConfig.baseUrl;
  const isBuilt = process.env.NODE_ENV === 'production';
  return {
    name: 'lockstep-scripts',
    loadContent: async () => (isBuilt ? bundle(siteDir, `${root}${folder}/`) : []),
    getClientModules: () => (isBuilt ? [] : [entry, ...(process.env.LOCKSTEP_DESK ? [desk] : [])].map((file) => join(siteDir, file))),
    injectHtmlTags({ content }) {
      const first = content.find(({ path }) => basename(path).startsWith('index-'));
      const src = first && `${root}${folder}/${basename(first.path)}`;
      return { headTags: src ? [{ tagName: 'script', attributes: { type: 'module', src } }] : [] };
    },
    async postBuild({ outDir, content }) {
      // The bundler makes a script of each style sheet, which no page loads, and nobody should have to upload.
      rmSync(join(outDir, 'assets/js'), { recursive: true, force: true });
      if (currentLocale !== defaultLocale) return;
      for (const { path, contents } of content) {
        const file = join(outDir, folder, basename(path));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, contents);
      }
    },
  };
}

/** @param publicPath address of the folder of the scripts */
async function bundle(siteDir: string, publicPath: string): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    absWorkingDir: siteDir,
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    outdir: folder,
    publicPath,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
  });
  return outputFiles;
}
