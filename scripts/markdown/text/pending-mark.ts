import type { Inline } from '../../model/page.ts';

const mark = / ?(?:<!-- lockstep: \w+ -->|\{\/\* lockstep: \w+ \*\/\})/g;

/** The comment that `sync --mark` puts at the end of a segment with something left to do. It does not show on the page. */
export function markOf(pending: 'changed' | 'added', path: string): string {
  return path.endsWith('.mdx') ? ` {/* lockstep: ${pending} */}` : ` <!-- lockstep: ${pending} -->`;
}

/** Takes the comments of `markOf` out of a text: `Texte. <!-- lockstep: changed -->` -> `Texte.` */
export const withoutMark = (text: string): string => text.replace(mark, '');

/** The same of a content. */
export function unmarked(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  if (last?.kind !== 'code' || withoutMark(last.raw) !== '') return content;
  return content.slice(0, -1).map((piece, index) => (index === content.length - 2 && piece.kind === 'text' ? trimmed(piece) : piece));
}

const trimmed = (piece: Extract<Inline, { kind: 'text' }>): Inline => ({ ...piece, text: piece.text.trimEnd() });

/** Whether a segment of a target reads as this text does, marked or not: what a sync brought reads as its source. */
export const readsAs = (target: { text: string }, text: string | null | undefined): boolean =>
  target.text === text || withoutMark(target.text) === text;
