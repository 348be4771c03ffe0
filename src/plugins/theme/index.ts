import { dirname, join } from 'node:path';
import classic, * as module from '@docusaurus/theme-classic';
import type { LoadContext, Plugin, PluginModule } from '@docusaurus/types';
import { isBuilt } from '../dev-server/served-files.ts';
import { headScripts } from './head-scripts.ts';

/** In the order of their layers: what stands later wins. */
const styles = ['tokens', 'base', 'frame', 'prose', 'learn', 'code', 'trust', 'tools', 'media'].map((name) =>
  join(__dirname, `../../css/${name}.css`),
);

/** What is bundled for browsers: no page has an app in it. */
const withoutApp = { mergeStrategy: { entry: 'replace' }, entry: styles } as const;

/**
 * Docusaurus' classic theme for what this site does not draw itself (`src/theme/`): its words in 30 languages, its hooks. Its style
 * sheets, its scripts and its provider of colours stay out, since a page of this site is a document that no script renders.
 */
export default function theme(context: LoadContext, options: never): Plugin<undefined> {
  const { getTranslationFiles, translateThemeConfig, getDefaultCodeTranslationMessages } = classic(context, options);
  return {
    name: 'docusaurus-theme-classic',
    getTranslationFiles,
    translateThemeConfig,
    getDefaultCodeTranslationMessages,
    getThemePath: () => join(dirname(require.resolve('@docusaurus/theme-classic')), 'theme'),
    getClientModules: () => styles,
    configureWebpack: (_, isServer) => (isServer || !isBuilt ? {} : withoutApp),
    injectHtmlTags: () => ({ headTags: headScripts }),
  };
}

/** What Docusaurus asks a theme for, besides the theme itself; its types do not name it. */
const { validateThemeConfig, validateOptions } = module as unknown as PluginModule;
Object.assign(theme, { validateThemeConfig, validateOptions });
