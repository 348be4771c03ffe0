import type { Page, Segment } from '../model/page.ts';
import { jsonMembers } from '../markdown/segments/messages.ts';
import type { Insertion } from '../sync/insertions.ts';

interface Side {
  page: Page;
  segments: readonly Segment[];
}

/**
 * What brings messages into a file of messages that lacks them: each behind the one that the source has before it, as the source
 * has it; the white space between is the target's.
 *
 * @param coming segments of the source, by their index
 */
export function newMessages(source: Side, { page: { path, text } }: Side, coming: ReadonlySet<number>): Insertion[] {
  const [theirs, own] = [source.page.text, text].map(jsonMembers) as [ReturnType<typeof jsonMembers>, ReturnType<typeof jsonMembers>];
  const indexOf = new Map([...coming].map((index) => [source.segments[index]!.key, index]));
  const places = new Map(own.map((member) => [member.key, member]));
  const [open, first] = [text.indexOf('{') + 1, own[0]];
  const blanks = first ? text.slice(open, first.start) : source.page.text.slice(source.page.text.indexOf('{') + 1, theirs[0]?.start);
  let at = first ? null : open;
  return theirs.flatMap(({ key, start, end }, index): Insertion[] => {
    at = places.get(key)?.end ?? at;
    if (!indexOf.has(key)) return [];
    const member = source.page.text.slice(start, end);
    const segments = [indexOf.get(key)!];
    if (at === null) return [{ edit: { path, start: first!.start, end: first!.start, text: `${member},${blanks}` }, segments }];
    const isOnly = !first && !theirs.slice(0, index).some((other) => indexOf.has(other.key));
    return [{ edit: { path, start: at, end: at, text: `${isOnly ? '' : ','}${blanks}${member}` }, segments }];
  });
}
