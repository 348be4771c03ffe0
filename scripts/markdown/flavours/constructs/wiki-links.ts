import { type InlineConstruct, pastCloser } from '../construct.ts';

/** `[[page|text]]`, `[[page#heading]]`, `![[picture.png|300]]`: its text is for readers. In a table its bar is `\|`. */
export const wikiLink: InlineConstruct = {
  opener: '!?\\[\\[',
  read(text, at, limit) {
    const from = text[at] === '!' ? at + 1 : at;
    if (!text.startsWith('[[', from)) return null;
    const end = pastCloser(text, ']]', from + 2, limit);
    if (end === null || !/^[^[\]\n]+$/.test(text.slice(from + 2, end - 2))) return null;
    const bar = text.slice(from, end).indexOf('|');
    const isText = bar !== -1 && from === at && /\p{L}/u.test(text.slice(from + bar, end));
    const range = { start: from + bar + 1, end: end - 2 };
    return { end, type: from === at ? 'url' : 'image', shown: isText ? [{ kind: 'label', range, syntax: 'argument' }] : [] };
  },
};

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
