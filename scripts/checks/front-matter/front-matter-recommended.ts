import type { Check } from '../check.ts';
import { requireKeys } from './front-matter-required.ts';

export const frontMatterRecommended: Check<'front-matter-recommended'> = {
  id: 'front-matter-recommended',
  severity: 'warning',
  about:
    'The keys that the configuration recommends (`frontMatter.recommended`, none by default) are there and have a value, of a target those that its source has.',
  why: 'What a project would like to have everywhere, and does not stop for.',
  run(subject, report) {
    requireKeys(subject, subject.rules.recommended, report);
  },
  examples: [
    { page: '---\ntitle: A\n---\n', findings: [] },
    {
      page: '---\ntitle: A\n---\n',
      rules: { recommended: ['audience'] },
      findings: ['1:1 Unexpected absence of "audience", expected it in the front matter'],
    },
  ],
};
