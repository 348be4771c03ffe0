import type { Problem, Subject } from '../check.ts';
import { brokenTables } from './steps/broken-tables.ts';
import { changedKinds } from './steps/changed-kinds.ts';
import { damagedDirectives } from './steps/damaged-directives.ts';
import { gluedMarkers } from './steps/glued-markers.ts';
import { gapsOf, type Ledger } from './ledger.ts';
import { htmlTags } from './steps/html-tags.ts';
import { leftOver } from './steps/left-over.ts';
import { swappedBlocks } from './steps/swapped-blocks.ts';
import { tableRows } from './steps/table-rows.ts';
import { unclosedFence } from './steps/unclosed-fence.ts';

/** In this order: what one explains, the next ones do not see. */
const steps = [unclosedFence, htmlTags, brokenTables, tableRows, gluedMarkers, damagedDirectives, swappedBlocks, changedKinds, leftOver];

/** What is wrong with the blocks of a target, and is said by a check: each damage once. */
export function blockProblems(subject: Subject, check: string): Problem[] {
  const translation = subject.translation();
  if (!translation) return [];
  return translation.derived(allProblems, subject).flatMap((one) => (one.check === check ? [one.problem] : []));
}

function allProblems({ page, translation }: Subject): Ledger['problems'] {
  const known = translation()!;
  // Of a page without a body that alone is said.
  if (known.target.every(({ kind }) => kind === 'front-matter')) return [];
  const ledger: Ledger = { text: page.text, bodyStart: page.bodyStart, translation: known, gaps: gapsOf(known), problems: [] };
  for (const step of steps) step(ledger);
  return ledger.problems;
}
