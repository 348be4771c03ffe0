import { diffArrays } from 'diff';
import { wordsOf } from '../../align/similarity.ts';
import type { Version } from '../../model/history.ts';
import type { Segment } from '../../model/page.ts';
import { classifyChange } from '../judge/classify-change.ts';
import type { Lineage, Step, Strand } from './lineage.ts';

/**
 * What a change of a segment weighs: `words` asks for a translation; `light` is a comma, a link, a spelling, a move, or a term that
 * was replaced in many segments at once.
 */
type Weight = 'light' | 'words';

/** Weighs the steps of a page's strands, each once. */
export type Weigh = (step: Step) => Weight;

const light: ReadonlySet<string> = new Set(['whitespace', 'punctuation', 'case', 'minor', 'markup', 'link']);

/**
 * @param language of the page; of another than the source's only spelling is judged
 */
export function weigher({ strands }: Lineage, language: string): Weigh {
  const known = new Map<Step, Weight>();
  let terms: ReadonlyMap<Version | null, ReadonlySet<string>> | null = null;
  return (step) => {
    const weight = known.get(step) ?? weigh(step);
    known.set(step, weight);
    return weight;
  };

  function weigh(step: Step): Weight {
    const { from, to, isMove } = step;
    if (isMove) return 'light';
    if (!from || !to) return 'words';
    if (light.has(classifyChange(from, to, language)) || withLabels(from, to) === withLabels(to, to)) return 'light';
    terms ??= termsIn(strands);
    const replaced = replacementOf(step);
    return replaced !== null && terms.get(step.version)?.has(replaced) ? 'light' : 'words';
  }
}

/** `[more][log]` and `[Log][]` -> `[log]`, where another text calls the link as its label: in a translation it may have any name. */
function withLabels({ text }: Segment, other: Segment): string {
  const labels = new Set([...other.text.matchAll(calledAsLabel)].map(([, label]) => label!.toLowerCase()));
  const inFull = text.replace(/\[[^\][]+\]\[([^\][]+)\]/g, (link, label: string) =>
    labels.has(label.toLowerCase()) ? `[${label}]` : link,
  );
  return inFull.replace(calledAsLabel, (_, label: string) => `[${label.toLowerCase()}]`);
}

/** `[Log][]`, `[Log]` */
const calledAsLabel = /(?<!\])\[([^\][]+)\](?:\[\])?(?![[(])/g;

/** The replacements that a commit made in more than one segment: a term has another name now. */
function termsIn(strands: readonly Strand[]): Map<Version | null, Set<string>> {
  const seen = new Map<Version | null, Map<string, number>>();
  for (const step of strands.flatMap(({ steps }) => steps)) {
    const replaced = replacementOf(step);
    if (replaced === null) continue;
    const counts = seen.get(step.version) ?? new Map<string, number>();
    seen.set(step.version, counts.set(replaced, (counts.get(replaced) ?? 0) + 1));
  }
  return new Map(
    [...seen].map(([version, counts]) => [version, new Set([...counts].filter(([, count]) => count >= many).map(([one]) => one))]),
  );
}

/** So many segments with one replacement are no translation of as many changes. */
const many = 3;

/** `all clusters run` -> `all pods run`: `cluster>pods`; both texts where more than one thing changed, and null where a number did. */
function replacementOf({ from, to }: Step): string | null {
  if (!from || !to || from.text === to.text) return null;
  const parts = diffArrays(wordsOf(from.text), wordsOf(to.text), { maxEditLength: 24 });
  const changes = parts
    ?.filter(({ added, removed }) => added || removed)
    .map(({ added, value }) => `${added ? '+' : '-'}${value.join(' ')}`);
  const kinds = new Set(changes);
  if (!changes || kinds.size === 0 || [...kinds].some((one) => /\d/.test(one))) return null;
  return kinds.size > 2 ? `${from.text}\u0000${to.text}` : [...kinds].toSorted().join('>');
}

/**
 * When a segment got the words that it has: its steps without those that were taken back since. Newest first.
 *
 * `# A` -> `# B` -> `# A` leaves none: it is as old as the first.
 */
export function standing({ steps }: Strand): Step[] {
  const left: Step[] = [];
  for (let at = 0; at < steps.length; at += 1) {
    const to = steps[at]!.to?.text;
    const back = steps.findLastIndex(({ from }, index) => index >= at && from !== null && from.text === to);
    if (back > at) at = back;
    else left.push(steps[at]!);
  }
  return left;
}
