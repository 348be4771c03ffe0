import type { Check } from '../check.ts';
import { changedAddresses } from '../links/changed-addresses.ts';

export const imageTarget: Check<'image-target'> = {
  id: 'image-target',
  ...changedAddresses('image'),
  about: 'A target shows the images of its source, or its own in their place.',
  why: 'Readers see another picture than the text is about.',
  examples: [
    { source: '![a](a.png)\n', page: '![ä](a.png)\n', findings: [] },
    { source: '![a](/a/b_EN.svg)\n', page: '![ä](/a/b-CN.svg)\n', locale: 'zh-Hans', findings: [] },
    { source: '![a](/a/b-en4.png)\n', page: '![ä](/a/b-4.png)\n', locale: 'zh', findings: [] },
    {
      source: '![a](a.png)\n',
      page: '![ä](b.png)\n',
      findings: ['1:6 Unexpected address b.png of an image, expected a.png'],
    },
  ],
};
