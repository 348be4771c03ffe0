import { foldBlanks } from '../markdown/segments/text.ts';
import type { InlineCode, Segment } from '../model/page.ts';
import type { Slot } from '../xliff/slots/slot.ts';

/**
 * The definitions of a source, by their indices, that a target lacks and texts to be written there name: without `[guide]: /guide`, `[Guide][guide]`
 * would be no link.
 */
export function definitionsFor(texts: readonly Slot[], source: readonly Segment[], target: readonly Segment[]): Set<number> {
  const known = new Set(target.flatMap((segment) => labelOf(segment) ?? []));
  const named = new Set(
    texts.flatMap(({ segment }) => segment.content.flatMap((part) => (part.kind === 'code' ? (labelIn(part) ?? []) : []))),
  );
  const lacks = (label: string | null): boolean => label !== null && named.has(label) && !known.has(label);
  return new Set(source.flatMap((segment, index) => (lacks(labelOf(segment)) ? [index] : [])));
}

/** `[Guide]: /guide` -> `guide` */
function labelOf({ kind, text }: Segment): string | null {
  const [, label] = kind === 'definition' ? (/^\[([^\]]+)\]:/.exec(text) ?? []) : [];
  return label === undefined ? null : normal(label);
}

/** `][Guide]` -> `guide`, and so `]` and `][]` behind `Guide` */
function labelIn({ type, role, raw, equiv }: InlineCode): string | null {
  if (type !== 'image' && !(type === 'link' && role === 'close')) return null;
  const [, label] = /\]\[([^[\]]*)\]$/.exec(raw) ?? [];
  if (label === undefined && raw !== ']') return null;
  return normal(label || equiv);
}

const normal = (label: string): string => foldBlanks(label).toLowerCase();
