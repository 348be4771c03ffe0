import { addTo } from '../../model/lists/add-to.ts';
import type { InlineCode, Range } from '../../model/page.ts';
import type { Drafts } from '../segments/drafts.ts';
import { splice } from '../text/splice.ts';
import type { Change } from './plan.ts';
import { writeContent } from './write-content.ts';

export interface Written {
  index: number;
  range: Range;
  text: string;
}

/** New text for each changed segment. What lives inside a code of another changed segment is written there. */
export function editsOf(drafts: Drafts, changes: ReadonlyMap<number, Change>): Written[] {
  const inner = new Map<InlineCode, Written[]>();
  const outer: Written[] = [];
  const hosts = hostsIn(drafts, changes);
  for (const change of lastFirst(changes)) {
    const written = { index: change.index, ...writeContent(change, drafts, (code) => rawWith(code, inner.get(code) ?? [])) };
    const { owner } = drafts.natures[change.index]!;
    if (owner && hosts.has(owner)) addTo(inner, owner, written);
    else outer.push(written);
  }
  return outer;
}

/** The codes of changed segments that hold others. */
function hostsIn({ list }: Drafts, changes: ReadonlyMap<number, Change>): Set<InlineCode> {
  const hosts = new Set<InlineCode>();
  for (const index of changes.keys()) {
    for (const part of list[index]!.content) if (part.kind === 'code' && part.subflows.length > 0) hosts.add(part);
  }
  return hosts;
}

/** What lives inside a code stands after the segment that holds the code: it is written before it. */
const lastFirst = (changes: ReadonlyMap<number, Change>): Change[] => [...changes.values()].toSorted((a, b) => b.index - a.index);

function rawWith({ raw, start }: InlineCode, inner: readonly Written[]): string {
  const edits = inner.map(({ range, text }) => ({ start: range.start - start!, end: range.end - start!, text }));
  return edits.length === 0 ? raw : splice(raw, edits);
}
