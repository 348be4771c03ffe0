import { pseudo } from '../pseudo.ts';
import { codeBlocks } from './damage-code.ts';
import { codesIn, inBody, type KnownTarget, type Mutation, paragraphs, type Splice } from './mutation.ts';

/** What changes nothing that a reader would miss: a new finding is a false alarm. */
export const harmless: Mutation[] = [
  { id: 'rewrapped', about: 'A paragraph is wrapped at another place.', splices: rewrapped },
  { id: 'emphasis-sign', about: '`_` stands for `*` around emphasis.', splices: withUnderscores },
  {
    id: 'list-sign',
    about: '`*` stands for `-` before the items of a list.',
    splices: (target) => inBody(target, /(?:^- .*\n)+/gm, (list) => list.replace(/^-/gm, '*')),
  },
  { id: 'comment-translated', about: 'A comment in a code block is translated.', splices: withTranslatedComment },
  {
    id: 'table-padded',
    about: 'The cells of a row have other blanks around them.',
    splices: (target) => inBody(target, /^\| (?!-).*\|$/gm, (row) => row.replace(/ {2,}\|/g, ' |')),
  },
  {
    id: 'blank-line',
    about: 'One more blank line stands behind a paragraph.',
    splices: (target) => paragraphs(target).map(({ range: { end } }) => ({ start: end, end, text: '\n' })),
  },
];

/** A paragraph with a line end in the place of the blank that follows a word in its middle. */
function rewrapped(target: KnownTarget): Splice[] {
  return paragraphs(target).flatMap(({ range }) => {
    const middle = Math.floor((range.start + range.end) / 2);
    const match = /(?<=\p{L}) (?=\p{L})/u.exec(target.page.text.slice(middle, range.end));
    return match ? [{ start: middle + match.index, end: middle + match.index + 1, text: '\n' }] : [];
  });
}

function withUnderscores(target: KnownTarget): Splice[] {
  const signs = codesIn(target).filter(({ type, raw }) => type === 'italic' && raw === '*');
  return signs.flatMap((open, index) => {
    const close = signs[index + 1];
    if (open.role !== 'open' || close?.role !== 'close') return [];
    const around = target.page.text.slice(open.start - 1, open.start) + target.page.text.slice(close.start + 1, close.start + 2);
    if (/[\p{L}\p{N}]/u.test(around)) return [];
    return [{ start: open.start, end: close.start + 1, text: `_${target.page.text.slice(open.start + 1, close.start)}_` }];
  });
}

function withTranslatedComment(target: KnownTarget): Splice[] {
  return codeBlocks(target).flatMap(({ start, text }) =>
    [...text.matchAll(/^(?:#|\/\/) .*$/gm)].map(({ 0: comment, index }) => ({
      start: start + index,
      end: start + index + comment.length,
      text: pseudo(comment),
    })),
  );
}
