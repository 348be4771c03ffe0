import { pageOf } from '../../markdown/page.ts';
import { splice } from '../../markdown/text/splice.ts';
import { strip } from '../../spans/index.ts';
import { looseText } from '../../spans/source/target-only.ts';
import { equalButGaps, gap, steps } from '../comparable-source.ts';
import { handBacks, hasHandBacks } from './hand-backs.ts';
import { percent } from './percent.ts';
import type { Section } from './section.ts';

/** Sources rebuilt from spans alone, against the source at the commit that the page records. */
export const keepSource: Section = {
  title: 'strip --keep source, without the real source at hand',
  async run(folder) {
    if (!hasHandBacks(folder)) return null;
    const equal = [0, ...steps.map(() => 0)];
    const differing: string[] = [];
    let pages = 0;
    for (const { name, bilingual, source } of handBacks(folder)) {
      if (source === null) continue;
      pages += 1;
      const { first, pairs } = firstEqual(bilingual, source);
      for (let index = first; index < equal.length; index += 1) equal[index]! += 1;
      if (first === equal.length) differing.push(`- ${name}: ${pairs === 0 ? 'holds no pairs' : 'other'}`);
    }
    return [
      `${pages} pages; equal to the source's body, byte for byte, but for generated anchors: ${equal[0]} (${percent(equal[0]!, pages)})`,
      ...steps.map(({ removes }, index) => `- and but for ${removes}: ${equal[index + 1]} (${percent(equal[index + 1]!, pages)})`),
      `the others: ${differing.length}`,
      ...differing,
    ];
  },
};

/** After how many steps a rebuilt body equals the real one; one more than there are where it never does. */
function firstEqual(bilingual: string, source: string): { first: number; pairs: number } {
  const { text, pairs, kept } = strip(pageOf('', bilingual), { keep: 'source' });
  const real = pageOf('', source);
  const { bodyStart } = pageOf('', text);
  if (text.slice(bodyStart) === source.slice(real.bodyStart)) return { first: 0, pairs: pairs.length };
  let ours = withGaps(text, bodyStart, pairs.length > 0 ? looseText(text, bodyStart, kept()) : [], source);
  let theirs = source.slice(real.bodyStart);
  for (const [index, { step }] of steps.entries()) {
    [ours, theirs] = [step(ours), step(theirs)];
    if (equalButGaps(ours, theirs)) return { first: index + 1, pairs: pairs.length };
  }
  return { first: steps.length + 1, pairs: pairs.length };
}

/** Lines with sentences that only the target has, a gap in their place. */
function withGaps(text: string, bodyStart: number, loose: readonly { start: number; end: number }[], source: string): string {
  const lines = loose
    .filter(({ start, end }) => !source.includes(text.slice(start, end)))
    .map(({ start, end }) => ({ start: text.lastIndexOf('\n', start) + 1, end: Math.max(end, lineEnd(text, end)), text: gap }));
  return splice(text, lines).slice(bodyStart);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
