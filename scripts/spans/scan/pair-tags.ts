import type { Markup, Side } from './markup.ts';
import { closeOfSource, isBlankBetween } from './source-side.ts';
import type { Tag } from './tags.ts';

/**
 * Pairs, lone sides and stray tags, in the order of their first tag, in one pass over the tags. A source belongs to
 * the target tag right before it, if that has the same id. Pairs never overlap.
 */
export function pairTags(text: string, tags: readonly Tag[]): Markup[] {
  const found: Markup[] = [];
  const spans = new OpenSpans();
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index]!;
    if (tag.kind === 'open') spans.openOwn();
    else if (tag.kind === 'close') spans.close(tag);
    else if (tag.kind === 'target') {
      const markup = { id: tag.id, target: { open: [tag], close: [] }, source: null, stray: null };
      spans.openTarget(markup);
      found.push(markup);
    } else {
      const { markup, last } = readSource(text, tags, index, spans);
      if (markup) found.push(markup);
      index = last;
    }
  }
  return found;
}

/**
 * Reads a source from its lookup tag, or from its own where there is no lookup.
 *
 * @returns the index of its last tag, and what it is if it is no target's
 */
function readSource(text: string, tags: readonly Tag[], index: number, spans: OpenSpans): { markup: Markup | null; last: number } {
  const open = openingAt(text, tags, index);
  const { id, kind } = open.at(-1)!;
  const opener = index + open.length - 1;
  const last = kind === 'source' ? closeOfSource(text, tags, opener, open.length) : null;
  const before = closeBefore(text, tags, index);
  const partner = last === null ? null : spans.takeTarget(id);
  if (partner) {
    partner.source = { open, close: tags.slice(last! + 1 - open.length, last! + 1) };
    if (before) spans.claim(before, partner);
    return { markup: null, last: last! };
  }
  if (last === opener + open.length) {
    return { markup: { id, target: null, source: { open, close: tags.slice(opener + 1, last + 1) }, stray: null }, last };
  }
  const stray: Side = { open, close: [] };
  spans.openStray(stray);
  return { markup: { id, target: null, source: null, stray }, last: opener };
}

function openingAt(text: string, tags: readonly Tag[], index: number): Tag[] {
  const [first, next] = [tags[index]!, tags[index + 1]];
  return first.kind === 'lookup' && next?.kind === 'source' && isBlankBetween(text, first, next) ? [first, next] : [first];
}

function closeBefore(text: string, tags: readonly Tag[], index: number): Tag | null {
  const before = tags[index - 1];
  return before?.kind === 'close' && isBlankBetween(text, before, tags[index]!) ? before : null;
}

/** The spans that wait for their close, the page's own (null) among them, and the last target, which waits for its source. */
class OpenSpans {
  #waiting: (Side | null)[] = [];
  #target: Markup | null = null;
  #depth = 0;
  #lastClosed: Side | null = null;

  openOwn(): void {
    this.#waiting.push(null);
  }

  openTarget(markup: Markup): void {
    this.#target = markup;
    this.#depth = this.#waiting.length;
    this.#waiting.push(markup.target);
  }

  openStray(side: Side): void {
    for (const _ of side.open) this.#waiting.push(side);
  }

  close(tag: Tag): void {
    this.#lastClosed = this.#waiting.pop() ?? null;
    this.#lastClosed?.close.push(tag);
  }

  /** The target that waits for a source, if its id is this one. What a span in inline code left open inside of it is forgotten. */
  takeTarget(id: string): Markup | null {
    const target = this.#target;
    if (target?.id !== id) return null;
    this.#target = null;
    this.#waiting.length = Math.min(this.#waiting.length, this.#depth);
    return target;
  }

  /** Gives a close to a target, and takes it from the span around it that it seemed to be of. */
  claim(close: Tag, { target }: Markup): void {
    const other = this.#lastClosed;
    if (other && other !== target && other.close.at(-1) === close) {
      other.close.pop();
      this.#waiting.push(other);
    }
    target!.close = [close];
  }
}
