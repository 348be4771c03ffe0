import { splice } from '../markdown/text/splice.ts';
import type { Range, Segment } from '../model/page.ts';
import type { Sides } from './block-edits.ts';

/**
 * A stretch of the source, with the translations of the titles and descriptions in it: `:::note[Mind]`, of which the target has
 * `[!NOTE] Attention`, is `:::note[Attention]`. Null where a translation in the target's stretch would not be in it, though its source is not gone.
 */
export function withTranslations(own: Range, there: Range, { source, target, matches, aligned }: Sides): string | null {
  const left = new Set(
    [...target.segments.keys()].filter((index) => target.segments[index]!.translate && isIn(target.segments[index]!, there)),
  );
  const inner = matches.flatMap(({ kind, base, source: index }) => {
    const place = base === null ? null : aligned[base];
    const segment = index === null ? null : source.segments[index]!;
    if (!place) return [];
    if (kind === 'removed') left.delete(place.target);
    if (!segment?.translate || !isIn(segment, own)) return [];
    left.delete(place.target);
    const { range } = target.segments[place.target]!;
    return [
      { start: segment.range.start - own.start, end: segment.range.end - own.start, text: target.page.text.slice(range.start, range.end) },
    ];
  });
  return left.size > 0 ? null : splice(source.page.text.slice(own.start, own.end), inner);
}

const isIn = ({ range }: Segment, { start, end }: Range): boolean => range.start >= start && range.end <= end;
