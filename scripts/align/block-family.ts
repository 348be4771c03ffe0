import type { Comparable } from '../model/comparable.ts';

/** Kinds that an author turns into each other count as one: a paragraph becomes a list item, a heading changes its level. */
export function blockFamily({ kind, key }: Comparable): string {
  if (key !== null) return `${kind} ${key}`;
  if (kind.startsWith('heading')) return 'heading';
  return families[kind] ?? kind;
}

const families: Partial<Record<Comparable['kind'], string>> = {
  paragraph: 'text',
  'list-item': 'text',
  quote: 'text',
  'html-text': 'text',
  footnote: 'text',
  html: 'markup',
  directive: 'markup',
  include: 'markup',
  mdx: 'markup',
};
