import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a generator makes of the text of a page: HTML, a program, or a tree. */
export type OwnParser = (text: string, path: string) => unknown;

/**
 * The generator's own parser, where its npm package lies beside the pages, in `node_modules/` of their folder: none of them is a part of
 * this project, and some bring hundreds of packages.
 *
 * @param flavour whose pages they are
 * @returns null where it has none on npm, or that does not lie there
 */
export async function ownParser(folder: string, flavour: string): Promise<OwnParser | null> {
  const open = parsers[flavour];
  // Docusaurus is here already.
  const { resolve } = createRequire(join(flavour === 'docusaurus' ? process.cwd() : folder, 'package.json'));
  try {
    return open && existsSync(folder) ? await open((name): Promise<unknown> => import(pathToFileURL(resolve(name)).href), folder) : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

type Load = (name: string) => Promise<unknown>;

/** The call of a function of a package, whose types are not here. */
type Called<Result> = (...of: unknown[]) => Result;

const parsers: Record<string, (load: Load, folder: string) => Promise<OwnParser>> = {
  async docusaurus(load, folder) {
    const { createProcessorUncached } = (await load('@docusaurus/mdx-loader/lib/processor.js')) as {
      createProcessorUncached: Called<Promise<{ process: Called<Promise<{ content: string }>> }>>;
    };
    const { default: preprocess } = (await load('@docusaurus/mdx-loader/lib/preprocessor.js')) as { default: { default: Called<string> } };
    const options = {
      admonitions: true,
      siteDir: folder,
      staticDirs: [],
      resolveMarkdownLink: () => null,
      markdownConfig: {
        anchors: { maintainCase: false },
        emoji: true,
        mermaid: false,
        mdx1Compat: { comments: true, admonitions: true, headingIds: true },
        hooks: { onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore' },
      },
    };
    const processor = await createProcessorUncached({ format: 'mdx', options });
    return async (text, path) => {
      const content = preprocess.default({ fileContent: text, filePath: path, ...options });
      return (await processor.process({ content, filePath: join(folder, path), frontMatter: {}, compilerName: 'client' })).content;
    };
  },
  async vitepress(load, folder) {
    const { createMarkdownRenderer } = (await load('vitepress')) as { createMarkdownRenderer: Called<Promise<{ render: OwnParser }>> };
    const renderer = await createMarkdownRenderer(folder);
    return (text, path) => renderer.render(text, { path: join(folder, path), relativePath: path, cleanUrls: false } as never);
  },
  async diplodoc(load) {
    const { default: transform } = (await load('@diplodoc/transform')) as { default: Called<{ result: { html: string } }> };
    return (text, path) => transform(text, { path, disableLiquid: true }).result.html;
  },
  async myst(load) {
    const { mystParse } = (await load('myst-parser')) as { mystParse: OwnParser };
    return (text, path) => JSON.parse(JSON.stringify(mystParse(text, path), withoutRaw)) as unknown;
  },
  async starlight(load) {
    const { createMarkdownProcessor } = (await load('@astrojs/markdown-remark')) as {
      createMarkdownProcessor: Called<Promise<{ render: Called<Promise<{ code: string }>> }>>;
    };
    const { default: remarkDirective } = (await load('remark-directive')) as { default: unknown };
    const processor = await createMarkdownProcessor({ remarkPlugins: [remarkDirective], syntaxHighlight: false });
    return async (text) => (await processor.render(text)).code;
  },
};

/** What a directive or a role is made of stands beside what it becomes, as it is written: that is left out. */
const withoutRaw = (key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value && String(value.type).startsWith('myst')
    ? { ...value, value: undefined }
    : value;
