import { slug } from 'github-slugger';
import type { Comparable } from '../model/page.ts';
import { piecesOf } from './marks.ts';

/** What of a segment survives translation, and how long it is: the grounds for aligning it with its translation. */
export interface Features {
  kind: Comparable['kind'];
  family: string;
  /** Inline code, URLs, numbers, product names, with how often each stands there. */
  marks: Map<string, number>;
  markCount: number;
  /** Lines of a code block; the text of a block that is not translated; else empty. */
  lines: string[];
  /** Characters that are translated, plus one. */
  length: number;
  /** The slug of a heading, and the ids that it gives itself: `<a name="x">`, `{#x}`, an MDX comment. */
  slug: string | null;
  ids: string[];
  text: string;
  /** How its translation read when that was last written down; null where nobody did. */
  recorded: string | null;
}

/** A segment of which it may be known how it was translated: a sidecar says so. */
export type Translated = Comparable & { target?: string | null; pending?: 'changed' | 'added' | null };

export function featuresOf(segment: Translated): Features {
  const marks = marksOf(segment);
  const heading = segment.kind.startsWith('heading');
  return {
    kind: segment.kind,
    family: blockFamily(segment),
    marks,
    markCount: [...marks.values()].reduce((sum, count) => sum + count, 0),
    lines: segment.translate ? [] : isImport(segment) ? piecesOf(segment.text) : linesOf(segment),
    length: segment.text.length + 1,
    slug: heading ? slug(segment.text.replace(ownId, '')) : null,
    ids: heading ? ownIdsIn(segment.text) : [],
    text: segment.text,
    recorded: segment.target ?? (segment.pending === 'added' ? segment.text : null),
  };
}

// Every repetition starts at a word's edge or is bounded, so that the scan is linear.
const mark = /`[^`]+`|https?:\/\/[^\s)>\]"]+|\]\([^)\s]+|\d[\d.,]*|\b[A-Za-z_]{1,99}\.[A-Za-z_.]+|[A-Z]{2,}|\{\{[^{}]{0,199}\}\}/g;
const ownId = /<a (?:name|id)="([^"]*)"><\/a>|\{:? ?#([\w-]+)(?: [^{}]{0,199})?\}|\{\/\* ?#?([\w-]+) ?\*\/\}/g;

/** The ids that a text gives itself: of `Oars {#oars}`, `Oars {: #oars .wood}` and of `<a name="oars"></a>Oars` it is `oars`. */
export const ownIdsIn = (text: string): string[] => [...text.matchAll(ownId)].map(([, name, brace, comment]) => name ?? brace ?? comment!);

function marksOf({ text, kind }: Comparable): Map<string, number> {
  const counts = new Map<string, number>();
  if (kind === 'code') return counts;
  for (const [found] of text.matchAll(mark)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

const linesOf = ({ content, text }: Comparable): string[] =>
  (content[0]?.kind === 'code' ? content[0].raw : text).split('\n').map((line) => line.trim());

/** What a page imports is told by its names: from where depends on where the page lies. */
const isImport = ({ kind, text }: Comparable): boolean => kind === 'mdx' && text.startsWith('import ');

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

/** What of a page survives translation, with how often it stands there: kinds of blocks, inline code, addresses, code lines. */
export type Structure = Map<string, number>;

export function structureOf(segments: readonly Comparable[]): Structure {
  const counts: Structure = new Map();
  for (const segment of segments) {
    const tokens = [`kind ${segment.kind}`, ...marksOf(segment).keys(), ...(segment.translate ? [] : linesOf(segment))];
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}

/** How much two structures have in common, 0 to 1. */
export function structuralFit(a: Structure, b: Structure): number {
  let shared = 0;
  for (const [token, count] of a) shared += Math.min(count, b.get(token) ?? 0);
  const total = sizeOf(a) + sizeOf(b);
  return total === 0 ? 1 : (2 * shared) / total;
}

const sizeOf = (structure: Structure): number => [...structure.values()].reduce((sum, count) => sum + count, 0);
