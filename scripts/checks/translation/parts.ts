import { addressStart } from '../../markdown/text/address-start.ts';
import type { CodeType, Inline, InlineCode, Range } from '../../model/page.ts';

/** What of a segment must survive its translation: a link, inline code, an image, a tag. */
export interface Part {
  /** `reference`: a link or an image that names a definition. */
  type: CodeType | 'reference';
  /** What is compared: an address, the text of inline code, a tag as written. */
  value: string;
  /** The text between the marks, as a reader sees it; of a lone code what is seen in its place. */
  text: string;
  /** As written; of a pair what opens it, `<a href="a.md">`, but of a link what closes it: `](a.md "T")`. */
  raw: string;
  /** Of a pair: whether nothing stands between its marks. */
  isEmpty: boolean;
  /** From its first mark to its last one; null in a base that is no page. */
  range: Range | null;
  /** Where `value` stands; null where it is not written like that. */
  place: Range | null;
}

/** The parts of a content, in the order in which they begin. Marks of emphasis are some too. */
export function partsIn(content: readonly Inline[]): Part[] {
  const parts: Part[] = [];
  const open: { code: InlineCode; part: Part }[] = [];
  for (const [index, piece] of content.entries()) {
    if (piece.kind === 'text') for (const { part } of open) part.text += piece.text;
    else if (piece.role === 'close') close(open.pop()?.part, piece, content[index - 1]);
    else {
      const part = partOf(piece);
      if (piece.role === 'open') open.push({ code: piece, part });
      else for (const outer of open) outer.part.text += piece.equiv;
      parts.push(part);
    }
  }
  return parts;
}

function partOf({ type, raw, equiv, start }: InlineCode): Part {
  const range = start === undefined ? null : { start, end: start + raw.length };
  const part: Part = { type, value: raw, text: equiv, raw, isEmpty: false, range, place: range };
  if (type === 'code') return valued(part, equiv || raw.replace(/^`+ ?| ?`+$/g, ''));
  if (type === 'url') return valued(part, raw.replace(wikiText, '$1').replace(/^<|>$/g, ''));
  if (type === 'image' || type === 'include' || namesReference.test(raw)) return addressed(part);
  return part;
}

/** `[[page|text]]` leads to `[[page`, also in a table, where its bar is `\\|`. */
const wikiText = /^(\[\[[^|\]]*?)\\?\|.*$/s;

/** `[!code-cs [t][a]]` */
const namesReference = /^\[!.{1,1000}\]\[[^[\]]{1,300}\]\]$/s;

/** Completes a pair by what closes it. */
function close(part: Part | undefined, { id, raw, start, equiv }: InlineCode, before: Inline | undefined): void {
  if (!part) return;
  part.isEmpty = before?.kind === 'code' && before.id === id;
  if (part.range) part.range = { start: part.range.start, end: start! + raw.length };
  if (part.type !== 'link') return;
  part.raw = raw;
  part.place = start === undefined ? null : { start, end: start + raw.length };
  if (addressed(part).type === 'reference' && part.value === '') part.value = equiv;
}

/** Finds the address in `](a.md "T")`, `![t](a.png)`, `[!INCLUDE [t](a.md)]`, `:::image source="a.png":::`, or the label of a reference: `[t][a]`, `[!INCLUDE [t][a]]`. */
function addressed(part: Part): Part {
  const attribute = /\bsource="([^"]*)"/.exec(part.raw);
  if (attribute) return valued(part, attribute[1]!);
  const opener = addressStart(part.raw);
  if (opener !== -1) return valued(part, addressIn(part.raw, opener + 2));
  part.type = 'reference';
  return valued(part, /\[([^[\]]*)\]\]?$/.exec(part.raw)?.[1] ?? '');
}

/** `<a b.md> "T")` -> `a b.md`. A byte order mark is a blank to us alone: Markdown takes it for a part of the address. */
function addressIn(raw: string, from: number): string {
  const rest = raw.slice(from).replace(/^[^\S\ufeff]+/, '');
  if (rest.startsWith('<')) return rest.slice(1, Math.max(1, rest.indexOf('>')));
  return /^[\S\ufeff]*/.exec(rest)![0].replace(/\)\]?$/, '');
}

/** Gives a part its value, and the place where that is written. */
function valued(part: Part, value: string): Part {
  const at = value === '' ? -1 : part.raw.lastIndexOf(value);
  const begin = part.place?.start ?? null;
  part.value = value;
  part.place = begin === null || at === -1 ? part.range : { start: begin + at, end: begin + at + value.length };
  return part;
}
