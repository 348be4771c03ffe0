import { matchSegments } from '../align/match/match-segments.ts';
import type { Finding } from '../model/finding.ts';
import type { Page, Segment } from '../model/page.ts';
import type { Subject } from './check.ts';
import { type Translation, translationOf, type Twin, withTwins } from './translation/translation.ts';

/**
 * What a change broke of a target: segments that agreed with their source at the revision that it is judged from, and do no longer. That is
 * damage whichever version of the source the page follows, and however far it is behind, so each is judged as one of a page that records what
 * it was made from. Of such a page itself nothing is asked: it is judged like that anyway.
 *
 * @param judge tells what is wrong with a subject
 */
export function brokenSince(subject: Subject, judge: (subject: Subject) => readonly Finding[]): Finding[] {
  const { past } = subject;
  const [known, before] = [past && subject.translation(), past?.segments()];
  if (!known || !before || known.basis === 'recorded') return [];
  const edited = editedIn(known, before);
  if (edited.length === 0) return [];
  const old = edited.map(({ twin, was }) => ({ ...twin, target: was }));
  const wrong = countsOf(judge(limitedTo(old, known, subject, past!.page)));
  const twins = edited.map(({ twin }) => twin);
  const found = judge(limitedTo(twins, known, subject, subject.page)).filter((finding) => !takeOne(wrong, keyOf(finding)));
  // Who edits a block may say in it what its readers see, `"my-app"`: a slip is an error by itself.
  return found.map((finding) => (finding.check === 'code-block-changed' ? { ...finding, severity: 'warning' } : finding));
}

/** Less sure than this, a segment of the target may translate another one. */
const sureEnough = 0.5;

/** The segments of a target that read otherwise than before, beside what they translate. */
function editedIn(known: Translation, before: readonly Segment[]): { twin: Twin; was: Segment }[] {
  const { target } = known;
  const edited = matchSegments(before, target).filter(({ kind }) => kind === 'changed');
  const twinOf = edited.length > 0 ? twinsOf(known) : new Map<Segment, Twin>();
  return edited.flatMap((match) => {
    const twin = twinOf.get(target[match.source!]!);
    return twin ? [{ twin, was: before[match.base!]! }] : [];
  });
}

/** What each segment translates, as far as that is sure: of a text that histories suggest, else of the source as it is. */
function twinsOf({ target, twins, source }: Translation): Map<Segment, Twin> {
  const ofSource = source ? translationOf({ base: source, source: null, basis: 'source' }, target).twins : [];
  const sure = [...ofSource, ...twins].filter(({ confidence }) => confidence >= sureEnough);
  return new Map(sure.map((twin) => [twin.target, twin]));
}

/** A subject of which nothing but some segments is looked at. */
function limitedTo(twins: readonly Twin[], known: Translation, subject: Subject, page: Page): Subject {
  const translation = withTwins(known, twins);
  return { ...subject, page, base: null, past: null, segments: () => translation.target, translation: () => translation };
}

/** What was wrong before may have got wrong in another way: it is told by what is expected there. */
const keyOf = ({ check, expected, related }: Finding): string => `${check} ${related?.line ?? ''} ${expected ?? ''}`;

function countsOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  counts.set(key, count - 1);
  return count > 0;
}

/** The findings of a page with those of what a change broke there: what is told already becomes as severe as that, and nothing is told twice. */
export function withBroken(findings: readonly Finding[], broken: readonly Finding[]): Finding[] {
  const known = new Map(broken.map((finding) => [`${finding.check} ${placeOf(finding)}`, finding]));
  const raised = findings.map((finding) => {
    const severity = known.get(`${finding.check} ${placeOf(finding)}`)?.severity;
    return severity === 'error' ? { ...finding, severity } : finding;
  });
  const told = new Set(findings.map(placeOf));
  return [...raised, ...broken.filter((finding) => !told.has(placeOf(finding))).map((finding) => ({ ...finding, fixable: false }))];
}

const placeOf = ({ line, column }: Finding): string => `${line}:${column}`;
