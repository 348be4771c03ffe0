import { resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { readBytes } from '../io/files.ts';
import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { UsageError } from '../model/finding.ts';
import { strip } from '../spans/index.ts';
import { bilingualSegments } from '../xliff/sidecar/hand-back.ts';
import type { SidecarSegment } from '../xliff/sidecar/read-sidecar.ts';
import type { MemoryUnit } from '../xliff/tmx/memory.ts';
import { readTmx } from '../xliff/tmx/read-tmx.ts';
import type { Translation } from './translations.ts';

/** What a target translates: the sentences of its bilingual markup or its sidecar, and every block that follows its source. */
export function memoryUnits(translation: Translation, { sourceLocale }: Config, parse: Parser): MemoryUnit[] {
  const { pair, provenance, slots } = translation;
  const shared = {
    sourceLocale,
    targetLocale: pair.locale,
    file: pair.target,
    translationType: provenance?.translationType ?? null,
    handoff: provenance?.handoff ?? null,
  };
  const idOf = (name: string): string => `${provenance?.locfileid ?? pair.target}:${name}`;
  const sentences = bilingualOf(translation, parse).flatMap((segment) =>
    segment.sentences.flatMap(({ id, source, target }): MemoryUnit[] => {
      if (id === null || !target) return [];
      return [{ ...shared, id: idOf(id), source, target, segment: /-p\d+$/.test(id) ? 'paragraph' : 'sentence' }];
    }),
  );
  const known = new Set(sentences.map(({ id }) => id));
  const blocks = translation.baseKnown ? slots : [];
  return [
    ...sentences,
    ...blocks.flatMap(({ segment, target }): MemoryUnit[] => {
      const id = idOf(segment.id);
      return target && !known.has(id) ? [{ ...shared, id, source: segment.content, target, segment: 'paragraph' }] : [];
    }),
  ];
}

function bilingualOf({ target, sidecar }: Translation, parse: Parser): SidecarSegment[] {
  if (sidecar?.read) return sidecar.read.segments;
  if (!target?.page.text.includes('data-stu-id')) return [];
  const source = strip(target.page, { keep: 'source' });
  const clean = strip(target.page, { keep: 'target' });
  return bilingualSegments({
    sourceSegments: segmentsOf(pageOf(target.page.path, source.text), parse),
    targetSegments: segmentsOf(pageOf(target.page.path, clean.text), parse),
    pairs: source.pairs,
  });
}

/**
 * The translation units of memories.
 *
 * @param paths of TMX files, as people type them
 * @param cwd the folder that these are relative to
 * @throws UsageError where one is not there or no TMX
 */
export function readMemories(paths: readonly string[], cwd: string): MemoryUnit[] {
  return paths.flatMap((path) => {
    const bytes = readBytes(resolve(cwd, path));
    if (!bytes) throw new UsageError(`${path}: Unexpected absence, expected a TMX file`);
    return readTmx(bytes, path);
  });
}
