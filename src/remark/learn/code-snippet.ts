import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { noteFinding, notesOf, shortened } from '../article-notes.ts';
import { findContent, placeInContent, type PageContent } from '../site-content.ts';
import { type Mark, readMark } from '../syntax/mark.ts';
import type { Words } from '../words.ts';
import { missing } from './missing.ts';
import { type ColonBlock, replaceBlocks, replaceNodes } from './nodes.ts';
import { cutSnippet, highlightedLines, type Wanted } from './cut-snippet.ts';

/** @example
[!code-csharp[Main](../samples/Program.cs?range=3-9&highlight=2)]

:::code language="csharp" source="~/samples/Program.cs" id="Start":::
*/

/** Code that lies in a file of its own: lines of it, or what a `<Name>` comment or a region marks, as a block of code. */
export function codeSnippet({ content, words }: { content: PageContent; words: Words }) {
  return (tree: Root, file: VFile): void => {
    const place = placeInContent(file.path, content);
    const codeOf = (wanted: Wanted, node: RootContent): Nodes => {
      const found = findContent(wanted.path, place, content);
      const read = found === null ? { problem: 'expected a file of this site' } : readSnippet(found, wanted);
      if ('problem' in read) {
        noteFinding(file, node, 'code', `Unexpected code "${shortened(wanted.path)}", ${read.problem}`);
        return { type: 'paragraph', children: [missing(words.code, wanted.path, content, node.position)], position: node.position };
      }
      notesOf(file).examples.push(found!);
      const highlight = highlightedLines(wanted.highlight);
      return {
        type: 'code',
        lang: wanted.language,
        meta: highlight && `{${highlight}}`,
        value: read.code,
        position: node.position,
      };
    };
    const readSnippet = (found: string, wanted: Wanted) => cutSnippet(readFileSync(join(content.root, found), 'utf8'), wanted);
    replaceBlocks(tree, ['code'], (block) => [codeOf(wantedBy(block), block as never)]);
    replaceNodes<Paragraph>(tree, 'paragraph', (paragraph) => {
      if (!paragraph.children.some(isCode)) return null;
      return splitAtCode(paragraph).map((part) => (isCode(part) ? codeOf(wantedByMark(part as never), part as never) : part));
    });
  };
}

const isCode = (node: { type: string }): boolean => node.type === 'learnMark' && readMark((node as Mark).raw).name.startsWith('code');

/** A block of code can't stand in a paragraph: the words around it become paragraphs of their own. */
function splitAtCode({ children, ...paragraph }: Paragraph): (Paragraph | PhrasingContent)[] {
  const parts: (Paragraph | PhrasingContent)[] = [];
  let words: PhrasingContent[] = [];
  const end = (): void => {
    if (words.some((node) => node.type !== 'text' || node.value.trim() !== '')) parts.push({ ...paragraph, children: words });
    words = [];
  };
  for (const child of children) {
    if (!isCode(child)) words.push(child);
    else {
      end();
      parts.push(child);
    }
  }
  end();
  return parts;
}

function wantedBy({ attributes }: ColonBlock): Wanted {
  const { language = '', source = '', id, range, highlight = '' } = attributes;
  const [path = '', fragment] = source.split('#');
  return { path, language: languageOf(language), highlight, range: range ?? null, name: id ?? fragment ?? null };
}

/** `Program.cs?name=Start&highlight=2#L3-L9` */
function wantedByMark(mark: Mark): Wanted {
  const { name, address } = readMark(mark.raw);
  const [, path = '', query = '', fragment] = /^([^?#]*)\??([^#]*)(?:#(.*))?$/s.exec(address ?? '')!;
  const options = new URLSearchParams(query);
  const lines = /^L(\d+)(?:-L?(\d+))?$/i.exec(fragment ?? '');
  const range = options.get('range') ?? (options.has('start') ? `${options.get('start')}-${options.get('end') ?? ''}` : null);
  return {
    path,
    language: languageOf(name.slice('code-'.length)),
    highlight: options.get('highlight') ?? '',
    range: range ?? (lines ? `${lines[1]}-${lines[2] ?? lines[1]}` : null),
    name: options.get('name') ?? options.get('id') ?? (lines ? null : (fragment ?? null)),
  };
}

/** `csharp-interactive` -> `csharp`; `azurecli` is a shell. */
function languageOf(name: string): string {
  const language = name.toLowerCase().replace(/-interactive$|\[.*$/, '');
  return (
    { azurecli: 'bash', cli: 'bash', console: 'bash', 'c++': 'cpp', azurepowershell: 'powershell', xaml: 'xml', vb: 'vbnet' }[language] ??
    language
  );
}
