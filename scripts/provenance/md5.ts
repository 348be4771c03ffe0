import type { Page, Range } from '../model/page.ts';
import { type Dialect, nothingRecorded, type RecordFile } from './dialect.ts';
import { digest } from '../model/digest.ts';
import { lineEndOf } from '../markdown/text/lines.ts';

/**
 * co-op-translator: `original_hash`, MD5 of the source's raw bytes, as JSON in an HTML comment at the head of the page, or
 * in one `.co-op-translator.json` for all pages below its folder.
 */
export const md5: Dialect = {
  id: 'md5',
  about: '`original_hash`, MD5 of the source, in an HTML comment or in `.co-op-translator.json`',
  keys: [],
  forms: {},
  from: 'commit',
  recordFile: '.co-op-translator.json',
  read(page, record) {
    const hash = inComment(page)?.hash ?? inFile(record);
    return hash ? { ...nothingRecorded, hash } : null;
  },
  damaged(page) {
    if (inComment(page)) return null;
    return placeOf(marker, page.text) ?? placeOf('original_hash', headOf(page.text));
  },
  write(page, { hash }) {
    const comment = inComment(page);
    if (hash === null || comment?.hash === hash) return [];
    if (comment) return [{ path: page.path, start: comment.start, end: comment.end, text: hash }];
    const eol = lineEndOf(page.text);
    const text = ['<!--', marker, '{', `  "original_hash": "${hash}"`, '}', '-->', ''].join(eol);
    return [{ path: page.path, start: 0, end: 0, text }];
  },
  acceptedMark(page) {
    const comment = inComment(page);
    return comment && { at: comment.end + 1, text: ', "accepted": true' };
  },
  hashMatches: (hash, source) => digest('md5', source) === hash,
  hashOf: (source) => digest('md5', source),
};

const marker = 'CO_OP_TRANSLATOR_METADATA:';
/** The comment that a page begins with, where another has no business to say `original_hash`. */
const headOf = (text: string): string => (/^\s*<!--/.test(text) ? text.slice(0, Math.max(0, text.indexOf('-->'))) : '');

function placeOf(words: string, text: string): Range | null {
  const start = text.indexOf(words);
  return start === -1 ? null : { start, end: start + words.length };
}

const key = /"original_hash":[ \t]*"([0-9a-f]{32})"/;

/** The hash in the comment with the marker, and its offsets. */
function inComment({ text }: Page): { hash: string; start: number; end: number } | null {
  const from = text.indexOf(marker);
  const to = from === -1 ? -1 : text.indexOf('-->', from);
  const match = to === -1 ? null : key.exec(text.slice(from, to));
  if (!match) return null;
  const start = from + match.index + match[0].length - 33;
  return { hash: match[1]!, start, end: start + 32 };
}

/** `{ "README.md": { "original_hash": "…" } }`, whatever stands there. A file that is no such JSON records nothing. */
function inFile(record: RecordFile | null | undefined): string | null {
  try {
    const entries: unknown = JSON.parse(record?.text ?? 'null');
    const entry = isObject(entries) && Object.hasOwn(entries, record!.path) ? entries[record!.path] : null;
    const hash = isObject(entry) ? entry.original_hash : null;
    return typeof hash === 'string' && hash.trim() !== '' ? hash : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
