import type { Merged } from '../../markdown/merge/plan.ts';
import type { Finding } from '../../model/finding.ts';
import type { Inline } from '../../model/page.ts';
import { notesOf, type XliffFile, type XliffUnit } from '../document.ts';
import { segmentId, type Slot } from '../slots/slot.ts';
import { groupUnits } from './group-units.ts';
import { type MergedUnit, mergeUnit } from './merge-unit.ts';
import { note, type Problem, type ProblemRule, refusal } from './problem.ts';

export interface MergedFile {
  /** New contents by the id of the source segment. */
  contents: Map<string, Inline[]>;
  counts: Record<MergedUnit['outcome'], number>;
  /** What is to be said about units, in the order of the file. */
  problems: UnitProblem[];
  /** Merged units whose state says that they are not translated. */
  weak: number;
  /** Takes back a segment that could not be written. */
  refuse(id: string, problem: Problem): void;
}

type UnitProblem = Problem & UnitPlace;

interface UnitPlace {
  /** What the unit is called: `c4c43-105`, `title`, or its id. */
  unit: string;
  /** Line in the XLIFF file. */
  line: number;
}

/** Judges all units of a file against the segments of its page. Nothing is decided by position. */
export function mergeFile({ units }: XliffFile, slots: readonly Slot[]): MergedFile {
  const find = slotFinder(slots);
  const places = new Map<string, UnitPlace>();
  const merged: MergedFile = {
    contents: new Map(),
    counts: { merged: 0, unchanged: 0, untranslated: 0, refused: 0 },
    problems: [],
    weak: 0,
    refuse(id, problem) {
      merged.contents.delete(id);
      merged.counts.merged -= 1;
      merged.counts.refused += 1;
      merged.problems.push({ ...problem, ...places.get(id)! });
    },
  };
  for (const { unit, slot } of groupUnits(units, find)) {
    const result = slot ? mergeInto(unit, slot) : unknown(unit);
    merged.counts[result.outcome] += 1;
    if (result.weak) merged.weak += 1;
    if (slot && result.content) places.set(slot.segment.id, placeOf(unit));
    if (slot && result.content) merged.contents.set(slot.segment.id, result.content);
    for (const problem of [...result.problems, ...comments(unit, slot)]) merged.problems.push({ ...problem, ...placeOf(unit) });
  }
  return merged;
}

const placeOf = (unit: XliffUnit): UnitPlace => ({ unit: nameOf(unit), line: unit.parts[0]?.line ?? 1 });

function mergeInto(unit: XliffUnit, slot: Slot): MergedUnit {
  if (slot.segment.translate && unit.translate) return mergeUnit(unit, slot);
  return { outcome: 'unchanged', content: null, problems: ignored(unit) };
}

function ignored({ parts }: XliffUnit): Problem[] {
  const filled = parts.some(({ target }) => target && target.length > 0);
  return filled ? [note('not-translatable', 'is not translated; its target was ignored')] : [];
}

function unknown(unit: XliffUnit): MergedUnit {
  if (!unit.translate) return { outcome: 'unchanged', content: null, problems: ignored(unit) };
  const message = `is not in this document${/^\d+$/.test(unit.id) ? ' (did a converter renumber ids?)' : ''}`;
  return { outcome: 'refused', content: null, problems: [refusal('unknown-unit', message)] };
}

/** What translators wrote is for people: it is told, not merged. Many tools do not say from whom a note is. */
function comments({ notes }: XliffUnit, slot: Slot | null): Problem[] {
  if (notes.length === 0) return [];
  const own = slot ? notesOf(slot) : [];
  const messages = notes
    .filter(({ from, text }) => !from?.startsWith('lockstep') && !own.includes(text) && text.trim() !== '')
    .map(({ from, text }) => `${from === null ? 'note' : `note from ${from}`}: ${text}`);
  return [...new Set(messages)].map((message) => note('comment', message));
}

const nameOf = ({ id, name, parts }: XliffUnit): string =>
  (parts.find((part) => part.name !== null)?.name ?? name ?? id) || 'a unit without an id';

/** What is to be said about a merged file, at the lines of the XLIFF file. */
export function mergeFindings(
  path: string,
  { problems, weak }: MergedFile,
  { escaped, quoted }: Pick<Merged, 'escaped' | 'quoted'>,
): Finding[] {
  const findings = problems.map(({ rule, severity, unit, line, message }) => finding(path, line, rule, severity, `${unit}: ${message}`));
  if (weak > 0)
    findings.push(
      finding(
        path,
        1,
        'state',
        'warning',
        `${segments(weak)} that the file calls untranslated ${weak === 1 ? 'was' : 'were'} changed: accepted`,
      ),
    );
  if (escaped > 0) findings.push(finding(path, 1, 'escaped', 'warning', `signs that would be markup were escaped in ${segments(escaped)}`));
  if (quoted > 0) findings.push(finding(path, 1, 'quoted', 'warning', `${segments(quoted)} of the front matter had to be quoted`));
  return findings;
}

const segments = (number: number): string => `${number} segment${number === 1 ? '' : 's'}`;

function finding(
  path: string,
  line: number,
  rule: ProblemRule | 'escaped' | 'quoted',
  severity: Finding['severity'],
  message: string,
): Finding {
  const place = { line, column: 1, endLine: line, endColumn: 1 };
  return { check: `xliff-${rule}`, severity, path, ...place, message, actual: null, expected: null, fixable: false };
}

/** Finds the slot of a unit by its own id or by that of one of its parts, never by its place. */
function slotFinder(slots: readonly Slot[]): (unit: XliffUnit) => Slot | null {
  const byId = new Map(slots.map((slot) => [slot.segment.id, slot]));
  return (unit) => {
    const own = byId.get(ownIdOf(unit));
    if (own) return own;
    const id = segmentIdsOf(unit).find((one) => byId.has(one));
    return id === undefined ? null : byId.get(id)!;
  };
}

const ownIdOf = ({ id }: Pick<XliffUnit, 'id'>): string => (id.startsWith('b') ? segmentId(id) : id);

/** Ids of the segments that a unit may be about: `bf9a1c0b7d2e` and `hf9a1c0b7d2e.2` are about `hf9a1c0b7d2e`. */
export function segmentIdsOf(unit: Pick<XliffUnit, 'id' | 'parts'>): string[] {
  const names = [ownIdOf(unit), ...unit.parts.flatMap((part) => part.id ?? [])];
  return names.flatMap((name) => [name, name.split('.')[0]!]);
}
