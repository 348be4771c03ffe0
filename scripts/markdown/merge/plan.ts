import type { Inline } from '../../model/inline.ts';
import type { Refusal } from '../../model/merged.ts';
import type { Segment } from '../../model/segment.ts';
import type { Drafts } from '../segments/drafts.ts';
import { contentKey, segmentKey } from './content-key.ts';
import { oneLineKinds } from '../one-line-kinds.ts';
import { isBalanced } from './is-balanced.ts';
import { settle } from './settle.ts';

/** A segment that gets a new content. */
export interface Change {
  /** In the list of segments. */
  index: number;
  content: readonly Inline[];
  /** Of the content: how it must read in the merged page. */
  key: string;
  /** Which signs are escaped: those that look like markup, or all that could be. */
  escape: 'needed' | 'all';
}

export interface Plan {
  changes: Map<number, Change>;
  refused: Refusal[];
}

/** Which segments change, by their index, and which new contents cannot be taken. */
export function plan(drafts: Drafts, contents: ReadonlyMap<string, readonly Inline[]>): Plan {
  const { list } = drafts;
  const indexes = new Map<string, number>();
  for (let index = 0; index < list.length; index += 1) indexes.set(list[index]!.id, index);
  const changes: Plan['changes'] = new Map();
  const refused: Refusal[] = [];
  for (const [id, given] of contents) {
    const index = indexes.get(id);
    const segment = index === undefined ? null : list[index]!;
    const reason = segment ? reasonAgainst(segment, given) : 'unknown';
    if (reason) refused.push({ id, reason });
    else addChange(index!, given, drafts, changes);
  }
  return { changes, refused };
}

function reasonAgainst({ translate, kind, content }: Segment, given: readonly Inline[]): Refusal['reason'] | null {
  if (!translate) return 'untranslated';
  if (oneLineKinds.has(kind) && hasLineBreak(given) && !hasLineBreak(content)) return 'line-break';
  if (given.every((part) => part.kind === 'text' && part.text.trim() === '')) return 'empty';
  return isBalanced(given) ? null : 'unbalanced';
}

/** A field of several lines may stay one. */
const hasLineBreak = (content: readonly Inline[]): boolean =>
  content.some((part) => /[\n\r]/.test(part.kind === 'text' ? part.text : part.raw));

function addChange(index: number, given: readonly Inline[], { list, natures }: Drafts, changes: Plan['changes']): void {
  const segment = list[index]!;
  const { syntax } = natures[index]!;
  const settled = settle(withAnchors(given, segment.content));
  const key = contentKey(settled);
  // A YAML or JSON value is no Markdown: its blanks and line breaks stay.
  const content = syntax === 'yaml' || syntax === 'json' ? given : settled;
  if (key !== segmentKey(segment)) changes.set(index, { index, content, key, escape: 'needed' });
}

/** Heading anchors belong to the page: those that the new content lacks stay, at the head or at the end. */
function withAnchors(given: readonly Inline[], old: readonly Inline[]): readonly Inline[] {
  if (given.some(isAnchor) || !old.some(isAnchor)) return given;
  const first = old.findIndex((part) => !isAnchor(part));
  const head = old.slice(0, first === -1 ? old.length : first);
  const tail = old.slice(head.length).filter(isAnchor);
  return [...head, ...given, ...tail.flatMap((anchor): Inline[] => [{ kind: 'text', text: ' ' }, anchor])];
}

const isAnchor = (part: Inline): boolean => part.kind === 'code' && part.type === 'anchor';
