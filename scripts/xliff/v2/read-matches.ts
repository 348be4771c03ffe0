import type { Inline } from '../../model/inline.ts';
import type { XliffMatch } from '../document.ts';
import { percentOf } from '../percent-of.ts';
import { childrenOf, type XmlElement } from '../xml-element.ts';
import { dataOf } from './data-of.ts';
import { readContent, type ReadContext } from './read-content.ts';

/** The matches of a unit by the id of the segment that each is for. One that names no segment is for none. */
export function readMatches(unit: XmlElement): Map<string, XliffMatch[]> {
  const found = new Map<string, XliffMatch[]>();
  for (const match of childrenOf(unit, 'mtc:matches').flatMap((list) => childrenOf(list, 'mtc:match'))) {
    const id = segmentOf(match.attributes.ref);
    if (id !== null) found.set(id, [...(found.get(id) ?? []), matchOf(match, { data: dataOf(match), comment: ignore })]);
  }
  return found;
}

/** What was said of an older text is no note of this one. */
const ignore = (): void => {};

/** `#h1` and `#/f=f1/u=b1/h1` -> `h1` */
const segmentOf = (reference: string | undefined): string | null => reference?.split(/[#/]/).at(-1) || null;

function matchOf(match: XmlElement, context: ReadContext): XliffMatch {
  const { similarity, matchQuality, matchSuitability, origin = null } = match.attributes;
  const side = (name: string): Inline[] => childrenOf(match, name).flatMap((content) => readContent(content, context));
  return {
    source: side('source'),
    target: side('target'),
    similarity: percentOf(similarity) ?? percentOf(matchQuality) ?? percentOf(matchSuitability),
    origin,
  };
}
