import type { Inline } from '../../model/inline.ts';
import { foldBlanks } from '../segments/text.ts';
import type { TextPlace } from './escape-text.ts';

/**
 * `[guide]` leads to the definition of "guide". Its text translated, the label must be spelled out: `[handbok][guide]`.
 * The same for the description of an image that is one of a definition.
 */
export function spellReferences(content: readonly Inline[], pieces: readonly string[], { syntax, owner, around }: TextPlace): string[] {
  const spelled = [...pieces];
  const open: number[] = [];
  for (const [at, part] of content.entries()) {
    if (part.kind === 'text' || part.role === 'lone') continue;
    if (part.role === 'open') open.push(at);
    else if (isShort(part) && !sameLabel(spelled.slice(open.at(-1)! + 1, at).join(''), part.equiv)) spelled[at] = `][${part.equiv}]`;
    if (part.role === 'close') open.pop();
  }
  if (syntax === 'label' && owner?.type === 'image' && !/^\](?:\(|\[[^\]])/.test(around.after)) {
    spelled.push(`][${around.label}`);
  }
  return spelled;
}

const isShort = ({ type, raw, equiv }: Extract<Inline, { kind: 'code' }>): boolean =>
  type === 'link' && equiv !== '' && (raw === ']' || raw === '][]');

const sameLabel = (text: string, label: string): boolean => foldBlanks(text).toLowerCase() === foldBlanks(label).toLowerCase();
