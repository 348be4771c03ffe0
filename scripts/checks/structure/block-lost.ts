import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

const code = 'a line of code\n'.repeat(9);

export const blockLost: Check<'block-lost'> = {
  id: 'block-lost',
  severity: 'error',
  compares: true,
  about: 'Each block of the source has its translation.',
  why: 'Readers of the translation are not told what stands there.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'block-lost')) report(problem);
  },
  examples: [
    {
      source: '> It is `a`.\n>\n> It is `b`.\n\nThree\n',
      page: '> Es ist `a`.\n>\n> \n\nDrei\n',
      locale: 'de',
      findings: ['3:1 Unexpected absence of a quote of the source, expected the translation of "It is `b`." here'],
    },
    {
      source: '* A\n    * Set it by `docs`.\n    * Or by `docs=None`.\n',
      page: '* A\n    * Oder durch `docs=None`.\n',
      locale: 'de',
      findings: ['1:3 Unexpected absence of a list item of the source, expected the translation of "Set it by `docs`." here'],
    },
    { source: '# A\n\nOne `a` here.\n', page: '# Ä\n\nEin `a` hier.\n', locale: 'de', findings: [] },
    {
      source: '# A\n\n_Read in:_ [Français](page.fr.md), [Deutsch](page.de.md)\n\nOne `a` here.\n',
      page: '# Ä\n\nEin `a` hier.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '# A\n\n_See also:_ [One](one.md), [this page](page.md)\n\nOne `a` here.\n',
      page: '# Ä\n\nEin `a` hier.\n',
      locale: 'de',
      findings: [
        '1:3 Unexpected absence of a paragraph of the source, expected the translation of "_See also:_ [One](one.md), [this page](page.md)" here',
      ],
    },
    {
      source: '# A\n\nOne `a` here.\n\nTwo `b` there.\n',
      page: '# Ä\n\nZwei `b` dort.\n',
      locale: 'de',
      findings: ['1:3 Unexpected absence of a paragraph of the source, expected the translation of "One `a` here." here'],
    },
    {
      source: 'Set the `one` to the name of the group.\n\nFor example:\n\n```\n1\n```\n',
      page: 'Setze `one` auf den Namen der Gruppe. Zum Beispiel:\n\n```\n1\n```\n',
      locale: 'de',
      findings: [],
    },
    { source: '<p><b>One</b> or <b>two</b> here</p>\n\n##\n', page: '<p><b>Eins</b>/<b>zwei</b> da</p>\n', locale: 'de', findings: [] },
    {
      source: `Read \`one\` from the context\n\nIt is for those who need it\n\nUsed with \`two\` and nothing else\n\nThen \`three\` is there as well\n\n\`\`\`\n${code}\`\`\`\n`,
      page: `从上下文读取 \`one\`，只为有需要的人而设，并不推荐。\n\n仅与 \`two\` 一起用\n\n然后还有 \`three\`\n\n\`\`\`\n${code}\`\`\`\n`,
      locale: 'zh',
      basis: 'inferred',
      findings: [],
    },
    { source: 'Use:\n\n- `one`\n- `two`\n', page: 'Nutze `one` oder `two`.\n', locale: 'de', findings: [] },
    { source: '# A\n\nOne.\n', base: '# A\n\nOne.\n\nTwo.\n', page: '# Ä\n\nEins.\n', locale: 'de', findings: [] },
  ],
};
