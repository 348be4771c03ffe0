import { addressesOf } from '../addresses/addresses-of.ts';
import type { Address } from '../addresses/address.ts';
import type { Check } from '../check.ts';

export const linkText: Check<'link-text'> = {
  id: 'link-text',
  severity: 'error',
  about: 'A link of a target has a text where that of its source has one.',
  why: 'Nobody can click on nothing: its text has come to stand before or behind it.',
  run(subject, report) {
    const found = addressesOf(subject);
    if (!found || !found.all.some(isEmpty)) return;
    const empty = found.origins.filter(isEmpty);
    const [isEmptyThere, signs] = [new Set(empty.map(({ value }) => value)), new Set(empty.map(({ text }) => text.trim()))];
    for (const { value, range, text } of found.all.filter(isEmpty)) {
      // `[a][](b)`: a reference that another file defines, and a word in brackets.
      if (subject.page.text[range!.start - 1] === ']') continue;
      if (isEmptyThere.has(value) || (text.trim() !== '' && signs.has(text.trim()))) continue;
      const actual = text.trim() === '' ? `empty text of the link` : `"${text.trim()}" as the text of the link`;
      const message = `Unexpected ${actual} to ${value}, expected the words that are linked`;
      report({ range: range!, message, actual: `[${text}](${value})`, spoils: range! });
    }
  },
  examples: [
    { source: 'See [a](a.md).\n', page: 'Siehe [ä](a.md), [![ä](ä.png)](a.md).\n', findings: [] },
    { source: 'See [A][] (b).\n', page: 'Siehe [A][](b).\n', findings: [] },
    { source: '[](a.md)\n', page: '[](a.md)\n', findings: [] },
    { source: '[»](/en/b)\n', page: '[»](/fr/b)\n', locale: 'fr', findings: [] },
    {
      source: 'Mended - [#12](a.md)\n',
      page: 'Repariert [-](a.md) #12\n',
      findings: ['1:11 Unexpected "-" as the text of the link to a.md, expected the words that are linked'],
    },
    {
      source: 'See [a](a.md).\n',
      page: 'Siehe ä[](a.md).\n',
      findings: ['1:8 Unexpected empty text of the link to a.md, expected the words that are linked'],
    },
  ],
};

/** `[](a.md)`, `[-](a.md)`; a link around an image has one. */
const isEmpty = ({ group, bare, part, text, range }: Address): boolean =>
  group === 'link' && !bare && part?.type === 'link' && range !== null && (part.isEmpty || (text !== '' && !/[^\s\p{P}]/u.test(text)));
