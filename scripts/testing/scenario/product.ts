import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaults } from '../../config/config.ts';
import type { Both } from '../../drift/base/find-base.ts';
import { type DriftContext, nothingRemembered } from '../../drift/input.ts';
import { pageDrift } from '../../drift/page-drift.ts';
import { importPage } from '../../exchange/import-page.ts';
import { type Translation, translationOf } from '../../exchange/translations.ts';
import { readBytes } from '../../io/files.ts';
import { pageOf } from '../../markdown/page.ts';
import type { Parser } from '../../markdown/parser/parser.ts';
import { extractOrNull, segmentsOrNull } from '../../markdown/segments/segments.ts';
import { decode } from '../../markdown/text/decode.ts';
import { digest } from '../../model/digest.ts';
import type { PageDrift } from '../../model/drift.ts';
import type { Finding } from '../../model/finding.ts';
import type { Page, Segment } from '../../model/page.ts';
import { type Pair, sidecarPath } from '../../model/pair.ts';
import type { SyncedPage } from '../../model/report.ts';
import { bilingualBase } from '../../pairs/bilingual-base.ts';
import { commitHolding, type KnownPair, type PairReader } from '../../pairs/known-pair.ts';
import { helm } from '../../provenance/helm.ts';
import type { SyncOptions } from '../../sync/plan-sync.ts';
import { syncPage } from '../../sync/sync-page.ts';
import { exportFile } from '../../xliff/export/export-file.ts';
import { exportSlots } from '../../xliff/export/export-slots.ts';
import { readXliff } from '../read-xliff.ts';
import { writeXliff, type XliffVersion } from '../../xliff/write.ts';
import type { MemoryHistory } from './memory-history.ts';

export const paths = { source: 'docs/a.md', target: 'fr/a.md' };
const pair: Pair = {
  locale: 'fr',
  path: 'a.md',
  source: paths.source,
  sourceExists: true,
  target: paths.target,
  targetExists: true,
  sidecar: 'xliff/a.md.xlf',
  kind: 'page',
};
const config = { ...defaults, sourceLocale: 'en', locales: ['fr'], pages: [], sidecar: 'xliff/a.md.xlf', provenance: 'helm' };

/** One page of a site as the commands see it. The sidecar lies in a folder, all else in memory. */
export interface Product {
  state(): Promise<string>;
  drift(): Promise<PageDrift>;
  sync(options?: Partial<SyncOptions>): Promise<SyncedPage>;
  /** What it remembers; nothing where it has no sidecar. */
  remembered(): string;
  /** Sends out what drifted, and takes in what a translator makes of it. What there is to say of that is given. */
  exchange(version: XliffVersion, translate: (xliff: string) => string): Promise<Finding[]>;
}

/** @param files the source and the target as they are on disk; a command that writes changes them */
export function productOf(
  root: string,
  files: Record<'source' | 'target', string>,
  history: MemoryHistory,
  parse: Parser,
  dialect = helm,
): Product {
  const known = new Map<string, Page>();
  const segments = new WeakMap<Page, Segment[] | null>();
  const store = {
    draftsOf: (page: Page) => extractOrNull(page, parse),
    pageOf(path: string, bytes: Uint8Array) {
      const decoded = decode(bytes);
      return 'text' in decoded ? pageFor(path, decoded.text) : null;
    },
    segmentsOf(page: Page) {
      if (!segments.has(page)) segments.set(page, segmentsOrNull(page, parse));
      return segments.get(page)!;
    },
    read: (): never => {
      throw new TypeError('Unexpected page, expected the one that there is');
    },
  };
  const remembered = nothingRemembered();
  const context: DriftContext = {
    dialect,
    history,
    targetHistory: history,
    segmentsOf: store.segmentsOf,
    pageOf: store.pageOf,
    includeOf: async () => ({ by: 'none' }),
    judgement: { ignored: defaults.ignoreChanges, language: 'en', locales: ['en', 'fr'], places: true, matched: remembered.matched },
    remembered,
  };
  const reader = {
    parse,
    dialect,
    store,
    read: async (): Promise<KnownPair> => input(),
    contextOf: () => context,
  } as unknown as PairReader;

  return {
    state: async () => (await pageDrift(input(), context)).state,
    drift: () => pageDrift(input(), context),
    async sync(options) {
      const made = await syncPage(input() as Both, context, { mark: false, fillNew: true, memory: null, ...options }, 'en');
      if (made.sidecar) put(made.sidecar.path, made.sidecar.text);
      files.target = made.target;
      return made.page;
    },
    remembered: () => new TextDecoder().decode(readBytes(join(root, sidecarPath(pair))) ?? undefined),
    async exchange(version, translate) {
      const translation = (await translationOf({ pair }, reader)) as Translation;
      const xliff = await exported(translation, version);
      if (xliff === null) return [];
      const [file] = readXliff(new TextEncoder().encode(translate(xliff)), 'a.xlf').files;
      const commitOf = ({ source }: Translation) => commitHolding(source.bytes, paths.source, history);
      const translations = {
        parse,
        draftsOf: store.draftsOf,
        commitOf,
      };
      const imported = await importPage({ path: 'a.xlf', place: 'a.xlf', file: file!, pair }, translation, {
        translations,
        config,
        now: new Date('2020-06-01T00:00:00Z'),
        partial: true,
      });
      for (const plan of imported.plans) {
        if (plan.path === paths.target) files.target = plan.after;
        else put(plan.path, plan.after);
      }
      return imported.findings;
    },
  };

  function pageFor(path: string, text: string): Page {
    const key = `${path}\u0000${text}`;
    if (!known.has(key)) known.set(key, pageOf(path, text));
    return known.get(key)!;
  }

  function side(path: string, text: string) {
    return { page: pageFor(path, text), bytes: new TextEncoder().encode(text) };
  }

  function input(): KnownPair {
    const target = side(paths.target, files.target);
    const provenance = dialect.read(target.page);
    const sidecar = readBytes(join(root, sidecarPath(pair)));
    const bilingual = bilingualBase(sidecar, target, provenance, store);
    return {
      pair,
      source: side(paths.source, files.source),
      target,
      bilingual,
      provenance,
      renamedFrom: null,
      unreadable: null,
      since: null,
      findings: [],
      sidecar,
      ownRecord: null,
    };
  }

  async function exported(translation: Translation, version: XliffVersion): Promise<string | null> {
    const { source, target, slots, provenance, baseKnown } = translation;
    const open = exportSlots(
      slots.filter(({ drifted }) => drifted),
      { translationType: null, baseKnown, memory: null, sentencesOf: () => null },
    );
    const commit = await commitHolding(source.bytes, paths.source, history);
    const about = { original: paths.source, sourceLocale: 'en', targetLocale: 'fr', slots: open, provenance, dialect };
    const hashes = { sourceHash: digest('sha256', source.bytes), targetHash: target && digest('sha256', target.bytes) };
    const file = exportFile({ ...about, ...hashes, exported: { commit, hash: null } }, { fillSource: false, glossary: null });
    return file && writeXliff({ files: [file] }, version);
  }

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
