import { readdirSync, rmSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { LoadContext, OptionValidationContext, Plugin, SwizzleActionStatus, SwizzleConfig } from '@docusaurus/types';
import { isBuilt } from '../plugins/dev-server/served-files.ts';
import { isModuleFor, moduleName, sourcesName } from './append-data.ts';
import { addDashboard } from './dashboard-routes.ts';
import { type LockstepOptions, optionsFrom, refuse } from './options.ts';
import type { SitePages } from './read-site.ts';
import { wordsFor } from './words.ts';

export { alert as remarkAlerts } from '../remark/learn/alert.ts';
export { learnMarkdown } from './learn-markdown.ts';
export { parseFrontMatter } from './front-matter.ts';
export { rehypePassages } from './passage-places.ts';

/**
 * What a site of Docusaurus tells its readers of its translations: a plugin with a theme. Pages are found by the files that they
 * were made of, so versions, further instances of the docs plugin, addresses and their endings are the site's own affair.
 *
 * Each translated page gets one more module, which no other page loads: how it stands to its source. The toolchain is loaded when it is asked, once for all locales.
 */
export default function lockstep(context: LoadContext, { cwd, checkouts, dashboard, id }: LockstepOptions): Plugin<SitePages> {
  const { siteDir, generatedFilesDir, i18n } = context;
  const folder = join(generatedFilesDir, name, id);
  const theme = join(__dirname, 'modules/docusaurus/theme');
  // An older one does not say where its locales are served.
  if (i18n.localeConfigs[i18n.defaultLocale]?.baseUrl === undefined) refuse('version of Docusaurus, expected 3.9 or newer');
  let watched: string[] = [];
  return {
    name,
    getThemePath: () => theme,
    // JSX is what a wrapper in TypeScript may import as well.
    getTypeScriptThemePath: () => theme,
    getClientModules: () => [join(__dirname, 'theme.css'), join(__dirname, 'modules/docusaurus/disclosures.js')],
    getDefaultCodeTranslationMessages: () => Promise.resolve(wordsFor(i18n.currentLocale)),
    // `docusaurus write-translations` looks for words in these files and in the theme, and puts the theme into the list.
    getPathsToWatch: () => [...watched, `${__dirname.split(sep).join('/')}/modules/**/*.js`],
    async loadContent() {
      const { readSite } = await import('./read-site.ts');
      const pages = await readSite({ siteDir, cwd: join(siteDir, cwd), checkouts, locale: i18n.currentLocale });
      watched = pages.watched;
      return pages;
    },
    async contentLoaded({ content: { pages }, actions }) {
      const written = new Set<string>();
      const write = async (module: string, told: object) => void written.add(basename(await actions.createData(module, told)));
      for (const [file, { data, sources }] of pages) {
        await write(moduleName(file, i18n.currentLocale), { ...data, dashboard });
        if (sources) await write(sourcesName(file, i18n.currentLocale), sources);
      }
      if (isBuilt) removeOthers(folder, i18n.currentLocale, written);
    },
    async allContentLoaded({ allContent, actions }) {
      const content = (allContent[name] as Record<string, SitePages>)[id]!;
      if (dashboard !== false) await addDashboard(dashboard, { context, content, allContent, actions });
    },
    configureWebpack(_, __, ___, { root }) {
      const loader = {
        loader: join(__dirname, 'append-data.cjs'),
        options: { root, folder, generated: generatedFilesDir, locale: i18n.currentLocale },
      };
      return { module: { rules: [{ test: /\.mdx?$/i, include: root, exclude: /node_modules/, enforce: 'post', use: [loader] }] } };
    },
  };
}

const name = 'lockstep-docusaurus';

/** What an earlier build wrote for a locale, of pages of which nothing is known any more. */
function removeOthers(folder: string, locale: string, written: ReadonlySet<string>): void {
  const left = readdirSync(folder).filter((file) => isModuleFor(file, locale) && !written.has(file));
  for (const file of left) rmSync(join(folder, file));
}

/** A copy of a component would import what lies beside it here, and nothing lies beside it there: each may be wrapped, or replaced by another. */
const swizzled = Object.entries({
  TranslationNotice: 'How a page stands to its source, below its title',
  TranslationsPage: 'The page of all languages',
  TranslationsOfPage: 'The page of one language',
  DocItem: 'Tells a page what is known of its translation',
  'DocItem/Content': 'The text of a page, in the language that it is in',
  'DocItem/TOC/Desktop': 'The contents of a page, in the language that it is in',
  'DocItem/TOC/Mobile': 'The contents of a page, in the language that it is in',
  Heading: 'Puts the notice below the title',
  MDXComponents: 'Marks the passages that differ',
  LearnMarkdown: 'Makes choices of the tabs and zones of Microsoft Learn',
}).map(([component, description]) => {
  const wrap: SwizzleActionStatus = component.startsWith('Translation') ? 'safe' : 'unsafe';
  return [component, { description, actions: { eject: 'forbidden' as const, wrap } }] as const;
});

Object.assign(lockstep, {
  validateOptions: ({ options }: OptionValidationContext<Record<string, unknown> | undefined, LockstepOptions>) => optionsFrom(options),
  getSwizzleConfig: (): SwizzleConfig => ({ components: Object.fromEntries(swizzled) }),
});
