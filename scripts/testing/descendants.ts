import type { XmlElement } from '../xliff/xml/xml-element.ts';

/** All elements inside of one, in the order of their start tags. */
export function descendants({ children }: XmlElement): XmlElement[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...descendants(child)]));
}
