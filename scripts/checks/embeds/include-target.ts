import type { Check } from '../check.ts';
import { changedAddresses } from '../links/changed-addresses.ts';

export const includeTarget: Check<'include-target'> = {
  id: 'include-target',
  ...changedAddresses('include'),
  about: 'A target includes what its source does.',
  why: 'Readers get another text, or the site is not built.',
  examples: [
    { source: '[!INCLUDE [a](a.md)]\n', page: '[!INCLUDE [ä](a.md)]\n', findings: [] },
    {
      source: '[!INCLUDE [a](a/b.md)]\n',
      page: '[!INCLUDE [ä](a/c.md)]\n',
      findings: ['1:15 Unexpected address a/c.md of an include, expected a/b.md'],
    },
  ],
};
