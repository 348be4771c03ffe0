import type { CodeType } from '../../model/inline.ts';

const names: Record<CodeType, string> = {
  bold: 'bold',
  italic: 'italic',
  strike: 'x-strike',
  link: 'link',
  image: 'image',
  code: 'x-code',
  url: 'x-url',
  break: 'lb',
  html: 'x-html',
  entity: 'x-entity',
  include: 'x-include',
  variable: 'x-variable',
  footnote: 'x-footnote',
  anchor: 'x-anchor',
  other: 'x-other',
};

/** Values of `ctype` that XLIFF 1.2 has for pairs and for what stands alone; all others begin with `x-`. */
const standard = { pair: new Set(['bold', 'italic', 'link']), lone: new Set(['image', 'lb']) };

export function ctypeOf(type: CodeType, place: 'pair' | 'lone'): string {
  const name = names[type];
  return name.startsWith('x-') || standard[place].has(name) ? name : `x-${name}`;
}

const types = new Map(
  (Object.entries(names) as [CodeType, string][]).flatMap(([type, name]) => [
    [name, type],
    [`x-${name}`, type],
  ]),
);

/** The type that a file names; `other` for what is not of ours. */
export function codeTypeOf(ctype: string | undefined): CodeType {
  return types.get(ctype ?? '') ?? 'other';
}
