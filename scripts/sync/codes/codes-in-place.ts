import { mergeChanges } from '../../markdown/merge/merge-changes.ts';
import { addressStart } from '../../markdown/text/address-start.ts';
import type { Comparable, Edit, Inline, InlineCode, Segment } from '../../model/page.ts';
import { renumberCodes } from '../../xliff/content/renumber-codes.ts';
import { withoutLocales } from '../../markdown/text/without-locales.ts';

/** What brings the new text of codes into those of a translation. Null where more changed than that, or a translation has none, or its own, in the place of one. */
export function codesInPlace(old: Comparable, now: Comparable, there: Segment): Pick<Edit, 'start' | 'end' | 'text'>[] | null {
  if (old.content.length !== now.content.length || !old.content.every((part, at) => isAlike(part, now.content[at]!))) return null;
  const changed = new Map(
    old.content.flatMap((part, at) => (part.kind === 'code' && rawAt(now, at) !== part.raw ? [[keyOf(part), at] as const] : [])),
  );
  const splices: Pick<Edit, 'start' | 'end' | 'text'>[] = [];
  for (const code of renumberCodes(old.content, there.content)) {
    const at = code.kind === 'code' ? changed.get(keyOf(code)) : undefined;
    if (code.kind !== 'code' || at === undefined) continue;
    const text = mergedCode(rawAt(old, at)!, code.raw, rawAt(now, at)!, code.subflows.length > 0);
    if (text === null) return null;
    splices.push({ start: code.start!, end: code.start! + code.raw.length, text });
    changed.delete(keyOf(code));
  }
  return changed.size === 0 ? splices : null;
}

function isAlike(a: Inline, b: Inline): boolean {
  if (a.kind === 'text' || b.kind === 'text') return a.kind === b.kind && (a as { text: string }).text === (b as { text: string }).text;
  return a.role === b.role && a.type === b.type;
}

const rawAt = ({ content }: Comparable, at: number): string | null => {
  const part = content[at]!;
  return part.kind === 'code' ? part.raw : null;
};

const keyOf = ({ role, id }: InlineCode): string => `${role} ${id}`;

/**
 * The text of a code with what its source changed; null where the translation has another code in its place. The description of a picture
 * and the label of an include are the translator's.
 */
function mergedCode(then: string, there: string, wanted: string, holdsTexts: boolean): string | null {
  const [was, has, is] = [then, there, wanted].map((raw) => cutAtLabel(raw.replace(/\r\n?/g, '\n'))) as [Labelled, Labelled, Labelled];
  const isOwnForm = has.rest === was.rest || holdsTexts || withoutLocales(has.rest) === withoutLocales(was.rest);
  const rest = isOwnForm ? mergeChanges(was.rest, has.rest, is.rest) : null;
  return rest === null ? null : `${has.label}${rest}`;
}

interface Labelled {
  label: string;
  rest: string;
}

/** `![A cat](a.png)` -> `![A cat` and `](a.png)` */
function cutAtLabel(raw: string): Labelled {
  const end = /^!?\[!?/.test(raw) ? addressStart(raw) : -1;
  return end === -1 ? { label: '', rest: raw } : { label: raw.slice(0, end), rest: raw.slice(end) };
}
