import type { Inline, InlineCode } from '../../model/inline.ts';
import { tagOf } from './html-tag.ts';

/** Lone codes of HTML tags that open and close the same element become pairs, where they cross no other pair. */
export function pairTags(content: readonly Inline[]): void {
  const open: { code: InlineCode; name: string | null }[] = [];
  for (const code of content) {
    if (code.kind === 'text') continue;
    if (code.role === 'open') open.push({ code, name: null });
    else if (code.role === 'close') open.length = open.findLastIndex(({ name }) => name === null);
    else if (code.type === 'html') pairTag(code, open);
  }
}

function pairTag(code: InlineCode, open: { code: InlineCode; name: string | null }[]): void {
  const tag = tagOf(code.raw, { start: 0, end: code.raw.length });
  if (tag?.kind === 'open') open.push({ code, name: tag.name });
  if (tag?.kind !== 'close') return;
  const at = open.findLastIndex(({ name }) => name === null || name === tag.name);
  const opening = open[at];
  if (opening?.name !== tag.name) return;
  open.length = at;
  opening.code.role = 'open';
  code.role = 'close';
}
