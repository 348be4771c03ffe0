import { childrenOf, type XmlElement } from '../xml-element.ts';
import { readText } from './read-content.ts';

/** The codes' own text of a unit or a match, by the id of its `<data>`. */
export function dataOf(owner: XmlElement): Map<string, string> {
  const entries = childrenOf(owner, 'originalData').flatMap((list) => childrenOf(list, 'data'));
  return new Map(entries.map((entry) => [entry.attributes.id ?? '', readText(entry)]));
}
