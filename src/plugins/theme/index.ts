import { dirname, join } from 'node:path';
import classic, * as module from '@docusaurus/theme-classic';
import type { LoadContext, Plugin, PluginModule } from '@docusaurus/types';

/** What Docusaurus asks a theme for, besides the theme itself; its types do not name it. */
export const { validateThemeConfig, validateOptions } = module as unknown as PluginModule;

/** In the order of their layers: what stands later wins. */
const styles = ['tokens', 'base', 'frame', 'prose', 'learn', 'code', 'trust', 'tools', 'media'].map((name) => `../../css/${name}.css`);

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
    injectHtmlTags: () => ({
      headTags: [
        { tagName: 'script', innerHTML: choiceOfTheme },
        { tagName: 'script', attributes: { type: 'speculationrules' }, innerHTML: JSON.stringify(speculation) },
      ],
    }),
  };
}

/** Before the first stroke is drawn: a theme that the reader chose. Without one, and without script, the system's holds. */
const choiceOfTheme = "try{document.documentElement.dataset.theme=localStorage.getItem('lockstep.theme')||''}catch{}";

/** A page that a reader is about to open is fetched while the pointer rests on its link. */
const speculation = { prefetch: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }] };
