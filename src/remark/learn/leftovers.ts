import type { Root, Text } from 'mdast';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { noteFinding, shortened } from '../article-notes.ts';
import { readMark, type Mark } from '../syntax/mark.ts';
import { type ColonBlock, element, replaceNodes, text } from './nodes.ts';
import { withoutEscapes, writtenFor } from './written.ts';

/** What no other plugin knew: a finding, and its text without its markup. It stands behind all of them. */
export function leftovers() {
  return (tree: Root, file: VFile): void => {
    replaceNodes<ColonBlock>(tree, 'colonBlock', (block, parent) => {
      if (block.name === 'no-loc') return [asWritten(block.attributes.text ?? '', parent)];
      noteFinding(file, block, 'colons', `Unexpected ":::${shortened(block.name)}", expected a construct that the site knows`);
      return block.children;
    });
    replaceNodes<Mark>(tree, 'learnMark', (mark) => {
      const { name, label } = readMark(mark.raw);
      noteFinding(file, mark, 'mark', `Unexpected "[!${name}", expected a construct that the site knows`);
      return [text(label)];
    });
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !/:::|\[!/.test(withoutEscapes(writtenFor(node, file) ?? ''))) return;
      node.value = withoutMarkup(node, file);
      if (node.value === '') parent.children.splice(index, 1);
    });
  };
}

/** Words that are not to be translated, wherever they stand. */
const asWritten = (words: string, parent: { type: string }) =>
  parent.type === 'paragraph' ? text(words) : element('p', {}, [text(words)]);

/** `:::image …` that nothing ends, `::: zone-end` behind words, `[!NOTE]` among them. */
function withoutMarkup(node: Text, file: VFile): string {
  return node.value.replace(
    /\[!\s?(\p{L}[\p{L} -]{0,30})\]\s?|(?<!:):::+[ \t]*[a-z-]*(?:[ \t]*[\w-]+="[^"\n]{0,500}")*[ \t]*(?::::+)?/giu,
    (markup) => {
      noteFinding(file, node, 'markup', `Unexpected "${shortened(markup.trim())}" among words, expected it on a line of its own`);
      return '';
    },
  );
}
