import type { Code } from 'mdast';
import type { Range } from '../../model/page.ts';
import { commentsOf, hasComments, saidIn } from '../text/code-comments.ts';
import type { Drafts } from './drafts.ts';
import type { Leaf } from './leaf.ts';
import { isWorded, type Shown } from './text.ts';

/** A code block, its title, and, where the configuration says so, what its comments say. */
export function addCode(node: Code, { range, block }: Pick<Leaf, 'range' | 'block'>, drafts: Drafts): void {
  const shown = drafts.constructs.lineAt(range.start)?.shown ?? [];
  const isTranslated = drafts.codeComments && hasComments(node.lang ?? '');
  const text = codeText(node, range, shown, drafts);
  const owner = drafts.addOpaque('code', range, { text: isTranslated ? withoutSaid(text, node.lang!) : text, block });
  for (const part of shown) drafts.addShown(part, 0, { owner });
  for (const part of isTranslated ? commentsIn(range, node.lang!, drafts) : []) drafts.addShown(part, 0, { owner });
}

/** What the comments of a code block say, line by line, its fences left out. */
function commentsIn({ start, end }: Range, language: string, drafts: Drafts): Shown[] {
  const [{ length: first }, ...lines] = drafts.page.text.slice(start, end).split('\n') as [string, ...string[]];
  let at = start + first + 1;
  return lines.flatMap((line): Shown[] => {
    const said = saidIn(line.trimEnd(), commentsOf(language));
    const range = said && { start: at + said.start, end: at + said.end };
    at += line.length + 1;
    return range && isWorded(range, drafts.page) ? [{ kind: 'label', range, syntax: 'code' }] : [];
  });
}

/** Code as it is compared where its comments are translated: `a # one` -> `a #` */
const withoutSaid = (text: string, language: string): string =>
  text
    .split('\n')
    .map((line, index) => {
      const said = index > 0 ? saidIn(line.trimEnd(), commentsOf(language)) : null;
      return said ? `${line.slice(0, said.start)}${line.slice(said.end)}` : line;
    })
    .join('\n');

/**
 * A code block as it is compared: its language line and its lines without its title, whatever fence, indent or quote is around it.
 * Blanks count.
 */
function codeText({ lang, meta, value }: Code, range: Range, shown: readonly Shown[], { page, constructs }: Drafts): string {
  const titles = shown.map((part) => titleOf(part, page.text));
  const said = constructs.isIn(range) ? page.text.slice(range.start, range.end).replace(/^[ \t]{1,4}/gm, '') : value;
  const whole = `${[lang, meta].filter(Boolean).join(' ')}\n${said}`;
  return titles.reduce((text, { name, title }) => text.replace(name + title, () => name), whole);
}

/**
 * A title with what is before it, since its words may stand elsewhere, too: `title="Dockerfile` in `` ```Dockerfile title="Dockerfile" ``. At
 * the head of its line that is the end of the line above, whatever lists and quotes are around it.
 */
function titleOf({ range: { start, end } }: Shown, text: string): { name: string; title: string } {
  const before = text.slice(Math.max(0, start - 50), start);
  const name = /\n[ \t>]*$/.test(before) ? '\n' : /\S*\s?$/.exec(before)![0];
  return { name, title: text.slice(start, end) };
}
