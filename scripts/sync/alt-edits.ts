import type { InlineCode, Segment } from '../model/page.ts';
import type { Sides } from './block-edits.ts';
import type { Insertion } from './insertions.ts';

/**
 * What describes a picture that had no description, where its text is translated already: source `![A cat](a.png)`, which was
 * `![](a.png)`, gives the target's `![](/fr/a.png)` the same, to be translated.
 */
export function altEdits({ source, target, matches, aligned }: Sides): Insertion[] {
  const indexOf = new Map(source.segments.map(({ id }, index) => [id, index]));
  const isNew = new Set(matches.flatMap((match) => (match.kind === 'added' && match.base === null ? [match.source!] : [])));
  return matches.flatMap((match): Insertion[] => {
    const place = match.source === null || match.base === null ? null : aligned[match.base];
    if (!place) return [];
    const [own, there] = [imagesIn(source.segments[match.source!]!), imagesIn(target.segments[place.target]!)];
    if (own.length !== there.length) return [];
    return own.flatMap((image, at): Insertion[] => {
      const index = image.subflows.map((id) => indexOf.get(id)).find((one) => one !== undefined && isNew.has(one));
      const alt = index === undefined ? null : source.segments[index]!;
      if (alt?.kind !== 'alt' || !image.raw.startsWith('![') || !there[at]!.raw.startsWith('![](')) return [];
      const start = there[at]!.start! + '!['.length;
      const text = source.page.text.slice(alt.range.start, alt.range.end);
      return [{ edit: { path: target.page.path, start, end: start, text }, segments: [index!] }];
    });
  });
}

const imagesIn = ({ content }: Segment): InlineCode[] =>
  content.filter((part): part is InlineCode => part.kind === 'code' && part.type === 'image');
