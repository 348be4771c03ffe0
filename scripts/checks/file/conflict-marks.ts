import type { Check } from '../check.ts';

export const conflictMarks: Check<'conflict-marks'> = {
  id: 'conflict-marks',
  severity: 'error',
  about: 'No translation holds what git writes where two changes do not go together: `<<<<<<<`, `=======`, `>>>>>>>`.',
  why: 'Readers see both texts and the marks. No page means it; a page about git shows them in its source as well.',
  run({ page, role, source }, report) {
    if (role === 'source' || !page.text.includes('<<<<<<< ')) return;
    const known = new Set(source?.text.match(marks));
    let end = 0;
    for (const { index, 0: mark } of page.text.matchAll(marks)) {
      if (end !== -1 && end <= index) end = page.text.indexOf('\n>>>>>>> ', index);
      if (known.has(mark)) continue;
      const range = { start: index, end: index + mark.length };
      report({
        range,
        message: `Unexpected "${mark}" of a merge, expected one of both texts, without the marks`,
        actual: mark,
        spoils: { start: index, end: end === -1 ? range.end : end + 9 },
      });
    }
  },
  examples: [
    { source: 'A\n', page: 'Ä\n=======\n', findings: [] },
    { source: '```\n<<<<<<< ours\na\n=======\n```\n', page: '```\n<<<<<<< ours\na\n=======\n```\n', findings: [] },
    {
      source: 'A\n',
      page: '<<<<<<< HEAD\nÄ\n=======\nÄÄ\n>>>>>>> fr\n',
      findings: ['1:1 Unexpected "<<<<<<< HEAD" of a merge, expected one of both texts, without the marks'],
    },
  ],
};

const marks = /^<<<<<<< \S[^\r\n]{0,200}/gm;
