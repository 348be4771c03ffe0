import type { Inline } from '../../model/inline.ts';
import type { XliffMatch } from '../document.ts';
import { percentOf } from '../percent-of.ts';
import { childrenOf, type XmlElement } from '../xml-element.ts';
import { readContent } from './read-content.ts';
import { unmarked } from './unmarked.ts';

/**
 * The matches of a unit. An `<alt-trans>` may offer several translations, and leave out the source that they share with
 * the unit; one that was rejected is none.
 */
export function readMatches(unit: XmlElement, ownSource: Inline[]): XliffMatch[] {
  return childrenOf(unit, 'alt-trans')
    .filter(({ attributes }) => attributes.alttranstype !== 'rejected')
    .flatMap((match) => {
      const [source = ownSource] = childrenOf(match, 'source').map(contentOf);
      const { 'match-quality': quality, origin = null } = match.attributes;
      return childrenOf(match, 'target').map((target) => ({ source, target: contentOf(target), similarity: percentOf(quality), origin }));
    });
}

/** What was said of an older text is no note of this one. */
const contentOf = (element: XmlElement): Inline[] => unmarked(readContent(element, () => {}));
