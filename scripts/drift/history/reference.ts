import { structuralFit, type Structure, structureOf } from '../../align/features.ts';
import type { Version } from '../../model/history.ts';
import type { Segment } from '../../model/page.ts';
import type { Remembered } from '../input.ts';
import type { Content, Lineage } from './lineage.ts';

/** The version of a source that a target is built most like. */
export interface Reference {
  /** Index in the versions that were given. */
  at: number;
  content: Content;
}

/** The version that is built most like the target: of those that it had seen, the newest of equals, and another one where that is more alike. */
export function referenceOf(
  versions: readonly Version[],
  isSeen: (version: Version) => boolean,
  target: readonly Segment[],
  { contentOf }: Lineage,
  remembered: Pick<Remembered, 'structures'>,
): Reference | null {
  const own = structureOf(target);
  let best: { fit: number; version: Version } | null = null;
  for (const version of [...versions.filter(isSeen), ...versions.filter((one) => !isSeen(one))]) {
    const content = contentOf(version.blob!);
    const fit = content ? structuralFit(structureFrom(version.blob!, content, remembered), own) : -1;
    if (content && fit > (best?.fit ?? -1)) best = { fit, version };
  }
  return best && { at: versions.indexOf(best.version), content: contentOf(best.version.blob!)! };
}

/** So many structures are remembered: a page in ten locales asks for the same ones ten times, one after the other. Each holds the text it is of. */
const mostKnown = 400;

function structureFrom(blob: string, { segments }: Content, { structures }: Pick<Remembered, 'structures'>): Structure {
  const structure = structures.get(blob) ?? structureOf(segments);
  if (structures.size >= mostKnown) structures.delete(structures.keys().next().value!);
  structures.set(blob, structure);
  return structure;
}
