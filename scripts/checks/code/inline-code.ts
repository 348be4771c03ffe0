import type { Comparable, Segment } from '../../model/page.ts';
import type { Problem, Subject } from '../check.ts';
import { isOtherVersion } from '../structure/block-problems.ts';
import { differences } from '../translation/differences.ts';
import type { Part } from '../translation/parts.ts';
import type { Translation, Twin } from '../translation/translation.ts';
import { holdsWord } from './words/changed-words.ts';
import { codeOfBlock } from './words/code-lines.ts';
import { addsFlags } from './effects/flags.ts';
import { hasOtherCode, isMerged } from './has-other-code.ts';
import { marksLost } from './marks-lost.ts';
import { isRenamed, renamesIn } from './blocks/renames.ts';
import { areNames, isPractice, usesOf, withoutLabels } from './without-labels.ts';
import { holdsWords, isHalfFilled, isPartOfOther } from './half-filled.ts';
import { normal } from './same/code-pair.ts';
import { isSameForReaders } from './same/same-code.ts';
import { runsMore } from './effects/runs.ts';
import { isOtherPlace } from './effects/places.ts';
import { takesOnlyWords, takesArguments } from './kinds/filled-in.ts';
import { type KindOfCode, severityOf } from './kinds/kinds.ts';
import { kindOfCode } from './kinds/kind-of-code.ts';
import { alike, isDivided, isMistyped, likeness, pairsOf } from './likeness.ts';

type Found = { check: string; problem: Problem };

/** What is wrong with the inline code of a target, and is said by a check: each damage once. */
export function inlineCodeProblems(subject: Subject, check: string): Problem[] {
  const translation = subject.translation();
  if (!translation) return [];
  return translation.derived(allProblems, subject).flatMap((one) => (one.check === check ? [one.problem] : []));
}

function allProblems(subject: Subject): Found[] {
  const known = subject.translation()!;
  const page = {
    text: subject.page.text,
    locale: subject.locale ?? '',
    isOther: isOtherVersion(subject),
    blocks: () => known.derived(codeBlocks, known.target),
    hasBase: (value: string) => holdsWord(known.derived(textOfBase, known), value),
    hasBoth: (one: Part, other: Part) =>
      known.derived(codesOfBase, known).has(other.value) && known.derived(codesOfTarget, known).has(one.value),
    isPartOfOther: (one: Part, other: Part) => isPartOfOther(one.value, other.value, known.derived(codesOfBase, known)),
    keepsFillIns: () => keepsOthers(known.derived(wordedCodes, known)),
    hasWord: (word: string) => known.derived(codesOfTarget, known).has(word) || holdsWord(known.derived(codeBlocks, known.target), word),
    isPractice: (one: Part, other: Part) =>
      isPractice(one.value, other.value, known.derived(usesInTarget, known)) ||
      isRenamed(one.value, other.value, known.derived(renamesIn, known)),
  };
  const found = known.twins.flatMap((twin) => (hasOtherCode(twin) ? problemsOf(twin, known, page) : []));
  return withoutLabels(found, known.derived(codesOfTarget, known), subject);
}

/** Codes of the source that hold something to be filled in, told in words, and those of them that the target has as they are. */
function wordedCodes(known: Translation): { all: number; kept: number } {
  const here = known.derived(codesOfTarget, known);
  const all = [...known.derived(codesOfBase, known)].filter(holdsWords);
  return { all: all.length, kept: all.filter((code) => here.has(code)).length };
}

/** Whether a target has all of them as they are, but one at most. */
const keepsOthers = ({ all, kept }: { all: number; kept: number }): boolean => kept > 0 && kept >= all - 1;

const codesOfBase = ({ base, partsOf }: Translation): Set<string> => new Set(codesIn(base, partsOf));
const codesInTarget = ({ target, partsOf }: Translation): string[] => codesIn(target, partsOf);
const usesInTarget = (known: Translation): Map<string, number> => usesOf(known.derived(codesInTarget, known));
const textOfBase = ({ base, source }: Translation): string => [...base, ...(source ?? [])].map(({ text }) => text).join('\n');
const codesOfTarget = (known: Translation): Set<string> => new Set(known.derived(codesInTarget, known));

const codesIn = (segments: readonly Comparable[], partsOf: Translation['partsOf']): string[] =>
  segments.flatMap((segment) => partsOf(segment).flatMap(({ type, value }) => (type === 'code' ? [value] : [])));

const codeBlocks = (target: readonly Segment[]): string =>
  target.flatMap((segment) => (segment.kind === 'code' ? codeOfBlock(segment.text) : [])).join('\n');

/** What of a page is known where its inline code is judged. */
interface PageCode {
  text: string;
  locale: string;
  /** Whether the page follows another version of its source: then only a slip is told. */
  isOther: boolean;
  /** The text of its code blocks: a name that was translated there is translated everywhere. */
  blocks(): string;
  /** Whether the page has a word in code elsewhere. */
  hasWord(word: string): boolean;
  /** Whether a text stands anywhere in the source. */
  hasBase(text: string): boolean;
  /** Whether both the source and the target have both codes somewhere: the one was moved, and is not the other one changed. */
  hasBoth(one: Part, other: Part): boolean;
  /** Whether the page keeps in the source's words what is to be filled in, all but one at most. */
  keepsFillIns(): boolean;
  /** Whether what looks like an element is to be filled in elsewhere: `<chapter>` of `<chapter>.<section>`. */
  isPartOfOther(one: Part, other: Part): boolean;
  /** Whether the page has another word for one of the source throughout its code. */
  isPractice(one: Part, other: Part): boolean;
}

function problemsOf(twin: Twin, translation: Translation, page: PageCode): Found[] {
  const { lost, added, replaced } = differences(twin, translation, 'code', ({ value }) => normal(value));
  if (lost.length + added.length + replaced.length === 0) return [];
  const left = new Set(lost);
  const free = added.filter((part) => !isTwo(part));
  const found = added.filter(isTwo).map((part) => merged(part, left));
  const [gone, fresh] = [[...left], free].map((parts) => usesOf(parts.map(({ value }) => value))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const paired = pairsOf([...left, ...(page.isOther ? [] : replaced)], free);
  for (const [part, other] of paired) {
    if (likeness(part.value, other.value) < alike && (page.hasBase(other.value) || isBareItem(twin, translation))) continue;
    if (page.hasBoth(part, other) || page.isPartOfOther(part, other)) continue;
    if (areNames(part, gone) && areNames(other, fresh)) continue;
    if (page.isPractice(part, other) || (page.isOther && likeness(part.value, other.value) < slip)) continue;
    left.delete(part);
    const kind = judged(part, other, page);
    if (kind === 'filledIn' && takesArguments(part.value) && takesOnlyWords(part.value, other.value)) continue;
    const isMeant = () => isSameForReaders(part.value, other.value, { ...page, said: twin.sources[0]!.text });
    if (kind === 'more' || isHalfKept(part, other, page) || !(isMeant() || isDivided(part, other, twin, translation)))
      found.push(changed(part, other, kind));
  }
  const known = new Set(paired.map(([, other]) => other));
  const more = free.filter((part) => !known.has(part));
  found.push(...mistyped(more, twin, translation, page));
  if (translation.basis === 'unknown' || page.isOther) return found;
  for (const problem of marksLost(left, twin, translation, page.text)) found.push({ check: 'code-marks-lost', problem });
  return found;
}

/** How one code differs from the other. */
function judged({ value: was }: Part, { value: is }: Part, page: PageCode): KindOfCode {
  if (isOtherDeed(was, is, page)) return 'more';
  if (isHalfFilled(was, is)) return 'filledIn';
  return kindOfCode(was, is, page.hasWord);
}

/** Of `<source URL>` one word was translated, where the page keeps in the source's words what else is to be filled in. */
const isHalfKept = ({ value: was }: Part, { value: is }: Part, page: PageCode): boolean => isHalfFilled(was, is) && page.keepsFillIns();

/** Whether what is run is another thing for certain: more commands, another place, or `other.name` for `name` where no `other` is in the source. */
function isOtherDeed(source: string, target: string, { hasBase }: PageCode): boolean {
  const owner = target.endsWith(`.${source}`) ? target.slice(0, -source.length - 1) : '';
  return (
    (/ /.test(source) && runsMore(source, target)) ||
    isOtherPlace(source, target) ||
    addsFlags(source, target) ||
    (/\w$/.test(owner) && !hasBase(/\w+$/.exec(owner)![0]))
  );
}

/** What a translation names once more than its source, and mistypes there: in another case, or with a letter less. */
function mistyped(more: readonly Part[], { sources }: Twin, { partsOf }: Translation, { hasBase }: PageCode): Found[] {
  return more.flatMap((other) => {
    if (hasBase(other.value)) return [];
    const was = partsOf(sources[0]!).find(({ type, value }) => type === 'code' && isMistyped(value, other.value));
    return was ? [changed(was, other, 'spelling')] : [];
  });
}

/** An item that is nothing but a name, of a page that nobody recorded the source of: the list beside it may be another one. */
const isBareItem = ({ target }: Twin, { basis }: Translation): boolean =>
  basis === 'inferred' && target.kind === 'list-item' && target.content.every((piece) => piece.kind === 'code' || piece.text.trim() === '');

const isTwo = ({ raw, value }: Part): boolean => isMerged(raw) && value.includes('``');

/** `` `a``b` ``: both are there, and are not looked for among what is lost. */
function merged(part: Part, lost: Set<Part>): Found {
  for (const piece of part.value.split('``')) lost.delete([...lost].find(({ value }) => value === piece)!);
  const message = `Unexpected code ${part.raw}, expected two: without a text between them they are read as one`;
  return { check: 'code-merged', problem: { range: part.range!, message, actual: part.raw, spoils: part.range! } };
}

/** From here on one code is another one with a slip in it. */
const slip = 0.8;

function changed(part: Part, { value, range, place }: Part, kind: KindOfCode): Found {
  const { reason, mild } = severityOf(kind);
  const message = `Unexpected code "${value}", expected "${part.value}", as in the source${reason}`;
  return {
    check: 'code-changed',
    problem: { range: place ?? range!, message, actual: value, expected: part.value, spoils: range!, ...mild },
  };
}
