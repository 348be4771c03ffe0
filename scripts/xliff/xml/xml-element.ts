/** An element of a file that was read. Text and elements stand in `children` in their order. */
export interface XmlElement {
  /** Local name; with `mda:` or `mtc:` for XLIFF 2's modules, `foreign:` for what is not XLIFF. */
  name: string;
  /** Namespace address as written; empty where there is none. */
  namespace: string;
  /** By name as written, without a prototype. */
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  line: number;
}

/** The elements of that name among the children. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The first of the children with that name; undefined where there is none. */
export function childOf({ children }: XmlElement, name: string): XmlElement | undefined {
  for (const child of children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** All text inside, elements left out: a note, a code's own text. */
export function textOf({ children }: XmlElement): string {
  const [only] = children;
  if (children.length === 1 && typeof only === 'string') return only;
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
