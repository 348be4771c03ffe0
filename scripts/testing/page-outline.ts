import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';

/** The kinds of the blocks of a page's body and what their codes are, without the anchors that localisation adds. */
export async function outlineOf(text: string): Promise<string[]> {
  const segments = segmentsOf(pageOf('a.md', text), await loadParser());
  return segments
    .filter(({ kind }) => kind !== 'front-matter')
    .map(({ kind, content }) => {
      const codes = content.flatMap((piece) => (piece.kind === 'code' && piece.type !== 'anchor' ? [piece.raw] : []));
      return [kind, ...codes].join(' ');
    });
}
