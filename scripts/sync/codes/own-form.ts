import { mergeLines } from '../../markdown/merge/merge-changes.ts';
import { type Comparable, type Edit, hasOtherForm, type Segment } from '../../model/page.ts';
import { codesInPlace } from './codes-in-place.ts';

/**
 * What brings a change of what is no text into a translation that has translated texts inside of it, or a form of its own:
 * `![Un chat](/fr/a.png)`, `[!INCLUDE [la note](a.md)]`, code with comments. All else is `opaqueEdits`'. Null where both
 * changes can't be told apart.
 */
export function ownForm(old: Comparable, now: Comparable, there: Segment): Pick<Edit, 'start' | 'end' | 'text'>[] | null {
  if (now.text === old.text || (there.text === old.text && !holdsTexts(there)) || hasOtherForm(old, now)) return null;
  if (now.kind !== 'code') return codesInPlace(old, now, there);
  const text = mergeLines(...([old, there, now].map(rawOf) as [string, string, string]));
  return text === null ? null : [{ ...there.range, text }];
}

/** HTML, a directive or a picture with translated texts inside: they would go with it. */
export const holdsTexts = ({ content }: Segment): boolean => content.some((part) => part.kind === 'code' && part.subflows.length > 0);

const rawOf = ({ content }: Comparable): string =>
  content
    .map((part) => (part.kind === 'code' ? part.raw : part.text))
    .join('')
    .replace(/\r\n?/g, '\n');
