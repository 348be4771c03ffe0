import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const htmlTags: Check<'html-tags'> = {
  id: 'html-tags',
  severity: 'error',
  compares: true,
  about: 'The HTML of a translation is closed where that of its source is, and has no tag that is a placeholder there.',
  why: 'An element that is not closed takes in all that follows; `<name>` without its backslash is a tag, and readers see nothing of it.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'html-tags')) report(problem);
  },
  examples: [
    { source: 'A <b>bold</b> word.\n', page: 'Un mot <b>gras</b>.\n', locale: 'fr', findings: [] },
    { source: 'A <b>bold</b> word.\n', page: 'Un mot **gras**.\n', locale: 'fr', findings: [] },
    {
      source: 'A <b>bold</b> word.\n',
      page: 'Un mot <b>gras.\n',
      locale: 'fr',
      findings: ['1:8 Unexpected absence of </b>, expected it behind this, as in the source'],
    },
    {
      source: 'A <SchoolLink href="a">course</SchoolLink> of it.\n',
      page: 'Un <SchoolLink href="a">cours.\n',
      locale: 'fr',
      findings: ['1:4 Unexpected absence of </SchoolLink>, expected it behind this, as in the source'],
    },
    {
      source: '<details>\n<summary>More</summary>\n\nText\n\n</details>\n\nEnd\n',
      page: '<details>\n<summary>Plus</summary>\n\nTexte\n\nFin\n',
      locale: 'fr',
      findings: ['4:1 Unexpected absence of </details>, expected it behind this, as in the source'],
    },
    {
      source: '<div>\n<blockquote>It is <strong>quick</strong> and good.</blockquote>\n</div>\n',
      page: '<div>\n<blockquote>Il est <strong>rapide et bon.</blockquote>\n</div>\n',
      locale: 'fr',
      findings: ['2:1 Unexpected absence of </strong>, expected it behind this, as in the source'],
    },
    {
      source: '<div>\nOne\n</div>\n<div>\n\nTwo\n\n</div>\n',
      page: '<div>\nUn\n\n<div>\n\nDeux\n\n</div>\n',
      locale: 'fr',
      findings: ['3:1 Unexpected absence of </div>, expected it behind this, as in the source'],
    },
    {
      source: '<aside markdown="1">\n<img src="a.png">\nOne\n<p markdown="1">\nTwo\n</p>\n</aside>\n\nThree\n',
      page: '<aside markdown="1">\n<img src="a.png">\n\nUn\n\n_One_\n\n<p markdown="1">\nDeux\n</p>\n</aside>\n\nTrois\n',
      locale: 'fr',
      findings: [],
    },
    {
      source: '<aside markdown="1">\n\nOne\n\n</aside>\n\nTwo\n',
      page: '<aside markdown="1">\n\nUn\n\nDeux\n',
      locale: 'fr',
      findings: ['3:1 Unexpected absence of </aside>, expected it behind this, as in the source'],
    },
    {
      source: 'Write \\<name\\> \\<first\\>, \\<name\\>.\n\nOr \\<last\\>.\n',
      page: 'Écrivez <name> <first>, <name>.\n\nOu <last>.\n',
      locale: 'fr',
      findings: [
        '1:9 Unexpected tag <name> (and 2 more), expected text: the source has no such tag',
        '3:4 Unexpected tag <last>, expected text: the source has no such tag',
      ],
    },
    { source: 'One\n', page: '<PluginInfo name="a"></PluginInfo>\n\nUn\n', locale: 'fr', findings: [] },
    { source: 'One\n\nTwo\n', page: '<PluginInfo name="a"></PluginInfo>\n\nUn\n', locale: 'fr', findings: [] },
    {
      source: 'Write `<PluginInfo name="a"></PluginInfo>` here.\n',
      page: 'Écrivez <PluginInfo name="a"></PluginInfo> ici.\n',
      locale: 'fr',
      findings: ['1:9 Unexpected tag <PluginInfo name="a"> (and 1 more), expected text: the source has no such tag'],
    },
    {
      source: 'Write \\<name\\> here.\n',
      page: 'Écrivez <nom> ici.\n',
      locale: 'fr',
      findings: ['1:9 Unexpected tag <nom>, expected text: the source has no such tag'],
    },
  ],
};
