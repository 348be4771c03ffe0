import type { Check } from '../check.ts';
import { lostAddresses } from '../links/lost-addresses.ts';

export const includeLost: Check<'include-lost'> = {
  id: 'include-lost',
  ...lostAddresses('include'),
  about: 'A target has the includes of its source.',
  why: 'A part of the page is missing.',
  examples: [
    { source: '[!INCLUDE [a](a.md)]\n\nText.\n', page: '[!INCLUDE [ä](a.md)]\n\nText.\n', findings: [] },
    {
      source: 'One.\n\n[!INCLUDE [a](a.md)]\n\nTwo.\n',
      page: 'Eins.\n\nZwei.\n',
      findings: ['1:1 Unexpected absence of the include a.md, expected it here'],
    },
  ],
};
