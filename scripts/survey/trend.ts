import { openConfig, openProject, sourceRefOf } from '../config/project.ts';
import { pageOf } from '../markdown/page.ts';
import { decode } from '../markdown/text/decode.ts';
import type { History, Version } from '../model/history.ts';
import type { Pair, Provenance } from '../model/pair.ts';
import type { LocaleTrend, TrendPoint } from '../model/trend.ts';
import { type OpenPairs, withPairs } from '../pairs/open-pairs.ts';
import { isReconstructed } from '../drift/input.ts';
import type { Dialect } from '../provenance/dialect.ts';

/** More than a chart can show side by side. */
const moments = 48;

/**
 * How the pages of each locale followed their sources over the history, for a chart. At each moment the record that a target had then is held
 * against the source as it was then: by one log of git, and no text but that of records. What was not recorded is counted as unknown; pages
 * that are gone are left out.
 *
 * @param options.cwd absolute path of the project's folder, or of one below it
 * @param options.checkouts what the configuration may name beside its repository: as `--checkout`
 * @returns without points where there is no git, or no change in it
 * @throws UsageError where there is no configuration, or it is wrong
 */
export async function trend(options: { cwd: string; checkouts?: readonly string[] }): Promise<LocaleTrend[]> {
  const loaded = openConfig(options);
  const project = openProject(loaded, sourceRefOf(loaded));
  const own = project.pairs.filter(({ kind }) => kind === 'page');
  const lives = await withPairs(project, (pairs) => livesOf(own, pairs));
  const times = timesOf(lives);
  return project.config.locales.map((locale) => {
    const pages = lives.filter((life) => life.locale === locale);
    return { locale, points: times.map((time) => pointAt(time, pages)) };
  });
}

/** A page in a locale: when each side of it changed, the oldest first. */
interface PageLife {
  locale: string;
  source: Moment[];
  /** What is known of the target against the source, from each change of one of them on. */
  follows: (Moment & { how: 'same' | 'other' | 'unknown' })[];
}

interface Moment {
  /** Of its commit, in milliseconds. */
  time: number;
  isThere: boolean;
}

async function livesOf(pairs: readonly Pair[], { reader, historyOf }: OpenPairs): Promise<PageLife[]> {
  const { dialect } = await reader();
  const lives: PageLife[] = [];
  for (const { locale, source, target } of pairs) {
    const [sources, targets] = [await versionsOf(source, historyOf(source)), await versionsOf(target, historyOf(target))];
    lives.push({
      locale,
      source: sources.map(momentOf),
      follows: await followed(sources, targets, { dialect, historyOf, source, target }),
    });
  }
  return lives;
}

type Dated = Version & Pick<Moment, 'time'>;

async function versionsOf(path: string, history: History | null): Promise<Dated[]> {
  const versions = (await history?.versions(path)) ?? [];
  return versions.map((version) => ({ ...version, time: Date.parse(version.date) })).toSorted((a, b) => a.time - b.time);
}

const momentOf = ({ time, blob }: Dated): Moment => ({ time, isThere: blob !== null });

type Told = Pick<OpenPairs, 'historyOf'> & { dialect: Dialect; source: string; target: string };

async function followed(sources: readonly Dated[], targets: readonly Dated[], told: Told): Promise<PageLife['follows']> {
  const times = [...new Set([...sources, ...targets].map(({ time }) => time))].toSorted((a, b) => a - b);
  const follows: PageLife['follows'] = [];
  for (const time of times) {
    const [source, target] = [lastOf(sources, time), lastOf(targets, time)];
    const isThere = target !== undefined && target.blob !== null;
    follows.push({ time, isThere, how: isThere && source ? await howOf(source, target, told) : 'unknown' });
  }
  return follows;
}

/** What a target's record says of one version of its source. */
async function howOf(source: Version, target: Version, { dialect, historyOf, ...paths }: Told): Promise<'same' | 'other' | 'unknown'> {
  const history = historyOf(paths.source);
  const bytes = target.blob === null ? null : await historyOf(paths.target)?.bytesOf(target.blob);
  const record = bytes ? recordIn(bytes, paths.target, dialect) : null;
  const now = source.blob === null ? null : await history?.bytesOf(source.blob);
  // One that was rebuilt from a hand-back has no bytes of its own.
  if (!record || !now || isRebuilt(now, source.path)) return 'unknown';
  if (record.hash !== null) return dialect.hashMatches(record.hash, now) ? 'same' : 'other';
  const commit = record.commit === null ? null : await history!.resolve(record.commit);
  const then = commit?.found ? await history!.blobAt(commit.commit, source.path) : null;
  if (then === null) return 'unknown';
  return then === source.blob ? 'same' : 'other';
}

function isRebuilt(source: Uint8Array, path: string): boolean {
  const read = decode(source);
  return 'text' in read && isReconstructed(pageOf(path, read.text));
}

function recordIn(bytes: Uint8Array, path: string, dialect: Dialect): Provenance | null {
  const read = decode(bytes);
  return 'text' in read ? dialect.read(pageOf(path, read.text)) : null;
}

/** From the first translation to the last change of anything, in milliseconds. */
function timesOf(lives: readonly PageLife[]): number[] {
  const all = lives.flatMap(({ follows }) => follows.map(({ time }) => time));
  const translated = lives.flatMap(({ follows }) => follows.flatMap(({ time, isThere }) => (isThere ? [time] : [])));
  const first = translated.reduce((least, one) => Math.min(least, one), Infinity);
  const last = all.reduce((most, one) => Math.max(most, one), -Infinity);
  if (!(first < last)) return [];
  return Array.from({ length: moments }, (_, index) => first + ((last - first) * index) / (moments - 1));
}

function pointAt(time: number, pages: readonly PageLife[]): TrendPoint {
  const point: TrendPoint = { date: new Date(time).toISOString(), pages: 0, same: 0, other: 0, unknown: 0 };
  for (const { source, follows } of pages) {
    if (!lastOf(source, time)?.isThere) continue;
    point.pages += 1;
    const last = lastOf(follows, time);
    if (last?.isThere) point[last.how] += 1;
  }
  return point;
}

const lastOf = <One extends { time: number }>(changes: readonly One[], time: number): One | undefined =>
  changes.findLast((one) => one.time <= time);
