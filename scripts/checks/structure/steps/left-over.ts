import type { Comparable, Segment } from '../../../model/page.ts';
import type { Severity } from '../../../model/findings.ts';
import type { Translation } from '../../translation/translation.ts';
import { choosesLocale } from '../../addresses/in-locale/own-locales.ts';
import { type Gap, type Ledger, placeOf } from '../ledger.ts';
import { isCodeElsewhere } from './code-elsewhere.ts';
import { bare, named } from './changed-kinds.ts';

/** What nothing else explains: blocks that are lost, or stand there in addition. */
export function leftOver(ledger: Ledger): void {
  if (ledger.mayBeNews || ledger.gaps.length === 0) return;
  const isJoined = joinedBlocks(ledger);
  for (const gap of ledger.gaps) {
    if (gap.lost.some(isIndented)) continue;
    const lost = gap.lost.filter(
      (one) =>
        isTold(one) &&
        !isJoined(one, gap) &&
        !choosesLocale(one, ledger.path, ledger.translation) &&
        !isCodeElsewhere(one, ledger.translation),
    );
    if (lost.length > 0) reportLost(lost, gap, ledger);
    for (const one of gap.added) if (isTold(one)) reportAdded(one, isJoined(one, gap), ledger);
  }
}

/** Blocks that say something to readers. */
export const isTold = ({ kind, text }: Comparable): boolean =>
  kind !== 'rule' &&
  kind !== 'html' &&
  kind !== 'directive' &&
  kind !== 'mdx' &&
  !(kind.startsWith('heading') && text === '') &&
  !((kind === 'html-text' || kind === 'paragraph') && text.length <= shortest);

/** `and`, between two elements: another language may have two letters for it, or none. */
const shortest = 3;

function reportLost(lost: readonly Comparable[], gap: Gap, ledger: Ledger): void {
  const [first] = lost as [Comparable];
  // A page that was rearranged may say it elsewhere.
  const severity: Severity =
    ledger.translation.added.length === 0 && ledger.gaps.filter((one) => one.lost.length > 0).length < 2 ? 'error' : 'warning';
  const more = lost.length > 1 ? ` and ${lost.length - 1} more` : '';
  const message = `Unexpected absence of ${named(first.kind)} of the source${more}, expected the translation of "${shortened(first.text)}" here`;
  const inSource = ledger.translation.inSource(first);
  const problem = { range: placeOf(gap, ledger), message, severity, expected: first.text, ...(inSource && { inSource }) };
  ledger.problems.push({ check: 'block-lost', problem });
}

const shortened = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** Code without a fence is often none: text that stands too far to the right, as a translation may mend it. */
const isIndented = ({ kind, content }: Comparable): boolean =>
  kind === 'code' && content[0]?.kind === 'code' && !/^[`~]/.test(content[0].raw);

/** A sentence more is a translator's choice; a section or an item more is none. */
const isListed = ({ kind }: Segment): boolean => kind.startsWith('heading') || kind === 'list-item';

function reportAdded(segment: Segment, isJoined: boolean, { translation, problems }: Ledger): void {
  const { repeated, counts } = translation.derived(repetitionsIn, translation);
  const isTwice = repeated.has(segment) && !isLabel.test(segment.text);
  if (isTwice ? (counts.get(keyOf(segment)) ?? 0) > 1 : !isListed(segment) || (isJoined && segment.kind !== 'list-item')) return;
  const message = isTwice
    ? `Unexpected repetition of "${shortened(segment.text)}", expected it once`
    : `Unexpected ${bare(segment.kind)}, expected none: the source has nothing here`;
  problems.push({
    check: 'block-added',
    problem: { range: segment.range, message, severity: isTwice ? 'error' : 'warning', spoils: segment.range },
  });
}

/** `Note:`, `**An example**` stand before each note and example. */
const isLabel = /^(?:[^\s:：]{1,30}(?: [^\s:：]{1,30})?[:：]|(?:\*\*|__)[^*_\n]{1,40}(?:\*\*|__))$/;

const keyOf = ({ kind, text }: Comparable): string => `${kind} ${text}`;

/** So many lines apart two equal texts are each other's copy. */
const near = 60;

/** The segments of a target of which a copy stands near by, and how often the base has each text. */
function repetitionsIn({ base, target }: Translation): { repeated: Set<Segment>; counts: Map<string, number> } {
  const repeated = new Set<Segment>();
  const last = new Map<string, Segment>();
  for (const segment of target) {
    // Cells say the same thing row after row, and an empty one nothing.
    if (segment.kind === 'cell' || segment.text === '') continue;
    const before = last.get(keyOf(segment));
    if (before && segment.lines[0] - before.lines[0] < near) repeated.add(before).add(segment);
    last.set(keyOf(segment), segment);
  }
  const counts = new Map<string, number>();
  for (const segment of base) counts.set(keyOf(segment), (counts.get(keyOf(segment)) ?? 0) + 1);
  return { repeated, counts };
}

/**
 * Tells whether a translator has put two paragraphs into one, or made two of one: the text beside a gap is as long as both would be
 * together, and not as long as it would be alone.
 */
export function joinedBlocks({ translation }: Ledger): (one: Comparable, gap: Gap) => boolean {
  const sources = new Map(translation.twins.map(({ target, sources: [source] }) => [target, source!]));
  // Of what is said to people: code is as long in all languages.
  const said = [...sources].filter(([target, source]) => isProse(target) && target.text !== source.text);
  const [here, there] = said.reduce(([a, b], [target, source]) => [a + target.text.length, b + source.text.length], [1, 1]);
  const ratio = here / there;
  // Where it is not recorded what was translated, other words may have been.
  const [least, most] = translation.basis === 'recorded' ? [0.35, 0.25] : [0.2, 0.5];
  return (one, gap) => holdsAllOf(one, gap) || isLonger(one, gap) || leadsOn(one, gap);

  /** `For example:`, at the end of the paragraph before. */
  function leadsOn({ text }: Comparable, { after }: Gap): boolean {
    const source = after && sources.get(after);
    return /^.{1,60}[:：]\s*$/s.test(text) && !!source && /[:：]\s*$/.test(after.text) && !/[:：]\s*$/.test(source.text);
  }

  /** Whether what a lost block names has come to stand in the text beside it: a list that became a sentence. */
  function holdsAllOf(one: Comparable, { after, before, lost }: Gap): boolean {
    if (!lost.includes(one) || one.kind === 'cell') return false;
    const names = translation.partsOf(one).flatMap(({ type, value }) => (naming.has(type) ? [value] : []));
    return [after, before].some((segment) => {
      if (!segment || !isProse(segment) || !names.every((name) => segment.text.includes(name))) return false;
      return names.some((name) => !sources.get(segment)?.text.includes(name));
    });
  }

  function isLonger(one: Comparable, { after, before, lost }: Gap): boolean {
    return [after, before].some((segment) => {
      const source = segment && sources.get(segment);
      if (!segment || !source || !isProse(segment) || !isProse(one)) return false;
      const [long, short] = lost.includes(one)
        ? [segment.text.length, source.text.length * ratio]
        : [source.text.length * ratio, segment.text.length];
      const other = lost.includes(one) ? one.text.length * ratio : one.text.length;
      const [more, less] = lost.includes(one) ? [segment, source] : [source, segment];
      return Math.log(long / short) > least && Math.abs(Math.log(long / (short + other))) < most && sentences(more) > sentences(less);
    });
  }
}

const naming = new Set(['code', 'link', 'url']);

const isProse = ({ kind }: Comparable): boolean => kind === 'paragraph' || kind === 'list-item' || kind === 'quote';

const sentences = ({ text }: Comparable): number => text.match(/[.!?:](?=\s|$)|[。！？：]/g)?.length ?? 0;
