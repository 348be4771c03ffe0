import { addressFix } from '../addresses/address-fix.ts';
import { addressesOf } from '../addresses/addresses-of.ts';
import { signNamed } from '../../markdown/text/look-alikes.ts';
import { meantAddress, oddSign } from '../addresses/odd-signs.ts';
import type { Check } from '../check.ts';

export const linkSigns: Check<'link-signs'> = {
  id: 'link-signs',
  severity: 'error',
  fixable: true,
  about:
    "The address of a link holds no sign that its source has not: none that can't be seen, no letter that only looks Latin, no full-width colon.",
  why: "It looks right and leads nowhere, or, with a letter of another script, to somebody else's site.",
  run(subject, report) {
    for (const { was, is, reason } of addressesOf(subject)?.changed ?? []) {
      if (reason !== 'signs' || !is.place) continue;
      const odd = oddSign(is.value)!;
      const expected = meantAddress(is.value, was.value);
      const message = `Unexpected ${odd.what} ${signNamed(odd.sign)} in the address, expected ${expected}`;
      report({
        range: is.place,
        message,
        actual: is.value,
        expected,
        spoils: is.place,
        fix: addressFix(is.place, expected, subject.page.text),
      });
    }
  },
  examples: [
    {
      source: '[a](a/b.md#c), [b](a/b.md#d)\n',
      page: '[ä](a/\u200bb.md#c), [b](a/b.md#d)\n',
      findings: ['1:5 Unexpected invisible sign (U+200B) in the address, expected a/b.md#c'],
    },
    {
      source: '[a](b.md#c)\n',
      page: '[ä](b\ufeff.md#c)\n',
      locale: 'he',
      findings: ['1:5 Unexpected invisible sign (U+FEFF) in the address, expected b.md#c'],
    },
    { source: '[a](https://a.example/ä)\n', page: '[ä](https://a.example/ä)\n', findings: [] },
    {
      source: '[a](https://a.example/en/b)\n',
      page: '[ä](https://a.exam\u200bple/ar/b)\n',
      locale: 'ar',
      findings: ['1:5 Unexpected invisible sign (U+200B) in the address, expected https://a.example/ar/b'],
    },
    {
      source: '[a](https://a.example/b)\n',
      page: '[ä](https://a.exаmple/b)\n',
      findings: ['1:5 Unexpected letter of another script "а" (U+0430) in the address, expected https://a.example/b'],
    },
    {
      source: '[a](a/b.md)\n',
      page: '[ä](a/\u200bb.md)\n',
      findings: ['1:5 Unexpected invisible sign (U+200B) in the address, expected a/b.md'],
    },
  ],
};
