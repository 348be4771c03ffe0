import type { Inline, InlineCode } from '../../model/page.ts';
import type { TranslationState, XliffPart, XliffUnit } from '../document.ts';
import type { Slot } from '../slots/slot.ts';
import { assembleTarget, type LocatedUnit, locateParts } from './assemble-target.ts';
import { codeProblems } from './code-problems.ts';
import { editedCodes, extraCodes, withNativeCodes } from './native-codes.ts';
import { note, type Problem, refusal, shorten, sourceProblem, textProblems } from './problem.ts';
import { equalContent, sameContent } from './signature.ts';
import { withoutEmptyMarks, withoutIndentation } from './tidy-target.ts';

/** What becomes of one unit. */
export interface MergedUnit {
  outcome: 'merged' | 'unchanged' | 'untranslated' | 'refused';
  /** The new translation, codes numbered as in the source and with their own text; null unless merged. */
  content: Inline[] | null;
  problems: Problem[];
  /** Merged although its state says that it is not translated: OmegaT never touches states. */
  weak?: boolean;
}

/** Judges the translation of a unit, and gives the content that its block is to have. */
export function mergeUnit(unit: XliffUnit, slot: Slot): MergedUnit {
  if (isUntouched(unit, slot)) return { outcome: 'unchanged', content: null, problems: [] };
  const { content } = slot.segment;
  const { parts, located } = locate(unit, content);
  if (!located || (!located.whole && parts.some(isWithoutSource))) return refused(sourceProblem(parts, content));
  const sentences = parts.filter((part) => !part.ignorable && hasPieces(part.source));
  const filled = sentences.filter(({ target }) => target && hasPieces(target));
  if (filled.length === 0) return emptyUnit(sentences);
  if (filled.length < sentences.length) {
    return refused(refusal('target-incomplete', `${sentences.length - filled.length} of ${sentences.length} segments have no target`));
  }
  if (!located.complete) return refused(refusal('target-incomplete', 'the file holds only some segments of this block'));
  const target = assembleTarget(content, located);
  const native = withNativeCodes(target, slot);
  return withNotes(judge(withoutEmptyMarks(native), slot, sentences), editedCodes(target, native, slot));
}

/** Where the parts stand, and what they are once nothing is left of what a formatter put in. */
function locate({ parts }: XliffUnit, content: readonly Inline[]): { parts: readonly XliffPart[]; located: LocatedUnit | null } {
  const located = locateParts(content, parts);
  if (located?.whole) return { parts, located };
  const own = withoutIndentation(parts, content);
  return { parts: own, located: own === parts ? located : locateParts(content, own) };
}

function withNotes(merged: MergedUnit, edited: readonly InlineCode[]): MergedUnit {
  if (merged.outcome !== 'merged' || edited.length === 0) return merged;
  const message = `native code restored: ${edited.map(({ id, raw, equiv }) => `code ${id} said "${shorten(raw || equiv)}"`).join(', ')}`;
  return { ...merged, problems: [...merged.problems, note('code-restored', message)] };
}

/** The common case, told without a look at each character. */
function isUntouched({ parts }: XliffUnit, { segment, target }: Slot): boolean {
  const [part] = parts;
  if (parts.length !== 1 || !target || !part!.target) return false;
  return equalContent(part!.source, segment.content) && equalContent(part!.target, target);
}

function judge(target: Inline[], slot: Slot, sentences: XliffPart[]): MergedUnit {
  if (slot.target && sameContent(target, slot.target)) return { outcome: 'unchanged', content: null, problems: [] };
  const weak = sentences.every(({ state }) => state === 'initial' || state === 'new');
  if (weak && sameContent(target, slot.segment.content)) return { outcome: 'untranslated', content: null, problems: [] };
  const problems = [...textProblems(slot.segment, target), ...codeProblems(slot.segment.content, target, extraCodes(slot))];
  if (problems.some(({ severity }) => severity === 'error')) return { outcome: 'refused', content: null, problems };
  return { outcome: 'merged', content: target, problems, weak };
}

function emptyUnit(sentences: XliffPart[]): MergedUnit {
  const done = sentences.some(({ state }) => beyondInitial.has(state));
  if (done) return refused(refusal('target-empty', 'empty target; current text kept'));
  return { outcome: 'untranslated', content: null, problems: [] };
}

const beyondInitial = new Set<TranslationState>(['machine', 'needs-review', 'translated', 'final']);

const refused = (problem: Problem): MergedUnit => ({ outcome: 'refused', content: null, problems: [problem] });

const hasPieces = (content: XliffPart['source']): boolean => content.some((piece) => piece.kind === 'code' || piece.text.trim() !== '');

const isWithoutSource = ({ source, target, ignorable }: XliffPart): boolean =>
  !ignorable && target !== null && hasPieces(target) && !hasPieces(source);
