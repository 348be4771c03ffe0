import { childOf, childrenOf, type XmlElement } from '../xml-element.ts';
import { readText } from './read-content.ts';

/** The codes' own text of a unit or a match, by the id of its `<data>`. */
export function dataOf(owner: XmlElement): Map<string, string> {
  const data = new Map<string, string>();
  const list = childOf(owner, 'originalData');
  if (list) for (const entry of childrenOf(list, 'data')) data.set(entry.attributes.id ?? '', readText(entry));
  return data;
}
