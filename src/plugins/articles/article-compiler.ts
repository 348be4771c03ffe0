import { createProcessorUncached } from '@docusaurus/mdx-loader/lib/processor.js';
import { join } from 'node:path';
import { articlePlugins } from '../../remark/index.ts';
import type { SiteContent } from '../../remark/site-content.ts';

export interface CompiledArticle {
  /** The module that it becomes. */
  content: string;
  /** What the plugins left in the file's data. */
  data: Record<string, unknown>;
}

/**
 * Compiles articles as Docusaurus does, with its own plugins around ours, but outside of the bundler.
 *
 * @param options of MDX, next to those of the site; `rehypePlugins` come behind ours
 * @returns a function of a page's path, relative to the project, its text, and what its front matter lets through; it throws what the plugins throw
 */
export async function articleCompiler(content: SiteContent, options: Compiling = {}) {
  const own = articlePlugins(content, '');
  const plugins = { ...optionsOf(content), ...options, ...own, rehypePlugins: [...own.rehypePlugins, ...(options.rehypePlugins ?? [])] };
  const processor = await createProcessorUncached({ format: 'md', options: plugins as never });
  return async (file: string, text: string, frontMatter: object = {}): Promise<CompiledArticle> =>
    processor.process({
      content: text,
      filePath: join(content.root, file),
      frontMatter: { ...frontMatter },
      compilerName: 'client' as const,
    });
}

interface Compiling {
  rehypePlugins?: unknown[];
  [option: string]: unknown;
}

/** As the docs plugin sets them, and `docusaurus.config.ts`. A link to a page is resolved by ours: what is left leads nowhere. */
const optionsOf = ({ root }: SiteContent) => ({
  admonitions: true,
  remarkPlugins: [],
  recmaPlugins: [],
  beforeDefaultRehypePlugins: [],
  staticDirs: [join(root, 'static')],
  siteDir: root,
  resolveMarkdownLink: () => null,
  markdownConfig: {
    anchors: { maintainCase: false },
    emoji: false,
    mermaid: false,
    mdx1Compat: { comments: false },
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
});
