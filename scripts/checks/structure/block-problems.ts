import type { Page } from '../../model/page.ts';
import type { Problem, Subject } from '../check.ts';
import type { Translation } from '../translation/translation.ts';
import { leftInSource } from '../language/left-in-source.ts';
import { brokenTables } from './steps/broken-tables.ts';
import { changedKinds } from './steps/changed-kinds.ts';
import { damagedDirectives } from './steps/damaged-directives.ts';
import { gluedMarkers } from './steps/glued-markers.ts';
import { gapsOf, type Ledger } from './ledger.ts';
import { damagedTags } from './steps/damaged-tags.ts';
import { headlessRows } from './steps/headless-rows.ts';
import { leftOver } from './steps/left-over.ts';
import { lostDirectives } from './steps/lost-directives.ts';
import { manyDifferences } from './steps/many-differences.ts';
import { ownSections } from './steps/own-sections.ts';
import { outdentedBlocks } from './steps/outdented-blocks.ts';
import { swappedBlocks } from './steps/swapped-blocks.ts';
import { tableRows } from './steps/table-rows.ts';
import { unclosedFence } from './steps/unclosed-fence.ts';

/** In this order: what one explains, the next ones do not see. */
const steps = [
  unclosedFence,
  ownSections,
  damagedTags,
  brokenTables,
  tableRows,
  headlessRows,
  gluedMarkers,
  damagedDirectives,
  lostDirectives,
  swappedBlocks,
  manyDifferences,
  changedKinds,
  outdentedBlocks,
  leftOver,
];

/** What is wrong with the blocks of a target, and is said by a check: each damage once. */
export function blockProblems(subject: Subject, check: string): Problem[] {
  const translation = subject.translation();
  if (!translation) return [];
  return translation.derived(allProblems, subject).flatMap((one) => (one.check === check ? [one.problem] : []));
}

/** Whether so many blocks of a target that records no source differ that it is taken for one of another version. */
export const isOtherVersion = (subject: Subject): boolean =>
  subject.translation()?.basis === 'other' || blockProblems(subject, 'other-version').length > 0;

/** Whether a target follows a version of its source that is not at hand: what differs may be news, or what is gone since. */
export const mayBeNews = (subject: Subject): boolean => subject.translation()?.basis === 'unknown' || isOtherVersion(subject);

/** The page that all segments of the base are of: one that history suggests may be put together from several. */
function baseOf({ base, source }: Subject, known: Translation): Page | null {
  if (known.source === null) return source;
  return known.basis === 'recorded' ? base : null;
}

function allProblems(subject: Subject): Ledger['problems'] {
  const { page } = subject;
  const known = subject.translation()!;
  // Of a page without a body that alone is said, and of one that was never translated.
  if (known.target.every(({ kind }) => kind === 'front-matter') || leftInSource(subject)?.isMost) return [];
  const { text, bodyStart } = page;
  const ledger: Ledger = {
    path: page.path,
    text,
    sourceText: baseOf(subject, known)?.text ?? null,
    bodyStart,
    flavour: subject.flavour.id,
    translation: known,
    gaps: gapsOf(known),
    problems: [],
    isOwnSection: (heading) => subject.habits().has('section', heading, subject.locale),
    mayBeNews: known.basis === 'unknown' || known.basis === 'other',
  };
  for (const step of steps) step(ledger);
  return ledger.problems;
}
