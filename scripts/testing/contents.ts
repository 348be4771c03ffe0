import type { Inline, InlineCode } from '../model/page.ts';

/**
 * A content in one line, for tests: `Read <1>this</1> and <2/>` has a pair and a lone code.
 */
export function contentOf(line: string): Inline[] {
  return line
    .split(/(<\/?\w+\/?>)/)
    .filter((piece) => piece !== '')
    .map((piece): Inline => {
      const [, close, id, lone] = /^<(\/?)(\w+)(\/?)>$/.exec(piece) ?? [];
      if (id === undefined) return { kind: 'text', text: piece };
      const role: InlineCode['role'] = close ? 'close' : lone ? 'lone' : 'open';
      return { kind: 'code', id, role, type: 'other', raw: '', equiv: '', deletable: false, subflows: [] };
    });
}

/** The reverse. */
export function lineOf(content: readonly Inline[] | null): string | null {
  if (!content) return null;
  return content
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      return piece.role === 'open' ? `<${piece.id}>` : piece.role === 'close' ? `</${piece.id}>` : `<${piece.id}/>`;
    })
    .join('');
}
