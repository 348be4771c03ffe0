import { ownIdsIn } from '../../align/features.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import { lineEndOf } from '../../markdown/text/lines.ts';
import type { Comparable, Edit, Segment } from '../../model/page.ts';
import type { Settled } from '../settle/settle-matches.ts';
import type { Sides } from '../block-edits.ts';
import { codesAround } from './codes-around.ts';
import { codesInPlace } from './codes-in-place.ts';
import { ownForm } from './own-form.ts';

/** What no translator is needed for, and the changes and segments of the target that it is about. */
interface CodeEdits {
  edits: Edit[];
  carried: Set<Judged>;
  touched: Set<Segment>;
}

/** Less sure than this, a segment of the target may translate another one. */
const sureEnough = 0.75;

/**
 * Edits that carry over the changes in which no word changed: another address, code or attribute; an id, a comment or a badge at the edge
 * of a text, and one that went; a text that became a link or bold as a whole, or is that no more. A localised form stays one. The
 * words stay, to the byte.
 */
export function codeEdits({ target, source }: Sides, settled: Settled, base: Compared['base']): CodeEdits {
  const made: CodeEdits = { edits: [], carried: new Set(), touched: new Set() };
  const eol = lineEndOf(target.page.text);
  const taken = restingIds(target.segments, settled);
  for (const match of settled.matches) {
    const place = match.kind === 'changed' && !settled.left.has(match) && !settled.guessed.has(match) ? settled.aligned[match.base!] : null;
    if (!place || place.confidence < sureEnough) continue;
    const [old, now, there] = [base[match.base!]!, source.segments[match.source!]!, target.segments[place.target]!];
    const splices = old.pending ? [] : splicesOf(old, now, there);
    if (splices.length === 0 || splices.some(({ text }) => ownIdsIn(text).some((id) => taken.has(id)))) continue;
    made.edits.push(...splices.map(({ text, ...range }) => ({ path: target.page.path, ...range, text: text.replace(lineEnd, eol) })));
    made.carried.add(match);
    made.touched.add(there);
  }
  return made;
}

/** Ids of headings that stay as they are: no other one gets them, too. */
function restingIds(segments: Sides['target']['segments'], { matches, aligned }: Settled): Set<string> {
  const changing = new Set(matches.map(({ kind, base }) => (kind === 'changed' ? aligned[base!]?.target : null)));
  const resting = segments.filter(({ kind }, index) => kind.startsWith('heading') && !changing.has(index));
  return new Set(resting.flatMap(({ text }) => ownIdsIn(text)));
}

const lineEnd = /\r\n|\r|\n/g;

function splicesOf(old: Comparable, now: Comparable, there: Segment): Pick<Edit, 'start' | 'end' | 'text'>[] {
  if (old.translate !== now.translate || there.translate !== now.translate) return [];
  const splices = now.translate ? (codesInPlace(old, now, there) ?? codesAround(old, now, there)) : ownForm(old, now, there);
  return splices ?? [];
}
