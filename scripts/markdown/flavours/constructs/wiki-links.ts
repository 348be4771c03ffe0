import type { Range } from '../../../model/page.ts';
import type { Shown } from '../../segments/text.ts';
import { type InlineConstruct, type LineConstruct, pastCloser } from '../construct.ts';

/** `[[page|text]]`, `[[page#heading]]`, `![[picture.png|300]]`: its text is for readers. In a table its bar is `\|`. */
export const wikiLink: InlineConstruct = {
  opener: '!?\\[\\[',
  read(text, at, limit) {
    const from = text[at] === '!' ? at + 1 : at;
    if (!text.startsWith('[[', from)) return null;
    const end = pastCloser(text, ']]', from + 2, limit);
    if (end === null || !/^[^[\]\n]+$/.test(text.slice(from + 2, end - 2))) return null;
    return { end, type: from === at ? 'url' : 'image', shown: shownIn(text, { start: from, end: end - 2 }, from === at ? 'label' : 'alt') };
  },
};

/** What stands behind the bar, and before that of a size: `![[a.png|A cat|300]]`. */
function shownIn(text: string, { start, end }: Range, kind: 'label' | 'alt'): Shown[] {
  const bar = text.slice(start, end).indexOf('|');
  if (bar === -1) return [];
  const from = start + bar + 1;
  const range = { start: from, end: end - (/\\?\|\d+(?:x\d+)?$/.exec(text.slice(from, end))?.[0].length ?? 0) };
  return /\p{L}/u.test(text.slice(range.start, range.end)) ? [{ kind, range, syntax: 'argument' }] : [];
}

/** `^block-id` at the end of a line, by which Obsidian links to it. */
export const blockId: InlineConstruct = {
  opener: '\\^[\\w-]',
  read(text, at) {
    if (!/[\s\])]/.test(text[at - 1] ?? '')) return null;
    const [id] = /^\^[\w-]{1,99}(?=[ \t]*\r?(?:\n|$))/.exec(text.slice(at, at + 120)) ?? [];
    return id === undefined ? null : { end: at + id.length, type: 'anchor' };
  },
};

/** `%%comment%%` of Obsidian. */
export const percentComment: InlineConstruct = {
  opener: '%%',
  read(text, at, limit) {
    const end = text.startsWith('%%', at) ? pastCloser(text, '%%', at + 2, limit) : null;
    return end === null ? null : { end, type: 'other' };
  },
};

/** The same over lines: `%% words`, more, `words %%`. */
export const percentBlock: LineConstruct = {
  opener: '%%',
  read({ text, start, end, past }) {
    const closer = text.slice(start + 2, end).includes('%%') ? null : past('%%', end);
    return closer === null ? null : { end: closer, as: 'block', kind: 'directive' };
  },
};
