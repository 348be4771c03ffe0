import type { LoadContext, MarkdownConfig, Plugin } from '@docusaurus/types';

/** What a site may say of the plugin. */
export interface Options {
  /** Tells two instances apart. */
  id?: string;
  /** Folder that holds `lockstep.config.json`, or one below it, relative to the site; the site itself without it. */
  cwd?: string;
  /** Checkouts that the configuration may name beside its repository, relative to that folder: as `--checkout`. */
  checkouts?: string[];
  /** Path of the page that says how each language stands: `translations` without it; false for none. */
  dashboard?: string | false;
}

/** Tells readers of a site how each translation stands to its source: `plugins: ['lockstep/docusaurus']`. */
export default function lockstep(context: LoadContext, options: Options): Plugin;

/** Front matter as YAML and nothing else, for `markdown.parseFrontMatter`. */
export const parseFrontMatter: MarkdownConfig['parseFrontMatter'];

/** Marks the passages that differ from the source, and shows the source of each: for `rehypePlugins` of the docs. */
export function rehypePassages(): (tree: import('hast').Root, file: import('vfile').VFile) => void;

/** What a site may say of the Markdown of Microsoft Learn. */
export interface LearnOptions {
  /** As the plugin's: folder that holds `lockstep.config.json`, or one below it, relative to the site. */
  cwd?: string;
  /** As the plugin's: checkouts that the configuration may name beside its repository, relative to that folder. */
  checkouts?: string[];
  /** Where `<xref:uid>` leads: `https://learn.microsoft.com/{locale}/dotnet/api/{uid}`. None: nowhere, it is a name. */
  xref?: string;
}

/** The Markdown of Microsoft Learn, for the options of a docs plugin: `docs: { ...learnMarkdown(), … }`. */
export function learnMarkdown(options?: LearnOptions): {
  beforeDefaultRemarkPlugins: import('unified').Pluggable[];
  remarkPlugins: import('unified').Pluggable[];
};

/** `> [!NOTE]`, as GitHub and Microsoft Learn write it, as an admonition of the site: for `beforeDefaultRemarkPlugins` of docs and blog. */
export function remarkAlerts(): (tree: import('mdast').Root, file: import('vfile').VFile) => void;
