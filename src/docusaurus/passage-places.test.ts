import { join } from 'node:path';
import type { Root } from 'hast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { rehypePassages, textVersion } from './passage-places.ts';

/** A paragraph of the parsed text, as MDX hands it on; what the plugin says of it. */
function placeOf(written: string, parsed: string, paragraph: string, tagName = 'p'): string | undefined {
  const root = siteFrom({ 'a.md': written });
  const at = parsed.indexOf(paragraph);
  const point = (offset: number) => {
    const lines = parsed.slice(0, offset).split('\n');
    return { line: lines.length, column: lines.at(-1)!.length + 1, offset };
  };
  const position = { start: point(at), end: point(at + paragraph.length) };
  const tree: Root = { type: 'root', children: [{ type: 'element', tagName, properties: {}, children: [], position }] };
  rehypePassages()(tree, new VFile({ path: join(root, 'a.md'), value: parsed }));
  const [element] = tree.children;
  return element?.type === 'element' ? (element.properties.dataAt as string | undefined) : undefined;
}

test('a passage is told by its place in the file, and the file by its text', () => {
  const text = '---\na: b\n---\n\nOne two.\n';
  expect(placeOf(text, text, 'One two.')).toBe(`14-22-5-${textVersion(text)}`);
});

test('what Docusaurus writes otherwise in a line moves nothing in the lines behind it', () => {
  const written = ':::note Title\n\nOne.\n\n:::\n';
  expect(placeOf(written, written.replace('note Title', 'note[Title]'), 'One.')).toBe(`15-19-3-${textVersion(written)}`);
});

test('a page that lost lines has no places', () => {
  const written = '```mdx-code-block\n<A />\n```\n\nOne.\n';
  expect(placeOf(written, '<A />\n\nOne.\n', 'One.')).toBeUndefined();
});

test('a title has none: no component of ours takes it from there', () => {
  expect(placeOf('# One\n', '# One\n', '# One', 'h1')).toBeUndefined();
});
