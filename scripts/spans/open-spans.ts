import type { Markup } from './markup.ts';
import type { Tag } from './tag.ts';

/** The spans that wait for their close, the page's own among them, and the last target, which waits for its source. */
export class OpenSpans {
  #waiting: (Markup | null)[] = [];
  #latest: Markup | null = null;
  #depth = 0;

  openOwn(): void {
    this.#waiting.push(null);
  }

  openTarget(markup: Markup): void {
    this.#latest = markup;
    this.#depth = this.#waiting.length;
    this.#waiting.push(markup);
  }

  close(tag: Tag): void {
    const innermost = this.#waiting.pop();
    if (innermost) innermost.target!.close = [tag];
  }

  /** The last target, if its id is this one. What a span in inline code left open inside of it is forgotten. */
  takeTarget(id: string): Markup | null {
    const target = this.#latest;
    this.#latest = null;
    if (target?.id !== id) return null;
    this.#waiting.length = Math.min(this.#waiting.length, this.#depth);
    return target;
  }
}
