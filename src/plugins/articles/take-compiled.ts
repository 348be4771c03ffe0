import { relative, sep } from 'node:path';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { Plugin } from '@docusaurus/types';
import type { CompiledArticle } from './article-compiler.ts';
import type { CompiledPages } from './compiled-pages.ts';

type Configure = NonNullable<Plugin<LoadedContent>['configureWebpack']>;

/** What Docusaurus' loader of Markdown asks for the module of a page. */
interface Processor {
  process(page: { content: string; filePath: string }): Promise<CompiledArticle>;
}

/**
 * Lets the loader of the docs plugin take what became of a page when it was judged: the same plugins made it of the same text.
 *
 * @param configure of the docs plugin
 * @param root absolute path of the site
 * @throws Error where the plugin has no such loader any more
 */
export function takeCompiled(configure: Configure, pages: CompiledPages, root: string): Configure {
  return (...asked) => {
    const config = configure(...asked)!;
    const processors = processorsIn(config);
    const { mdProcessor } = processors;
    processors.mdProcessor = {
      async process(page) {
        const file = relative(root, page.filePath).split(sep).join('/');
        return pages.find(file, page.content) ?? mdProcessor.process(page);
      },
    };
    return config;
  };
}

function processorsIn(config: object): { mdProcessor: Processor } {
  const rules = (config as { module?: { rules?: { use?: { options?: { processors?: { mdProcessor: Processor } } }[] }[] } }).module?.rules;
  const found = rules?.flatMap(({ use }) => use ?? []).find(({ options }) => options?.processors);
  if (!found) throw new Error('Unexpected configuration of the docs plugin, expected a loader of Markdown with its processors');
  return found.options!.processors!;
}
