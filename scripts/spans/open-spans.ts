import type { Markup, Side } from './markup.ts';
import type { Tag } from './tag.ts';

/** The spans that wait for their close, the page's own (null) among them, and the last target, which waits for its source. */
export class OpenSpans {
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
