import type { Root } from 'mdast';
import type { Pluggable } from 'unified';
import type { VFile } from 'vfile';
import { learnSyntax } from '../remark/syntax/index.ts';
import type { Learning } from './render-learn.ts';

/** What a site may say of the Markdown of Microsoft Learn. */
interface LearnOptions {
  /** As the plugin's: folder that holds `lockstep.config.json`, or one below it, relative to where the build runs: the site, as a rule. */
  cwd?: string;
  /** As the plugin's: checkouts that the configuration may name beside its repository, relative to that folder. */
  checkouts?: string[];
  /** Where `<xref:uid>` leads: `https://learn.microsoft.com/{locale}/dotnet/api/{uid}`. None: nowhere, it is a name. */
  xref?: string;
}

/**
 * The Markdown of Microsoft Learn, for the options of a docs plugin: `docs: { ...learnMarkdown(), … }`. Tabs, zones, monikers, pictures,
 * columns, checklists, videos, includes, code of other files, references. What no plugin knows is a warning, and its text without its markup.
 */
export function learnMarkdown(options: LearnOptions = {}): Record<'beforeDefaultRemarkPlugins' | 'remarkPlugins', Pluggable[]> {
  // Client and server compile each page: what is wrong with it is said once.
  const told = new Set<string>();
  return { beforeDefaultRemarkPlugins: [[remarkLearn, { ...options, told }]], remarkPlugins: [learnSyntax] };
}

/** The toolchain reads `lockstep.config.json` and is loaded with the first page. */
function remarkLearn(options: Learning) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { renderLearn } = await import('./render-learn.ts');
    renderLearn(tree, file, options);
  };
}
