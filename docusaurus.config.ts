import { resolve } from 'node:path';
import type { Config, LoadContext, PluginModule } from '@docusaurus/types';
import articles from './src/plugins/articles/index.ts';
import { listContent, translatedRoutes, versionOf } from './src/plugins/articles/list-content.ts';
import { parseArticleFrontMatter } from './src/plugins/articles/parse-front-matter.ts';
import { soundMessages, wordsFolder } from './src/plugins/articles/sound-messages.ts';
import { tocSidebar } from './src/plugins/articles/toc-sidebar.ts';
import devServer from './src/plugins/dev-server/index.ts';
import { languageName } from './src/plugins/language-name.ts';
import media from './src/plugins/media/index.ts';
import scripts from './src/plugins/scripts/index.ts';
import { withAlternates } from './src/plugins/search-engines/alternates.ts';
import searchEngines from './src/plugins/search-engines/index.ts';
import search from './src/plugins/search/index.ts';
import securityPolicy from './src/plugins/security-policy/index.ts';
import { siteSettings } from './src/plugins/site-settings.ts';
import theme from './src/plugins/theme/index.ts';
import { pageTemplate } from './src/plugins/theme/page-template.ts';
import translationStatus from './src/plugins/translation-status/index.ts';
import { articlePlugins } from './src/remark/index.ts';

const { config: lockstep, status } = siteSettings(__dirname);
const { sourceLocale, locales } = lockstep;
const locale = process.env.DOCUSAURUS_CURRENT_LOCALE ?? sourceLocale;
const content = listContent({
  root: __dirname,
  locale,
  config: lockstep,
  xref: 'https://learn.microsoft.com/{locale}/dotnet/api/{uid}',
});

/** Whether the build stops at what readers get something else for: in CI of this site. */
const strict = process.env.LOCKSTEP_STRICT === 'true';

/** A language in its own words: `fr-FR` -> `Français`. */
function ownName(tag: string): string {
  const name = languageName(tag, tag, [sourceLocale, ...locales]);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** Plugins say themselves what their options are, of which the type of Docusaurus knows nothing. */
const called = (plugin: (context: LoadContext, options: never) => unknown): PluginModule => plugin as PluginModule;

// Where the site will be served; canonical addresses and the sitemap need it.
const url = process.env.SITE_URL ?? 'http://localhost:3000';

const localeConfigs = Object.fromEntries(
  [sourceLocale, ...locales].map((tag) => [
    tag,
    {
      htmlLang: tag,
      label: ownName(tag),
      baseUrl: tag === sourceLocale ? '/' : `/${tag}/`,
      translate: tag !== sourceLocale,
      path: soundMessages(__dirname, tag),
    },
  ]),
);

/** Docusaurus reads this anew for each locale that it builds. */
const config: Config = {
  title: 'Lockstep',
  tagline: 'Translated documentation that stays in step with its source',
  url,
  baseUrl: '/',
  trailingSlash: true,
  favicon: 'favicon.svg',
  baseUrlIssueBanner: false,
  // Those of articles are said by the articles plugin, with their place (`withheld-pages.ts`).
  onBrokenLinks: strict ? 'throw' : 'warn',
  onBrokenAnchors: 'ignore',
  onDuplicateRoutes: 'throw',
  // No page says when its file was committed last: all of git's log would be read for that.
  future: { v4: true, faster: true, experimental_vcs: false },
  // No page needs a script to be read: what React renders stays on the server.
  ssrTemplate: pageTemplate,

  i18n: {
    path: wordsFolder,
    defaultLocale: sourceLocale,
    locales: [sourceLocale, ...locales],
    // Written out: built alone, a locale would lose its folder otherwise.
    localeConfigs,
  },

  markdown: {
    // Microsoft Learn pages are no MDX; and what translators hand back must not be able to run.
    format: 'md',
    emoji: false,
    mdx1Compat: { comments: false, admonitions: false, headingIds: false },
    parseFrontMatter: parseArticleFrontMatter,
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },

  // Called, not named: Docusaurus would load each name for itself, with all that it imports, and for each locale again.
  plugins: [
    [
      called(articles),
      {
        path: content.folders[sourceLocale],
        routeBasePath: '/',
        include: ['**/*.md'],
        exclude: [...lockstep.exclude, ...lockstep.includes, '**/[Tt][Oo][Cc].md', ...content.crowded],
        sidebarPath: resolve(__dirname, 'sidebars.ts'),
        sidebarItemsGenerator: tocSidebar(content),
        numberPrefixParser: false,
        // A locale could bring a file of tags along, of which a broken one stops the build.
        tags: false,
        content,
        status,
        strict,
        ...articlePlugins(content, versionOf(content)),
      },
    ],
    [called(media), { content }],
    [called(translationStatus), { content, status }],
    [called(devServer), { content }],
    called(search),
    called(scripts),
    called(securityPolicy),
    called(searchEngines),
    [
      '@docusaurus/plugin-sitemap',
      {
        lastmod: null,
        changefreq: null,
        priority: null,
        ignorePatterns: ['/**/search/', '/**/translations/*/'],
        createSitemapItems: withAlternates(translatedRoutes(content)!, { content, status, url, localeConfigs }),
      },
    ],
  ],
  themes: [called(theme)],

  // Where a reader may report a translation: `https://…/issues/new?title={locale}: {path}&body={page} {passage}`, and edit a page:
  // `https://…/edit/main/{file}`. None: no such link.
  customFields: { report: process.env.REPORT_URL ?? '', edit: process.env.EDIT_URL ?? '' },

  themeConfig: {
    image: 'social.png',
    navbar: {
      title: 'Lockstep',
      items: [
        { to: '/', label: 'Articles' },
        { to: '/translations/', label: 'Translations' },
      ],
    },
    footer: {
      links: [
        { label: 'How we mark translations', to: '/#marks' },
        { label: 'Articles', to: '/' },
        { label: 'Translations', to: '/translations/' },
      ],
    },
  },
};

export default config;
