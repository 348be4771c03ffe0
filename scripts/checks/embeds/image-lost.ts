import type { Check } from '../check.ts';
import { lostAddresses } from '../links/lost-addresses.ts';

export const imageLost: Check<'image-lost'> = {
  id: 'image-lost',
  ...lostAddresses('image'),
  about: 'A target has the images of its source.',
  why: 'The text goes on about what readers do not see.',
  examples: [
    { source: 'One.\n\n![a](a.png)\n\nTwo.\n', page: 'Eins.\n\n![ä](a.png)\n\nZwei.\n', findings: [] },
    {
      source: 'Press ![a](a.png) now.\n',
      page: 'Jetzt drücken.\n',
      findings: ['1:7 Unexpected absence of the image a.png, expected it here'],
    },
  ],
};
