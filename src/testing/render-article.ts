import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { articleCompiler } from '../plugins/articles/article-compiler.ts';
import type { ArticleNotes } from '../remark/article-notes.ts';
import { listContent } from '../plugins/articles/list-content.ts';

export interface RenderedArticle {
  html: string;
  /** The entries of the table of contents, which Docusaurus puts into the page as they are. */
  toc: string[];
  /** What its readers get something else for: `3:1 Unexpected …` */
  findings: string[];
}

/**
 * An article as Docusaurus renders it, with its own plugins around ours, but without the theme's components.
 *
 * @param root folder with `docs/` and `i18n/`
 * @param file path of the page below it
 */
export async function renderArticle(
  root: string,
  file: string,
  text: string,
  locale = 'fr-FR',
  frontMatter: object = {},
): Promise<RenderedArticle> {
  const compile = await articleCompiler({ ...frenchContent(root, locale), xref }, { outputFormat: 'function-body' });
  const { content: code, data } = await compile(file, text, frontMatter);
  // eslint-disable-next-line typescript/no-implied-eval -- it is how MDX runs what it compiles
  const { default: Content, toc } = new Function(code)({ ...runtime, useMDXComponents: () => ({ admonition: 'div' }) });
  // Where an element stands matters to the theme's components, and is tested in `block-places.test.ts`.
  const html = renderToStaticMarkup(runtime.jsx(Content, {})).replaceAll(/ data-at="[^"]*"/g, '');
  return {
    html,
    toc: (toc as { value: string }[]).map(({ value }) => value),
    findings: (data.article as ArticleNotes).findings.map(({ line, column, reason }) => `${line}:${column} ${reason}`),
  };
}

const xref = 'https://learn.microsoft.com/{locale}/dotnet/api/{uid}';

/** The module that an article becomes. */
export async function compileArticle(root: string, file: string, text: string, { locale = 'fr-FR', ...options }: Compiling = {}) {
  const compile = await articleCompiler(frenchContent(root, locale), options);
  return (await compile(file, text)).content;
}

/** What the plugins noted of an article. */
export async function notedOf(root: string, file: string, text: string): Promise<string[]> {
  const { data } = await (await articleCompiler(frenchContent(root)))(file, text);
  return (data.article as ArticleNotes).findings.map(({ line, column, reason }) => `${line}:${column} ${reason}`);
}

interface Compiling {
  locale?: string;
  outputFormat?: 'program' | 'function-body';
}

/** What a folder with `docs/` and `i18n/fr-FR/` holds. */
export const frenchContent = (root: string, locale = 'fr-FR') =>
  listContent({
    root,
    locale,
    config: {
      sourceLocale: 'en-US',
      locales: [locale === 'en-US' ? 'fr-FR' : locale],
      pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}' }],
      sourceRoot: '.',
      targetRoot: '.',
      published: 'https://learn.microsoft.com/{locale}/microsoft-365/{path}',
      includes: ['**/includes/**'],
      exclude: [],
    },
  });
