/** Where a site of Docusaurus keeps its pages: those of its docs, of another instance or version of them, and of its blog. */
export const layouts = {
  docs: layout('docs', 'docs/current/'),
  blog: layout('blog', 'blog/'),
  api: layout('api', 'docs-api/current/'),
  versions: layout('versioned_docs', 'docs/', 'version-'),
  versionsOfApi: layout('versioned_docs', 'docs-api/', 'version-'),
};

function layout(source: string, target: string, name = '') {
  return { source: `${source}/${name}{path}`, target: `i18n/{locale}/docusaurus-plugin-content-${target}${name}{path}` };
}

/** The `lockstep.config.json` of such a site; English is its source. */
export const docusaurusConfig = (pages: (keyof typeof layouts)[] = ['docs'], own: object = {}): string =>
  JSON.stringify({ sourceLocale: 'en', locales: ['fr', 'sv'], pages: pages.map((name) => layouts[name]), ...own });

/** The French page of `docs/a.md`. */
export const frenchPage = 'i18n/fr/docusaurus-plugin-content-docs/current/a.md';
