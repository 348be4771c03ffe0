import type { Inline, InlineCode } from '../../model/inline.ts';

/** `Page {number} of {count}` as text and codes: what stands in braces is filled in by the site. */
export function placeholders(value: string): Inline[] {
  return value
    .split(/(\{[\w.-]+\})/)
    .map((part, at): Inline => (at % 2 === 0 ? { kind: 'text', text: part } : placeholder(part, (at + 1) / 2)))
    .filter((part) => part.kind === 'code' || part.text !== '');
}

const placeholder = (raw: string, number: number): InlineCode => ({
  kind: 'code',
  id: String(number),
  role: 'lone',
  type: 'variable',
  raw,
  equiv: raw,
  deletable: false,
  subflows: [],
});
