import { join, resolve } from 'node:path';
import { type Structure, structureOf } from '../align/features.ts';
import { findMove, type Move, readRedirections } from '../align/find-move.ts';
import type { Project } from '../config/project.ts';
import { readBytes } from '../io/files.ts';
import { textOf } from '../markdown/text/decode.ts';
import type { HistoryOf } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import { dialectOf } from './known-pair.ts';
import type { PageStore } from './page-store.ts';

const redirectionFile = '.openpublishing.redirection.json';

/** Where a target belongs whose source is gone; null: nobody can tell. */
type MoveOf = (pair: Pair, page: Page) => Promise<Move | null>;

/**
 * Opens what finds the new place of a target that lost its source, by git, redirections, hashes, or how pages are built.
 * The sources without a target are read once, though every such target asks for all of them.
 */
export function openMoves({ root, readable: roots, config, pairs }: Project, store: PageStore, historyOf: HistoryOf): MoveOf {
  const free = pairs.filter(({ sourceExists, targetExists }) => sourceExists && !targetExists);
  const bytes = readBytes(resolve(root, config.sourceRoot, redirectionFile), { roots });
  const redirections = readRedirections(bytes ? textOf(bytes, join(config.sourceRoot, redirectionFile)) : '');
  const structures = new Map<string, Structure | null>();
  return (pair, page) => {
    const dialect = dialectOf(config.provenance, () => [page]);
    const hash = dialect.read(page)?.hash ?? null;
    const segments = store.segmentsOf(page);
    return findMove(
      { pair, structure: segments && structureOf(segments) },
      {
        free: free.filter(({ locale }) => locale === pair.locale),
        history: historyOf(pair.source),
        redirections,
        hasHash(source) {
          const read = hash === null ? null : store.read(source);
          return read !== null && 'bytes' in read && dialect.hashMatches(hash!, read.bytes);
        },
        structureOf: structureAt,
      },
    );
  };

  function structureAt(source: string): Structure | null {
    const known = structures.get(source);
    if (known !== undefined) return known;
    const read = store.read(source);
    const segments = 'page' in read ? store.segmentsOf(read.page) : null;
    const structure = segments && structureOf(segments);
    structures.set(source, structure);
    return structure;
  }
}
