import { fileKind, pageOf } from '../../markdown/page.ts';
import type { Parser } from '../../markdown/parser/parser.ts';
import { segmentsOrNull } from '../../markdown/segments/segments.ts';
import type { Inline, Segment } from '../../model/page.ts';

/** Where a text stood. */
interface PreviousText {
  /** Of the source page: what syntax its texts have. */
  path: string;
  kind: Segment['kind'];
  text: string;
  /** Link definitions of the page, without which a reference is no link. */
  definitions: readonly string[];
}

/**
 * The content of a text that a sidecar remembers: its codes are codes again, not characters. Plain text where the
 * page that it stood in is needed to tell them.
 */
export function previousContent({ path, kind, text, definitions }: PreviousText, parse: Parser): Inline[] {
  const plain: Inline[] = [{ kind: 'text', text }];
  if (kind === 'front-matter' || kind === 'toc') return plain;
  const page = fileKind(path) === 'messages' ? JSON.stringify({ text }) : [text, ...definitions].join('\n\n');
  const [first] = segmentsOrNull(pageOf(path, page), parse) ?? [];
  return first?.translate && first.text === text ? first.content.map(withoutPlace) : plain;
}

/** Offsets are of no page that there is; what lives inside of a code is no segment of it. */
const withoutPlace = (piece: Inline): Inline => (piece.kind === 'code' ? { ...piece, start: undefined, subflows: [] } : piece);
