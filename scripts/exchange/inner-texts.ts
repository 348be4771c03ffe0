import { mergeSegments } from '../markdown/merge/merge.ts';
import { pageOf } from '../markdown/page.ts';
import type { Drafts } from '../markdown/segments/drafts.ts';
import { joined } from '../markdown/segments/text.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Inline, Segment } from '../model/page.ts';
import type { MergedFile } from '../xliff/merge/merge-file.ts';
import { noPlace, unwritable } from './no-place.ts';
import type { Placed } from './place-contents.ts';
import type { TargetTranslation, Translation, Translations } from './translations.ts';
import { withoutPlace, type WrittenPage } from './written-page.ts';

/** Alt texts and titles of codes that come with a changed text, also in the place of others, and the text that each comes with. */
export function innerOf(
  { contents }: MergedFile,
  { slots }: Translation,
  { homeless, homes }: Placed,
  gone: ReadonlySet<string>,
): Map<string, Inner> {
  const inner = new Map<string, Inner>();
  const segments = new Map(slots.map(({ segment }) => [segment.id, segment]));
  for (const { segment } of slots) {
    const content = homes.has(segment.id) ? contents.get(segment.id) : undefined;
    for (const part of content ? segment.content : []) {
      const own = part.kind === 'code' ? part.subflows.filter((id) => (homeless.has(id) || gone.has(id)) && segments.has(id)) : [];
      for (const id of own) inner.set(id, { segment: segments.get(id)!, around: wordsOf(content!) });
    }
  }
  return inner;
}

interface Inner {
  segment: Segment;
  around: string;
}

const wordsOf = (content: readonly Inline[]): string => joined(content, () => '').replace(/\s+/g, '');

/** They are written once what holds them is there. */
export function withInner(
  written: WrittenPage,
  inner: ReadonlyMap<string, Inner>,
  merged: MergedFile,
  { parse, draftsOf, translation }: Pick<Translations, 'parse' | 'draftsOf'> & { translation: TargetTranslation },
): WrittenPage {
  if (inner.size === 0) return written;
  const drafts = draftsOf(written.page)!;
  const found = new Map<string, number>();
  for (const [id, { segment, around }] of inner) {
    const taken = new Set(found.values());
    const at = drafts.list.findIndex((_, index) => !taken.has(index) && isInner(drafts, index, segment, around));
    if (at === -1) merged.refuse(id, noPlace(segment, null));
    else found.set(id, at);
  }
  const contents = new Map([...found].map(([id, at]) => [drafts.list[at]!.id, merged.contents.get(id)!.map(withoutPlace)]));
  const { edits, refused, escaped, quoted } = mergeSegments(written.page, contents, parse, drafts);
  const idOf = new Map([...found].map(([id, at]) => [drafts.list[at]!.id, id]));
  for (const { id, reason } of refused) merged.refuse(idOf.get(id)!, unwritable(reason));
  const page = pageOf(written.page.path, splice(written.page.text, edits));
  return {
    page,
    places: { ...written.places!, here: new Map([...written.places!.here, ...placesOfInner(found, translation)]) },
    escaped: written.escaped + escaped,
    quoted: written.quoted + quoted,
  };
}

function placesOfInner(found: ReadonlyMap<string, number>, { sourceSegments }: TargetTranslation): [number, number][] {
  const sourceOf = new Map(sourceSegments.map(({ id }, index) => [id, index]));
  return [...found].map(([id, at]) => [sourceOf.get(id)!, at]);
}

function isInner({ list, natures }: Drafts, index: number, { kind, text }: Segment, around: string): boolean {
  const { owner } = natures[index]!;
  if (!owner || list[index]!.kind !== kind || list[index]!.text !== text) return false;
  return list.some(({ content }) => content.includes(owner) && wordsOf(content) === around);
}
