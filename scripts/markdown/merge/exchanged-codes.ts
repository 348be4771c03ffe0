import type { Inline, InlineCode } from '../../model/page.ts';
import type { Drafts } from '../segments/drafts.ts';
import { matchCodes } from './match-codes.ts';
import type { Change } from './plan.ts';

type Changes = ReadonlyMap<number, Change>;

/** The segments that live inside of codes which the new contents lack: an alt text goes with its picture. By their indices. */
export function goneWithCodes({ list, natures }: Drafts, changes: Changes): Set<number> {
  const gone = new Set<InlineCode>();
  for (const { index, content } of changes.values()) {
    const kept = new Set(matchCodes(content, list[index]!.content).values());
    for (const host of hostsIn(list[index]!.content)) if (!kept.has(host)) gone.add(host);
  }
  return innerOf(natures, gone);
}

/** The segments of the merged page that live inside of codes which the new contents brought. By their indices there. */
export function cameWithCodes(before: Drafts, after: Drafts, changes: Changes): Set<number> {
  const came = new Set<InlineCode>();
  const [then, now] = [outerIn(before), outerIn(after)];
  const written = new Map(then.map((index, at) => [index, after.list[now[at] ?? -1]]));
  for (const { index, content } of changes.values()) {
    const [wanted, there] = [hostsIn(content), hostsIn(written.get(index)?.content ?? [])];
    const kept = matchCodes(content, before.list[index]!.content);
    if (wanted.length === there.length) for (const [at, code] of wanted.entries()) if (!kept.has(code)) came.add(there[at]!);
  }
  return innerOf(after.natures, came);
}

const hostsIn = (content: readonly Inline[]): InlineCode[] =>
  content.filter((part): part is InlineCode => part.kind === 'code' && part.subflows.length > 0);

const outerIn = ({ list, natures }: Drafts): number[] => [...list.keys()].filter((index) => natures[index]!.owner === null);

const innerOf = (natures: Drafts['natures'], hosts: ReadonlySet<InlineCode>): Set<number> =>
  new Set(hosts.size === 0 ? [] : natures.flatMap(({ owner }, index) => (owner && hosts.has(owner) ? [index] : [])));
