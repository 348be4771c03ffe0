import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { LoadContext } from '@docusaurus/types';
import type { SiteContent } from '../../remark/site-content.ts';
import { isBuilt } from '../dev-server/served-files.ts';
import { localizationFolder } from './list-content.ts';
import { withProblems } from './live-pages.ts';
import type { WithheldPage } from './withheld-pages.ts';

/** Docusaurus as it looks at the articles: translations lie where the configuration says, and the text of a withheld one is its source's. */
export function withSources(context: LoadContext, content: SiteContent, withheld: readonly WithheldPage[]): LoadContext {
  const { markdown } = context.siteConfig;
  const sources = new Map(withheld.map(({ target, source }) => [join(content.root, target), join(content.root, source)]));
  const parseFrontMatter: typeof markdown.parseFrontMatter = (page) => {
    const filePath = sources.get(page.filePath);
    const own = filePath === undefined ? page : { ...page, filePath, fileContent: readFileSync(filePath, 'utf8') };
    return markdown.parseFrontMatter(own);
  };
  const shown = { ...markdown, parseFrontMatter };
  return {
    ...context,
    // The messages may come from another place: `sound-messages.ts`.
    localizationDir: localizationFolder(content) ?? context.localizationDir,
    siteConfig: { ...context.siteConfig, future: withoutCrossCompiling(context), markdown: isBuilt ? shown : withProblems(shown, content) },
  };
}

/** No article is bundled for browsers, and the server would wait for that. */
const withoutCrossCompiling = ({ siteConfig: { future } }: LoadContext): LoadContext['siteConfig']['future'] => ({
  ...future,
  faster: { ...future.faster, mdxCrossCompilerCache: false },
});

/** Routes are made of the files that are named here: a withheld page never reaches the bundler. */
export function leadToSources(content: LoadedContent, withheld: readonly WithheldPage[]): LoadedContent {
  const sources = new Map(withheld.map(({ target, source }) => [`@site/${target}`, `@site/${source}`]));
  const docsOf = (docs: LoadedContent['loadedVersions'][number]['docs']) =>
    docs.map((doc) => ({ ...doc, source: sources.get(doc.source) ?? doc.source }));
  return { loadedVersions: content.loadedVersions.map((version) => ({ ...version, docs: docsOf(version.docs) })) };
}
