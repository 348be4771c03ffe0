import type { Markup, Side } from './markup.ts';
import { OpenSpans } from './open-spans.ts';
import { closeOfSource, isBlankBetween } from './source-side.ts';
import type { Tag } from './tag.ts';

/**
 * Pairs and lone sides, in the order of their first tag, in one pass over the tags. A source belongs to the target
 * tag right before it, if that has the same id; everything else is lone. Pairs never overlap.
 */
export function pairTags(text: string, tags: readonly Tag[]): Markup[] {
  const found: Markup[] = [];
  const spans = new OpenSpans();
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index]!;
    if (tag.kind === 'open') spans.openOwn();
    else if (tag.kind === 'close') spans.close(tag);
    else if (tag.kind === 'target') {
      const markup = { id: tag.id, target: { open: [tag], close: [] }, source: null };
      spans.openTarget(markup);
      found.push(markup);
    } else if (tag.kind === 'source') {
      const { source, last } = readSource(text, tags, index);
      const markup = source.close.length > 0 ? spans.takeTarget(tag.id) : null;
      if (markup) join(text, markup, source, tags[index - source.open.length]!);
      else found.push({ id: tag.id, target: null, source });
      index = last;
    }
  }
  return found;
}

/** The source side that the tag at `index` opens, and the index of its last tag. */
function readSource(text: string, tags: readonly Tag[], index: number): { source: Side; last: number } {
  const before = tags[index - 1];
  const lookup = before?.kind === 'lookup' && isBlankBetween(text, before, tags[index]!) ? [before] : [];
  const open = [...lookup, tags[index]!];
  const last = closeOfSource(text, tags, index, open.length);
  return { source: { open, close: last === null ? [] : tags.slice(last + 1 - open.length, last + 1) }, last: last ?? index };
}

/** The close that stands right before the source is the target's, whatever the page's own spans made of it. */
function join(text: string, markup: Markup, source: Side, before: Tag): void {
  const target = markup.target!;
  markup.source = source;
  if (before.kind === 'close' && isBlankBetween(text, before, source.open[0]!)) target.close = [before];
}
