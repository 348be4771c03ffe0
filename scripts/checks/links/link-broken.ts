import { addressesOf } from '../addresses/addresses-of.ts';
import type { Address } from '../addresses/address.ts';
import type { BrokenLink } from '../addresses/broken-links.ts';
import { meantAddress } from '../addresses/odd-signs.ts';
import type { Check } from '../check.ts';

export const linkBroken: Check<'link-broken'> = {
  id: 'link-broken',
  severity: 'error',
  fixable: true,
  about: 'A link is written `[text](address)`: nothing stands between the brackets, no blank in the address, no bracket is full-width.',
  why: 'Readers see the brackets and the address, and nothing to click on. Machine translation and input methods write links like that.',
  run(subject, report) {
    for (const { link, was } of addressesOf(subject)?.broken ?? []) {
      const expected = mended(link, was);
      const { range } = link;
      const message = `Unexpected ${reasonOf(link)} in a link, expected ${expected ?? 'the address alone between its brackets'}`;
      const fix = expected === null ? {} : { expected, fix: { ...range, text: expected } };
      report({ range, message, actual: link.address, spoils: range, ...fix });
    }
  },
  examples: [
    { source: 'See [a](a.md).\n', page: 'Siehe [a](a.md).\n', findings: [] },
    { source: 'A [note] (see below).\n', page: 'Eine [Notiz] (siehe unten).\n', findings: [] },
    {
      source: '<p markdown="1">\nSee [a](a.md).\n</p>\n',
      page: '<p markdown="1">\nSiehe [ä](a.md).\n</p>\n',
      findings: [],
    },
    {
      source: 'See [a](a.md "T").\n',
      page: 'Siehe [ä] (a.md "T").\n',
      findings: ['1:7 Unexpected " " between the brackets in a link, expected [ä](a.md "T")'],
    },
    {
      source: 'See [a](a.md).\n',
      page: '［あ］（a.md）を見る\n',
      findings: ['1:1 Unexpected full-width brackets in a link, expected [あ](a.md)'],
    },
    {
      source: 'See [a](https://a.example/en/b).\n',
      page: '［あ］（https://a.example/ja/b）を見る\n',
      locale: 'ja',
      findings: ['1:1 Unexpected full-width brackets in a link, expected [あ](https://a.example/ja/b)'],
    },
    {
      source: 'See [a](#choose).\n',
      page: '（[図](#選択する を参照）。\n',
      locale: 'ja',
      findings: ['1:2 Unexpected full-width brackets in a link, expected the address alone between its brackets'],
    },
    {
      source: 'See [a](https://a.example/b).\n',
      page: 'Siehe [a](https: //a.example/b).\n',
      findings: ['1:7 Unexpected blank in its address in a link, expected [a](https://a.example/b)'],
    },
  ],
};

/** The link as it should be written: what the translator has made of the address stays, but for what can't be in one. Null where words may stand in it. */
function mended({ text, address, title, isImage }: BrokenLink, was: Address | null): string | null {
  const meant = meantAddress(address, was?.value ?? '');
  if (meant !== was?.value && wordBehind.test(address)) return null;
  return `${isImage ? '!' : ''}[${text}](${meant}${title === '' ? '' : ` ${title}`})`;
}

/** A blank that touches no sign of an address: `#a see there`, but not `https: //a` or `a/ b`. */
const wordBehind = /[^\s:/.#?&=_-]\s+[^\s:/.#?&=_-]/u;

function reasonOf({ gap, isWide }: BrokenLink): string {
  if (isWide) return 'full-width brackets';
  return gap === '' ? 'blank in its address' : `${JSON.stringify(gap)} between the brackets`;
}
