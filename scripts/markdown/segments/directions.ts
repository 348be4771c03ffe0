import type { Inline, InlineCode } from '../../model/page.ts';

/**
 * What authors tell translators beside the text: `<!-- l10n: a button -->` is a note to what comes next, and what stands between
 * `<!-- no-translate -->` and `<!-- /no-translate -->`, or within an element with `translate="no"`, is left as it is. In MDX the
 * comments are `{/* … *\/}`.
 */
export class Directions {
  /** Whether all that comes is left as it is. */
  private isKept = false;
  /** Elements with `translate="no"` whose end has not come, and how many of their name are open. */
  private readonly open: { name: string; count: number }[] = [];
  private note: string | null = null;

  /** Front matter with `translate: false` is about the whole page. */
  keepAll(): void {
    this.isKept = true;
  }

  get keeps(): boolean {
    return this.isKept || this.open.length > 0;
  }

  /** A block that is no text: a comment, or tags around other blocks. */
  readBlock(raw: string): void {
    const said = comment.exec(raw)?.[1];
    if (said === undefined) return this.readTags(raw);
    if (isStart.test(said)) this.isKept = true;
    else if (isEnd.test(said)) this.isKept = false;
    else this.note = noteIn(said) ?? this.note;
  }

  private readTags(raw: string): void {
    if (this.open.length === 0 && !raw.includes('translate')) return;
    for (const [tag, slash, name] of raw.matchAll(tags)) {
      const own = this.open.at(-1);
      if (own && own.name === name) own.count += slash ? -1 : tag.endsWith('/>') ? 0 : 1;
      else if (!slash && isUntranslated(tag) && !tag.endsWith('/>')) this.open.push({ name: name!, count: 1 });
      if (this.open.at(-1)?.count === 0) this.open.pop();
    }
  }

  /** What is said of the next text: before it, or in it. */
  takeNote(content: readonly Inline[]): string | null {
    if (this.note === null && !content.some(mayBeNote)) return null;
    const within = content.flatMap((part) => (mayBeNote(part) ? (noteIn(comment.exec(part.raw)?.[1] ?? '') ?? []) : []));
    if (this.note === null && within.length === 0) return null;
    const all = [...(this.note === null ? [] : [this.note]), ...within];
    this.note = null;
    return all.join('\n');
  }
}

const comment = /^\s*(?:<!--|\{\/\*)([^]*?)(?:-->|\*\/\})\s*$/;
const isStart = /^\s*no-translate\s*$/i;
const isEnd = /^\s*(?:\/\s*|end[- ])no-translate\s*$/i;

const mayBeNote = (part: Inline): part is InlineCode => part.kind === 'code' && part.raw.includes('l10n');

const noteIn = (said: string): string | null => /^\s*l10n:([^]*)$/.exec(said)?.[1]?.trim().replace(/\s+/g, ' ') ?? null;

const tags = /<(\/?)([A-Za-z][\w.-]*)(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*>/g;

/** `<span translate="no">` */
export const isUntranslated = (tag: string): boolean =>
  tag.includes('translate') && /\stranslate\s*=\s*(?:"no"|'no'|\{\s*["']no["']\s*\}|no(?=[\s/>]))/i.test(tag);

/** A content in which each element with `translate="no"` is one code, with all that it holds. */
export function withKeptElements(content: Inline[], text: string): Inline[] {
  if (content.length < 3 || !content.some((part) => part.kind === 'code' && part.role === 'open' && isUntranslated(part.raw)))
    return content;
  const ends = new Map(content.flatMap((part, at) => (part.kind === 'code' && part.role === 'close' ? [[part.id, at] as const] : [])));
  const kept: Inline[] = [];
  for (let at = 0; at < content.length; at += 1) {
    const part = content[at]!;
    const end = part.kind === 'code' && part.role === 'open' && isUntranslated(part.raw) ? (ends.get(part.id) ?? -1) : -1;
    const isWhole = end > at && !content.slice(at, end).some((inner) => inner.kind === 'code' && inner.subflows.length > 0);
    kept.push(isWhole ? whole(part as InlineCode, content[end] as InlineCode, text) : part);
    if (isWhole) at = end;
  }
  return kept;
}

function whole(open: InlineCode, close: InlineCode, text: string): InlineCode {
  const inner = { start: open.start! + open.raw.length, end: close.start! };
  const raw = `${open.raw}${text.slice(inner.start, inner.end)}${close.raw}`;
  return { ...open, role: 'lone', raw, equiv: text.slice(inner.start, inner.end) };
}
