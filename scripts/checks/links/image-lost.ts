import type { Check } from '../check.ts';
import { reportLost } from './report-lost.ts';

export const imageLost: Check<'image-lost'> = {
  id: 'image-lost',
  severity: 'error',
  compares: true,
  about: 'A target has the images of its source.',
  why: 'The text goes on about what readers do not see.',
  run(subject, report) {
    reportLost('image', subject, report);
  },
  examples: [
    { source: 'One.\n\n![a](a.png)\n\nTwo.\n', page: 'Eins.\n\n![ä](a.png)\n\nZwei.\n', findings: [] },
    {
      source: 'Press ![a](a.png) now.\n',
      page: 'Jetzt drücken.\n',
      findings: ['1:7 Unexpected absence of the image a.png, expected it here'],
    },
  ],
};
