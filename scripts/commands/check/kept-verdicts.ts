import { posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Subject } from '../../checks/check.ts';
import { fillPattern } from '../../config/pattern.ts';
import { addTo } from '../../model/lists/add-to.ts';
import { digest } from '../../model/digest.ts';
import { type Pair, sidecarPath } from '../../model/pair.ts';
import type { OpenPairs } from '../../pairs/open-pairs.ts';
import type { FileDigests } from '../../pairs/file-digests.ts';
import { recordPathsOf } from '../../pairs/record-file.ts';
import type { SpelledNames } from '../../pairs/spelled-names.ts';
import { dialects } from '../../provenance/index.ts';
import { recordPathOf } from '../../provenance/record-file.ts';
import { type Answers, isOfHabits } from './answers.ts';
import { type Answered, notedSubject } from './noted-subject.ts';
import type { CheckRow } from './check-row.ts';
import type { Verdict } from './judge-group.ts';
import type { PagesToCheck } from './pages-to-check.ts';

/** What an earlier run said of a source and its targets, as long as all that it was said for is the same. */
export interface KeptVerdicts {
  /** @returns null where the source and its targets have to be judged */
  find(source: string): Verdict | null;
  /** Notes what a subject is asked while it is judged. */
  watch(subject: Subject, pair: Pair): Subject;
  /** Keeps the verdict on all rows of a source, unless more may be known tomorrow of what it stands on. */
  keep(rows: readonly CheckRow[], verdict: Verdict): void;
  /** What is to be kept, by sources: in a run over a part of the pages that of the others as well. Null where it is what was kept before. */
  all(): Record<string, KeptVerdict> | null;
}

/** A verdict, and what it was said for. */
export interface KeptVerdict {
  /** Of all files that were read of its pages, and of what was wanted of them. */
  digest: string;
  /** Of the repositories, where it stands on what they hold. */
  commits: string | null;
  /** Of the pages that the project's habits were told from, where these were asked for. */
  habits: string | null;
  /** What else was asked, by the target that it was asked for. */
  asked: Record<string, Answered[]>;
  verdict: Verdict;
}

interface Opened extends Pick<OpenPairs, 'headOf'> {
  wanted: PagesToCheck;
  names: SpelledNames;
  digestOf: FileDigests;
  answers: Answers;
  /** `glossary` of the configuration. */
  glossary: string | null;
  /** Whether this run asks for all pages: what is kept of others is of no use any more. */
  isWhole: boolean;
}

/** Opens what an earlier run said of each source and its targets. */
export function openKeptVerdicts(before: Readonly<Record<string, KeptVerdict>>, opened: Opened): KeptVerdicts {
  const { wanted, answers, digestOf, headOf, isWhole } = opened;
  const groups = new Map<string, Pair[]>();
  for (const pair of wanted.pairs) addTo(groups, pair.source, pair);
  const found = new Map<string, Verdict | null>();
  const all: Record<string, KeptVerdict> = isWhole ? {} : { ...before };
  const asked = new Map<string, Answered[]>();
  const digestOfGroup = groupDigests(opened);
  return {
    find(source) {
      const known = found.get(source);
      if (known !== undefined) return known;
      const kept = Object.hasOwn(before, source) && holds(before[source]!, groups.get(source)!) ? before[source]! : null;
      found.set(source, kept?.verdict ?? null);
      if (kept) all[source] = kept.habits === null || kept.habits === answers.ofHabits() ? kept : { ...kept, habits: answers.ofHabits() };
      return kept?.verdict ?? null;
    },
    watch(subject, { target }) {
      const own = asked.get(target) ?? [];
      asked.set(target, own);
      return notedSubject(subject, own, { ofFile: digestOf, ofWordings: answers.ofWordings });
    },
    keep(rows, verdict) {
      const pairs = rows.map(({ known }) => known.pair);
      const { source } = pairs[0]!;
      const kept = rows.every(isAsDigested) ? keptOf(rows, pairs, verdict) : null;
      for (const { target } of pairs) asked.delete(target);
      if (kept) all[source] = kept;
      else delete all[source];
    },
    all() {
      const sources = Object.keys(all);
      const isSame = sources.length === Object.keys(before).length && sources.every((source) => all[source] === before[source]);
      return isSame ? null : all;
    },
  };

  function keptOf(rows: readonly CheckRow[], pairs: readonly Pair[], verdict: Verdict): KeptVerdict | null {
    const isOfCommits = rows.some(({ standing }) => standing !== 'bytes');
    const commits = isOfCommits ? commitsOf(pairs) : null;
    if (rows.some(({ standing }) => standing === 'more') || (isOfCommits && commits === null)) return null;
    const own = Object.fromEntries(pairs.flatMap(({ target }) => (asked.get(target)?.length ? [[target, asked.get(target)!]] : [])));
    const habits = Object.values(own).some((questions) => questions.some(([question]) => isOfHabits(question)));
    return { digest: digestOfGroup(pairs), commits, habits: habits ? answers.ofHabits() : null, asked: own, verdict };
  }

  function holds(kept: KeptVerdict, pairs: readonly Pair[]): boolean {
    if (kept.digest !== digestOfGroup(pairs) || (kept.commits !== null && kept.commits !== commitsOf(pairs))) return false;
    const areSameHabits = kept.habits !== null && kept.habits === answers.ofHabits();
    const isAnsweredSo = ([question, answer]: Answered, pair: Pair): boolean =>
      (areSameHabits && isOfHabits(question)) || isDeepStrictEqual(answers.to(question, pair), answer);
    return pairs.every((pair) => (kept.asked[pair.target] ?? []).every((one) => isAnsweredSo(one, pair)));
  }

  /** Null where there is a repository of which nobody can tell where it stands. */
  function commitsOf(pairs: readonly Pair[]): string | null {
    const heads = new Set(pairs.flatMap(({ source, target }) => [headOf(source), headOf(target)]));
    return heads.has(null) ? null : [...heads].join(' ');
  }

  /** A file may have changed since its digest was made. */
  function isAsDigested({ known: { pair, source, target } }: CheckRow): boolean {
    const isSame = (path: string, bytes: Uint8Array | undefined) => !bytes || digest('sha1', bytes) === digestOf(path);
    return isSame(pair.source, source?.bytes) && isSame(pair.target, target?.bytes);
  }
}

/** Tells the digest of all that is read of the pages of a source, what stands beside them included, and of what is asked of them. */
function groupDigests({ wanted, names, digestOf, glossary }: Opened): (pairs: readonly Pair[]) => string {
  const recording = dialects.filter(({ recordFile }) => recordFile !== null);
  const aboveIn = new Map<string, string>();
  return (pairs) => digest('sha1', JSON.stringify(pairs.map(partsOf)));

  function partsOf(pair: Pair): unknown[] {
    const { source, target, sourceExists, targetExists, locale } = pair;
    const words = glossary === null ? '' : beside(fillPattern(glossary, { locale, path: '' }));
    const asked = [wanted.wantsSource(pair), wanted.wantsTarget(pair)];
    return [
      pair,
      asked,
      sourceExists && digestOf(source),
      targetExists && digestOf(target),
      beside(sidecarPath(pair)),
      recordsOf(target),
      words,
    ];
  }

  /** What may record what a target follows: a file of its own, and those of all targets in the folders above. */
  function recordsOf(target: string): string[] {
    const folder = posix.dirname(target);
    const own = recording.flatMap((dialect) => recordPathOf(target, dialect) ?? []);
    const above =
      aboveIn.get(folder) ??
      recording
        .flatMap((dialect) => (recordPathOf(target, dialect) === null ? recordPathsOf(target, dialect) : []))
        .map(beside)
        .join();
    aboveIn.set(folder, above);
    return [...own.map(beside), above];
  }

  function beside(path: string): string {
    return names.isThere(path) ? digestOf(path) : '';
  }
}
