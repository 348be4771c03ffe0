import type { Project } from '../config/project.ts';
import { type DriftContext, type DriftInput, type Include, nothingRemembered, type Side } from '../drift/input.ts';
import { pageDrift } from '../drift/page-drift.ts';
import { flavourAt } from '../config/flavour-at.ts';
import { flavourNamed } from '../markdown/flavours/index.ts';
import { loadParser, type Parser } from '../markdown/parser/parser.ts';
import { type Finding, UsageError } from '../model/finding.ts';
import type { History, HistoryOf } from '../model/history.ts';
import { nearest } from '../model/nearest.ts';
import type { Page } from '../model/page.ts';
import { type Pair, sidecarPath } from '../model/pair.ts';
import type { Dialect, RecordFile } from '../provenance/dialect.ts';
import { gitBlobId } from '../model/digest.ts';
import { detectDialect, dialectFor, dialectNamed, dialects, telltales } from '../provenance/index.ts';
import { bilingualBase } from './bilingual-base.ts';
import { openPageStore, type PageStore } from './page-store.ts';
import { openRecordFiles } from './record-file.ts';
import type { FollowedPair } from './renames.ts';

/** What is asked of every pair. */
export interface Asked {
  /** Revision that counts as the base of every target. */
  since?: string;
  /** Whether it is asked which segments of the targets the changes concern (default); it costs time. */
  places?: boolean;
}

/** What is known of a pair, of each of its files as it was read once: a second time another one may be there. */
export interface KnownPair extends DriftInput {
  /** Why its files can't be read, those that are there: a command that writes leaves the page alone then. */
  findings: Finding[];
  /** Null where there is none, or it can't be read. */
  sidecar: Uint8Array | null;
}

/** Reads what is known of pairs, one by one. */
export interface PairReader {
  dialect: Dialect;
  store: PageStore;
  parse: Parser;
  /** @throws UsageError where a revision is unknown */
  read(pair: FollowedPair): Promise<KnownPair>;
  contextOf(pair: Pair): DriftContext;
}

/**
 * Opens what reads pairs: both pages of each, what the target records, its sidecar, and what judging its drift takes.
 * The dialect is told once, from the first targets, and what pages share (includes, files of records) is read once.
 *
 * @throws UsageError where the dialect is unknown
 */
export async function openPairReader(project: Project, historyOf: HistoryOf, asked: Asked): Promise<PairReader> {
  const parse = await loadParser(
    project.config.frontMatter.translated,
    flavourNamed(project.config.markdown),
    project.config.translate.codeComments,
    flavourAt(project.config),
  );
  const store = openPageStore(project, parse);
  const dialect = dialectOf(project.config.provenance, () => targetPages(project.pairs, store));
  const remembered = nothingRemembered();
  const includes = new Map<string, Promise<Include>>();
  const recordOf = openRecordFiles(project, store, historyOf);
  const reader: PairReader = {
    dialect,
    store,
    parse,
    async read({ pair, renamedFrom }) {
      const source = await readSource(pair, project.sourceRef, historyOf(pair.source), store);
      const target = pair.targetExists ? store.read(pair.target) : null;
      const beside = store.readOther(sidecarPath(pair));
      const [side, sidecar] = [pageIn(target), beside instanceof Uint8Array ? beside : null];
      const own = dialectFor(pair, dialect);
      const { record: found, ownRecord } = await recordOf(pair.target, own);
      const record = side && found;
      const findings = [source, target, beside, record].filter((one) => isFinding(one));
      const provenance = side && own.read(side.page, isFinding(record) ? null : record);
      const bilingual = side && bilingualBase(sidecar, side, provenance, store);
      const since = asked.since === undefined ? null : await commitOf(asked.since, historyOf(pair.source));
      const unreadable = findings[0] ?? null;
      return {
        pair,
        source: pageIn(source),
        target: side,
        bilingual,
        provenance,
        renamedFrom,
        unreadable,
        since,
        findings,
        sidecar,
        ownRecord,
      };
    },
    contextOf(pair) {
      const { ignoreChanges, sourceLocale } = project.config;
      const language = sourceLocale.split(/[-_]/)[0]!.toLowerCase();
      const locales = [sourceLocale, pair.locale];
      const judgement = { ignored: ignoreChanges, language, locales, places: asked.places ?? true, matched: remembered.matched };
      const histories = { history: historyOf(pair.source), targetHistory: historyOf(pair.target) };
      return {
        dialect: dialectFor(pair, dialect),
        ...histories,
        segmentsOf: store.segmentsOf,
        problemOf: store.problemOf,
        pageOf: store.pageOf,
        includeOf,
        judgement,
        remembered,
      };

      function includeOf(path: string): Promise<Include> {
        const key = `${pair.locale} ${path}`;
        const known = includes.get(key) ?? judgeInclude(pair.locale, path);
        includes.set(key, known);
        return known;
      }
    },
  };
  return reader;

  async function judgeInclude(locale: string, path: string): Promise<Include> {
    const own = project.pairs.find((pair) => pair.locale === locale && pair.source === path);
    if (own?.targetExists) {
      const input = await reader.read({ pair: own, renamedFrom: null });
      const { state } = await pageDrift(input, { ...reader.contextOf(own), includeOf: async () => ({ by: 'none' }) });
      return { by: 'target', stale: state === 'stale' };
    }
    const read = await readSource({ source: path, sourceExists: true }, project.sourceRef, historyOf(path), store);
    const source = pageIn(read);
    return source ? { by: 'source', bytes: source.bytes } : { by: 'none' };
  }
}

function targetPages(pairs: readonly Pair[], store: PageStore): Page[] {
  return telltales(pairs).flatMap(({ target }) => pageIn(store.read(target))?.page ?? []);
}

const isFinding = (read: Side | Finding | Uint8Array | RecordFile | null): read is Finding => read !== null && 'message' in read;

const pageIn = (read: Side | Finding | null): Side | null => (read && 'page' in read ? read : null);

async function readSource(
  pair: Pick<Pair, 'source' | 'sourceExists'>,
  ref: string | null,
  history: History | null,
  store: PageStore,
): Promise<Side | Finding | null> {
  if (!pair.sourceExists) return null;
  if (ref === null) return store.read(pair.source);
  const bytes = await history?.read(await commitOf(ref, history), pair.source);
  const page = bytes ? store.pageOf(pair.source, bytes) : null;
  return page && { page, bytes: bytes! };
}

async function commitOf(revision: string, history: History | null): Promise<string> {
  const resolved = await history?.resolve(revision);
  if (resolved?.found) return resolved.commit;
  throw new UsageError(`Unexpected revision "${revision}", expected one that git knows in the repository of the sources`);
}

/**
 * The newest commit of a file, where that is the one with these bytes; the current one, where a merge made them; null where
 * they are in no commit yet, or no git is at hand.
 */
export async function commitHolding(bytes: Uint8Array, path: string, history: History | null): Promise<string | null> {
  const [newest] = (await history?.versions(path)) ?? [];
  if (!history || !newest) return null;
  const stored = await history.read(newest.commit, newest.path);
  if (stored && Buffer.compare(stored, bytes) === 0) return newest.commit;
  if ((await history.blobAt('HEAD', path)) !== gitBlobId(bytes)) return null;
  const head = await history.resolve('HEAD');
  return head.found ? head.commit : null;
}

/**
 * The dialect that the configuration names, or the one that the targets are written in. `field:KEY` is one of the project's own: a commit
 * in that key of the front matter.
 *
 * @throws UsageError where there is no dialect of that name
 */
export function dialectOf(name: string, targets: () => Iterable<Page>): Dialect {
  if (name === 'auto') return detectDialect(targets());
  const found = dialectNamed(name);
  if (found) return found;
  const ids = ['auto', ...dialects.map(({ id }) => id), 'field:KEY'];
  throw new UsageError(`Unexpected "provenance" "${name}", expected one of ${ids.join(', ')}${nearest(name, ids)}`);
}
