import { addressesOf } from '../addresses/addresses-of.ts';
import type { Check } from '../check.ts';

export const linkAnchor: Check<'link-anchor'> = {
  id: 'link-anchor',
  severity: 'error',
  about: 'A link to a place of a page (`#install`) leads to one that the page of that locale has.',
  why: 'Readers land at the top of the page. Ids of headings are made of their texts, so a translated heading has another one than its source.',
  run(subject, report) {
    for (const { address, fragment, expected, isChanged } of addressesOf(subject)?.anchors()?.missing ?? []) {
      if (!address.place) continue;
      const wanted = expected === null ? 'an id that the page of this locale has' : `#${expected}`;
      const where = address.value === `#${fragment}` ? '' : ` in ${address.value}`;
      const message = `Unexpected #${fragment}${where}, expected ${wanted}`;
      const severity = isChanged ? 'error' : 'warning';
      report({ range: address.place, severity, message, actual: fragment, spoils: address.place });
    }
  },
  examples: [
    { source: '# One\n\n[a](#one)\n', page: '# Eins\n\n[ä](#eins)\n', findings: [] },
    { source: '[a](b.md#c)\n', page: '[ä](b.md#c)\n', files: { 'b.md': '# <a name="c"></a>Z\n', 'en/b.md': '# C\n' }, findings: [] },
    { source: '# The `<b>` tag\n\n[a](#the-b-tag)\n', page: '# Das Tag `<b>`\n\n[ä](#das-tag-b)\n', findings: [] },
    {
      source: '[a](/en/b/#c), [d](/en/b/#c)\n',
      page: '[ä](/fr/b/#z), [d](/fr/b/#y)\n',
      locale: 'fr',
      files: { 'b.md': '# Z\n', 'en/b.md': '# C\n' },
      findings: ['1:20 Unexpected #y in /fr/b/#y, expected an id that the page of this locale has'],
    },
    {
      source: '# One\n\n[a](#one)\n',
      page: '# <a name="one"></a>Eins\n\n[ä](#ens)\n',
      findings: ['3:5 Unexpected #ens, expected #one'],
    },
    {
      source: '# One\n\n[a](#one)\n\n# Two\n\n[b](#two)\n',
      page: '# <a name="one"></a>Eins\n\n[ä](#one)\n\n# <a name="two"></a>Zwei\n\n[b](#zwo)\n',
      findings: ['7:5 Unexpected #zwo, expected #two'],
    },
    {
      source: '[a](b.md#c)\n',
      page: '[ä](b.md#c)\n',
      files: { 'b.md': '# Z\n', 'en/b.md': '# C\n' },
      findings: ['1:5 warning: Unexpected #c in b.md#c, expected an id that the page of this locale has'],
    },
    {
      source: '[a](b.md#c)\n',
      page: '[ä](b.md#d)\n',
      files: { 'b.md': '# Z\n', 'en/b.md': '# C\n' },
      findings: ['1:5 Unexpected #d in b.md#d, expected an id that the page of this locale has'],
    },
    {
      source: '[a](b.md#gone)\n',
      page: '[ä](b.md#weg)\n',
      files: { 'b.md': '# Z\n', 'en/b.md': '# C\n' },
      findings: ['1:5 warning: Unexpected #weg in b.md#weg, expected an id that the page of this locale has'],
    },
  ],
};
