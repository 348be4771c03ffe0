import type { Check } from '../check.ts';
import { inlineCodeProblems } from './inline-code.ts';

export const codeMarksLost: Check<'code-marks-lost'> = {
  id: 'code-marks-lost',
  severity: 'warning',
  compares: true,
  fixable: true,
  about: 'Inline code keeps its marks.',
  why: 'Without backticks it is read as prose: signs in it are taken for Markdown, and the next tool translates it.',
  run(subject, report) {
    for (const problem of inlineCodeProblems(subject, 'code-marks-lost')) report(problem);
  },
  examples: [
    { source: 'Up to `3`.\n', page: 'Bis zu 3.\n', locale: 'de', findings: [] },
    { source: 'Set `max_size` first.\n', page: 'Zuerst `max_size` setzen.\n', locale: 'de', findings: [] },
    { source: 'The word `"bug"` here.\n', page: 'Le mot « bug » ici.\n', locale: 'fr', findings: [] },
    {
      source: 'The code `"a.bug"` here.\n',
      page: 'Le code « a.bug » ici.\n',
      locale: 'fr',
      findings: ['1:9 Unexpected "« a.bug »" without marks, expected `"a.bug"`'],
    },
    { source: 'Press `Explore` now.\n', page: 'Jetzt „Explore“ drücken, dann **Explore**.\n', locale: 'de', findings: [] },
    {
      source: 'Set `{a}` here.\n',
      page: 'Setze hier \\{a}.\n',
      locale: 'de',
      findings: ['1:13 Unexpected "{a}" without marks, expected `{a}`'],
    },
    {
      source: 'Set [`max_size`](a.md).\n',
      page: 'Setze [max_size](a.md).\n',
      locale: 'de',
      findings: ['1:8 Unexpected "max_size" without marks, expected `max_size`'],
    },
    {
      source: 'Set `max_size` first.\n',
      page: 'Zuerst max_size setzen.\n',
      locale: 'de',
      findings: ['1:8 Unexpected "max_size" without marks, expected `max_size`'],
    },
    {
      source: 'See `eval`, [`eval`](a.md), [`eval`](b.md).\n',
      page: 'Siehe eval und [eval](a.md), [`eval`](b.md).\n',
      locale: 'de',
      findings: ['1:7 Unexpected "eval" without marks, expected `eval`', '1:17 Unexpected "eval" without marks, expected `eval`'],
    },
    {
      source: 'See `eval`, [`eval`](a.md), `eval`.\n',
      page: 'Siehe eval.\n',
      locale: 'de',
      findings: ['1:7 Unexpected "eval" without marks, expected `eval`'],
    },
    {
      source: 'See `eval`.\n\nRun `eval`.\n',
      page: 'Siehe `eval`.\n\nStarte eval.\n',
      locale: 'de',
      findings: ['3:8 error: Unexpected "eval" without marks, expected `eval`'],
    },
    { source: 'Since `2.5` or `3`.\n', page: 'Seit 2.5 oder 3.\n', locale: 'de', findings: [] },
    {
      source: 'Since `2.5.0` or `3`.\n',
      page: 'Seit 2.5.0 oder 3.\n',
      locale: 'de',
      findings: ['1:6 Unexpected "2.5.0" without marks, expected `2.5.0`'],
    },
    {
      source: 'Set `max_size`, `a`, `b`, `c`, `explore`.\n',
      page: 'Setze max_size, `a`, `b`, `c`, explore.\n',
      locale: 'de',
      findings: [
        '1:7 error: Unexpected "max_size" without marks, expected `max_size`',
        '1:32 Unexpected "explore" without marks, expected `explore`',
      ],
    },
    {
      source: '# The file\n\nEach `file` of the file.\n',
      page: '# Die file\n\nJede file der Datei.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '# The file\n\nEach `file` of the file.\n',
      page: '# Die Datei\n\nJede file der Datei.\n',
      locale: 'de',
      findings: ['3:6 Unexpected "file" without marks, expected `file`'],
    },
    {
      source: 'Say `"a": 1` here.\n',
      page: 'Dites « a »: 1 ici.\n',
      locale: 'fr',
      findings: ['1:7 Unexpected "« a »: 1" without marks, expected `"a": 1`'],
    },
  ],
};
