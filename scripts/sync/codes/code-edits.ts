import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import { lineEndOf } from '../../markdown/text/lines.ts';
import type { Comparable, Edit, Segment } from '../../model/page.ts';
import type { Settled } from '../settle/settle-matches.ts';
import type { Sides } from '../block-edits.ts';
import { codesAround } from './codes-around.ts';
import { codesInPlace } from './codes-in-place.ts';
import { ownForm } from './own-form.ts';
import { type CodeEdit, withoutRepeatedIds } from './repeated-ids.ts';

/** What no translator is needed for, and the changes and segments of the target that it is about. */
interface CodeEdits {
  edits: Edit[];
  carried: Set<Judged>;
  touched: Set<Segment>;
  /** Of some edits those that can be made where nothing of the page goes. */
  standalone(edits: readonly Edit[]): Edit[];
}

/** Less sure than this, a segment of the target may translate another one. */
const sureEnough = 0.75;

/**
 * Edits that carry over the changes in which no word changed: another address, code or attribute; an id, a comment or a badge at the edge
 * of a text, and one that went; a text that became a link or bold as a whole, or is that no more. A localised form stays one. The
 * words stay, to the byte.
 */
export function codeEdits(sides: Sides, settled: Settled, base: Compared['base']): CodeEdits {
  const possible = settled.matches.flatMap((match) => editOf(match, sides, settled, base) ?? []);
  const made = withoutRepeatedIds(possible, sides, goingIn(settled));
  const alone = new Set(withoutRepeatedIds(made, sides, new Set()).flatMap(({ edits }) => edits));
  const edits = made.flatMap((one) => one.edits);
  const needy = new Set(edits.filter((edit) => !alone.has(edit)));
  return {
    edits,
    carried: new Set(made.map(({ match }) => match)),
    touched: new Set(made.map(({ there }) => there)),
    standalone: (some) => some.filter((edit) => !needy.has(edit)),
  };
}

function editOf(match: Judged, { target, source }: Sides, settled: Settled, base: Compared['base']): CodeEdit | null {
  const place = match.kind === 'changed' && !settled.left.has(match) && !settled.guessed.has(match) ? settled.aligned[match.base!] : null;
  if (!place || place.confidence < sureEnough) return null;
  const [old, now, there] = [base[match.base!]!, source.segments[match.source!]!, target.segments[place.target]!];
  const splices = old.pending ? [] : splicesOf(old, now, there);
  const [{ path }, eol] = [target.page, lineEndOf(target.page.text)];
  const edits = splices.map(({ text, ...range }) => ({ path, ...range, text: text.replace(lineEnd, eol) }));
  return edits.length === 0 ? null : { match, there, now, edits };
}

/** Segments of the target that go. */
function goingIn({ matches, left, aligned }: Settled): Set<number> {
  const places = matches.map((match) => (match.kind === 'removed' && !left.has(match) ? aligned[match.base!] : null));
  return new Set(places.flatMap((place) => (place && place.confidence >= sureEnough ? place.target : [])));
}

const lineEnd = /\r\n|\r|\n/g;

function splicesOf(old: Comparable, now: Comparable, there: Segment): Pick<Edit, 'start' | 'end' | 'text'>[] {
  if (old.translate !== now.translate || there.translate !== now.translate) return [];
  const splices = now.translate ? (codesInPlace(old, now, there) ?? codesAround(old, now, there)) : ownForm(old, now, there);
  return splices ?? [];
}
