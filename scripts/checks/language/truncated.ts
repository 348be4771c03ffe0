import type { Comparable, Range, Segment } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { mayBeNews } from '../structure/block-problems.ts';
import { isProse, wordsOf } from '../translation/prose.ts';
import type { Translation, Twin } from '../translation/translation.ts';

export const truncated: Check<'truncated'> = {
  id: 'truncated',
  severity: 'error',
  compares: true,
  about: 'A translation says all of its paragraph.',
  why: 'A paragraph that is a small part as long as its others are, compared with their sources, broke off: an answer hit its limit, or a sentence was lost.',
  run(subject, report) {
    const translation = subject.translation();
    if (!translation || mayBeNews(subject)) return;
    const least = sure(translation);
    const isSure = (twin: Twin): boolean => twin.confidence > least || translation.derived(betweenSure, translation).has(twin);
    const lengths = translation.twins.filter((twin) => isProse(twin.target) && isSure(twin)).map(lengthsOf);
    if (!lengths.some(mayBePart)) return;
    // A sentence that is left in the source's language is as long as there.
    const usual = usualRatio(lengths.filter(({ twin }) => twin.target.text !== twin.sources[0]!.text));
    const besides = besidesOf(translation, lengths, usual);
    const isWhole = (end: number): boolean => translation.basis !== 'recorded' && isEnded(subject.page.text, end);
    const isCell = ({ kind, range }: Segment): boolean => kind === 'cell' || (kind === 'html-text' && isInRow(subject.page.text, range));
    for (const { twin, is, was } of lengths) {
      const { range } = twin.target;
      if (isCell(twin.target) || was < shortest || is === 0 || is / was / usual >= smallest) continue;
      const expected = Math.round(was * usual);
      if (isWhole(range.end) || isOther(twin, translation) || besides(twin.target) * 2 > expected - is) continue;
      const message = `Unexpected ${is} characters, expected about ${expected} as in the rest of the page: a part is missing`;
      report({ range, message, spoils: range });
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
      page: `${'So lang ist ein Absatz, der hier für die anderen steht, ungefähr. '.repeat(3)}\n\nDas dauert.\n\n${'Es dauert eine Weile, bis das hier getan ist. '.repeat(2)}\n`,
      findings: [],
    },
    {
      source: `${'This is how long a paragraph is that stands here for the others. '.repeat(3)}\n\n${'It takes a while until all of this is done. '.repeat(3)}\n`,
      page: `${'So lang ist ein Absatz, der hier für die anderen steht, ungefähr. '.repeat(3)}\n\nDas dauert\n`,
      findings: ['3:1 Unexpected 10 characters, expected about 133 as in the rest of the page: a part is missing'],
    },
    {
      source: `It is \`one_a\` that you set first, and then you go on with it.\n\n${'It takes a while until all of this is done. '.repeat(3)}\n\nIt is \`two_b\` that you set last, and then you are done.\n\n> One more.\n`,
      page: `Es ist \`one_a\`, was man zuerst setzt, und damit geht es dann weiter.\n\nDas dauert\n\nEs ist \`two_b\`, was man zuletzt setzt, und damit ist man fertig.\n`,
      locale: 'de',
      basis: 'source',
      findings: ['3:1 Unexpected 10 characters, expected about 148 as in the rest of the page: a part is missing'],
    },
    {
      source: `It is \`one_a\` that you set first, and then you go on with it.\n\n/// note\n\n${'It takes a while until all of this is done. '.repeat(3)}\n\n///\n\nIt is \`two_b\` that you set last, and then you are done.\n`,
      page: `Es ist \`one_a\`, was man zuerst setzt, und damit geht es dann weiter.\n\n/// note | Merke\n\nDas dauert\n\n///\n\nEs ist \`two_b\`, was man zuletzt setzt, und damit ist man fertig.\n`,
      locale: 'de',
      basis: 'source',
      findings: ['5:1 Unexpected 10 characters, expected about 148 as in the rest of the page: a part is missing'],
    },
  ],
};

/** Shorter paragraphs are said in fewer words by some. */
const shortest = 80;

/** Of 10,000 paragraphs of real translations hardly one is shorter than this part of what is usual, and whole. */
const smallest = 0.3;

/** Whether a translation is short enough where the others are as long as translations get. */
const mayBePart = ({ is, was }: Lengths): boolean => was >= shortest && is > 0 && is / was < smallest * longest;

/** Where it is not recorded what was translated, blocks must go together well to tell what one of them lacks. */
const sure = ({ basis }: Translation): number => (basis === 'recorded' ? 0.1 : 0.45);

/** Twins that stand between two on both sides that surely belong together: what a block says little of, those around it do. */
function betweenSure({ twins, target, base }: Translation): ReadonlySet<Twin> {
  const [here, there] = [placesIn(target), placesIn(base)];
  const isNext = (one: Twin | undefined, other: Twin | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    here.get(other.target) === here.get(one.target)! + 1 &&
    there.get(other.sources[0]!) === there.get(one.sources[0]!)! + 1;
  const isFirm = ({ confidence }: Twin): boolean => confidence > firm;
  const blocks = twins.filter((twin) => isBlock(twin.target));
  return new Set(
    blocks.filter((twin, at) => {
      const [before, behind] = [blocks[at - 1], blocks[at + 1]];
      return isNext(before, twin) && isNext(twin, behind) && isFirm(before!) && isFirm(behind!);
    }),
  );
}

const firm = 0.7;

const placesIn = (segments: readonly Comparable[]): Map<Comparable, number> =>
  new Map(segments.filter(isBlock).map((segment, at) => [segment, at]));

/** Not where a box begins and ends, nor what it is called. */
const isBlock = ({ kind }: Comparable): boolean => kind !== 'title' && kind !== 'directive';

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

/** Whether a text ends as a sentence does: then a translator has told it in fewer words, or another version of it. */
const isEnded = (text: string, end: number): boolean => /[.!?:;…。！？：；۔؟।)\]}）»”"’*_`]$/u.test(text.slice(end - 1, end));

/** `<td>It is<li>one</li><li>two</li></td>`: texts of one line of HTML, of which nothing tells how they go together. */
const isInRow = (text: string, { start, end }: Range): boolean =>
  /<\/(?:li|td|th)>[^\n<]{0,20}<|<(?:li|td|th)\b[^\n]{0,300}<(?:li|td|th)\b/i.test(text.slice(text.lastIndexOf('\n', start) + 1, start)) ||
  /^\s*<\/(?:td|th)>/i.test(text.slice(end, end + 20));

/** So many blocks on each side may hold what another one lacks. */
const near = 2;

/** How much more than usual the blocks around one say: a paragraph that a translator has made two of has lost nothing. */
function besidesOf({ target: all, added }: Translation, lengths: readonly Lengths[], usual: number): (target: Segment) => number {
  const more = new Map<Segment, number>();
  for (const segment of added) more.set(segment, lengthOf(wordsOf(segment)));
  for (const { twin, is, was } of lengths) if (is > was * usual * 1.5) more.set(twin.target, is - was * usual);
  return (target) => {
    const at = all.indexOf(target);
    return all.slice(Math.max(0, at - near), at + near + 1).reduce((sum, one) => sum + (more.get(one) ?? 0), 0);
  };
}

const lengthOf = (text: string): number => text.trim().length;

/** So many times as long as its source a translation is at most. */
const longest = 2;

/** How long the translation is, compared with the source: the median of the page's paragraphs, kept within what languages do. */
function usualRatio(all: readonly Lengths[]): number {
  const ratios = all
    .filter(({ was, is }) => was >= 40 && is > 0)
    .map(({ is, was }) => is / was)
    .toSorted((a, b) => a - b);
  return Math.max(0.25, Math.min(longest, ratios[Math.floor(ratios.length / 2)] ?? 1));
}
