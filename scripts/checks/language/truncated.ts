import type { Check } from '../check.ts';
import { isProse, wordsOf } from '../translation/prose.ts';
import type { Translation, Twin } from '../translation/translation.ts';

export const truncated: Check<'truncated'> = {
  id: 'truncated',
  severity: 'error',
  about: 'A translation says all of its paragraph.',
  why: 'A paragraph that is a small part as long as its others are, compared with their sources, broke off: an answer hit its limit, or a sentence was lost.',
  run(subject, report) {
    const translation = subject.translation();
    if (!translation || translation.basis === 'unknown') return;
    const lengths = translation.twins.filter(({ target, confidence }) => isProse(target) && confidence > 0.1).map(lengthsOf);
    const usual = usualRatio(lengths);
    for (const { twin, is, was } of lengths) {
      const { target } = twin;
      if (target.kind === 'cell' || was < shortest || is === 0 || is / was / usual >= smallest || isOther(twin, translation)) continue;
      const expected = Math.round(was * usual);
      report({
        range: target.range,
        message: `Unexpected ${is} characters, expected about ${expected} as in the rest of the page: a part is missing`,
        spoils: target.range,
      });
    }
  },
  examples: [
    {
      source: `${'It takes a while until all of this is done. '.repeat(3)}\n`,
      page: `${'Das alles dauert seine Zeit. '.repeat(3)}\n`,
      findings: [],
    },
    {
      source: `${'This is how long a paragraph is that stands here for the others. '.repeat(3)}\n\n${'It takes a while until all of this is done. '.repeat(3)}\n`,
      page: `${'So lang ist ein Absatz, der hier für die anderen steht, ungefähr. '.repeat(3)}\n\n\`classic\` und \`wide\`\n`,
      findings: [],
    },
    {
      source: `${'This is how long a paragraph is that stands here for the others. '.repeat(3)}\n\n${'It takes a while until all of this is done. '.repeat(3)}\n`,
      page: `${'So lang ist ein Absatz, der hier für die anderen steht, ungefähr. '.repeat(3)}\n\nDas dauert\n`,
      findings: ['3:1 Unexpected 10 characters, expected about 133 as in the rest of the page: a part is missing'],
    },
  ],
};

/** Shorter paragraphs are said in fewer words by some. */
const shortest = 80;

/** Of 10,000 paragraphs of real translations hardly one is shorter than this part of what is usual, and whole. */
const smallest = 0.3;

interface Lengths {
  twin: Twin;
  is: number;
  was: number;
}

function lengthsOf(twin: Twin): Lengths {
  const { target, sources } = twin;
  const was = Math.min(...sources.map((source) => lengthOf(wordsOf(source))));
  return { twin, is: lengthOf(wordsOf(target)), was };
}

/** Whether a text names code, and none that its source has: it is the translation of another paragraph. */
function isOther({ target, sources }: Twin, { partsOf }: Pick<Translation, 'partsOf'>): boolean {
  const codes = partsOf(target).filter(({ type }) => type === 'code');
  return codes.length > 0 && codes.every(({ value }) => sources.every(({ text }) => !text.includes(value)));
}

const lengthOf = (text: string): number => text.replace(/\s+/g, ' ').trim().length;

/** How long the translation is, compared with the source: the median of the page's paragraphs, kept within what languages do. */
function usualRatio(all: readonly Lengths[]): number {
  const ratios = all
    .filter(({ was, is }) => was >= 40 && is > 0)
    .map(({ is, was }) => is / was)
    .toSorted((a, b) => a - b);
  return Math.max(0.25, Math.min(2, ratios[Math.floor(ratios.length / 2)] ?? 1));
}
