import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { fingerprint } from '../../remark/site-content.ts';
import { machineryOf } from '../builds/machinery.ts';
import { fillOnce } from '../builds/shelf.ts';

function writeIndex(siteDir: string, asked: { output: string }): void {
  const program = join(siteDir, 'src/plugins/search/write-index.mjs');
  execFileSync(process.execPath, [program], { cwd: siteDir, input: JSON.stringify(asked), stdio: ['pipe', 'ignore', 'inherit'] });
  for (const file of unused) rmSync(join(asked.output, file), { force: true });
}

/** What Pagefind writes for pages that use its own interface. */
const unused = ['ui', 'modular-ui', 'component-ui', 'highlight', 'worker'].flatMap((part) => [
  `pagefind-${part}.js`,
  `pagefind-${part}.css`,
]);

/**
 * A search without a service: Pagefind cuts the texts of a locale into words by the rules of its language, once the pages are built,
 * and a browser loads of its index what a question needs. A page is found in the language that its text is in: an article marks
 * itself so (`data-pagefind-body`), and one that is shown untranslated does not.
 */
export default function search({ siteDir, baseUrl, i18n }: LoadContext): Plugin {
  return {
    name: 'lockstep-search',
    async contentLoaded({ actions }) {
      actions.addRoute({ path: `${baseUrl}search/`, exact: true, component: '@theme/SearchPage' });
    },
    async postBuild({ outDir, routesPaths }) {
      const folders = routesPaths
        .filter((route) => route.endsWith('/'))
        .map((route) => [route, decodeURI(route).slice(baseUrl.length)] as const);
      const all = folders.map(([address, folder]) => ({ address, file: join(outDir, folder, 'index.html') }));
      const texts = all.map(({ file }) => readFileSync(file, 'utf8'));
      const pages = all.filter((_, index) => texts[index]!.includes('data-pagefind-body'));
      const output = join(outDir, 'pagefind');
      const asked = { language: i18n.currentLocale.split('-')[0], output, pages };
      const key = fingerprint(JSON.stringify([machineryOf(siteDir), asked, texts]), 40);
      await fillOnce({ root: siteDir, name: `${i18n.currentLocale}/search`, key, folder: output }, () => writeIndex(siteDir, asked));
    },
  };
}
