import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { articleCompiler } from '../../plugins/articles/article-compiler.ts';
import { type NotedFinding, notesOf } from '../../remark/article-notes.ts';
import type { SiteContent } from '../../remark/site-content.ts';

/** A page as a tree of HTML, or why it is none. */
export type Rendered =
  { failure: null; tree: Root; findings: NotedFinding[] } | { failure: { line: number; text: string }; tree?: never; findings?: never };

/** Renders pages of a folder as the site does, up to the point where components come in. */
export async function articleRenderer(content: SiteContent): Promise<(file: string, body: string) => Promise<Rendered>> {
  let seen: { tree: Root; findings: NotedFinding[] };
  const keep = () => (tree: Root, file: VFile) => void (seen = { tree: structuredClone(tree), findings: notesOf(file).findings });
  const compile = await articleCompiler(content, { rehypePlugins: [keep] });
  return async (file, body) => {
    try {
      await compile(file, body);
      return { failure: null, ...seen };
    } catch (error) {
      const { line = 1, message } = error as { line?: number; message: string };
      return { failure: { line, text: message.split('\n')[0]! } };
    }
  };
}
