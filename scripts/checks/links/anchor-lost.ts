import { addressesOf } from '../addresses/addresses-of.ts';
import type { LostAnchor } from '../addresses/page-anchors.ts';
import type { Check, Problem } from '../check.ts';

export const anchorLost: Check<'anchor-lost'> = {
  id: 'anchor-lost',
  severity: 'error',
  compares: true,
  fixable: true,
  about:
    'A target has the ids that its source gives itself (`<a name="x">`, `{#x}`, `[[x]]` of doc-builder), and those of headings that its own links lead to.',
  why: 'Links to that place, of this page and of others, land at the top. An id that a heading has of its text is another one in each language.',
  run(subject, report) {
    const { page } = subject;
    for (const anchor of addressesOf(subject)?.anchors()?.lost ?? []) {
      const { id, twin, isUsed } = anchor;
      const message = `Unexpected absence of the id "${id}", expected it here${isUsed ? ': links of this page lead there' : ''}`;
      report({
        range: twin.target.range,
        severity: isUsed ? 'error' : 'warning',
        message,
        expected: id,
        fix: pinned(anchor, page.text),
      });
    }
  },
  examples: [
    { source: '# One {#one}\n\n[a](#one)\n', page: '# Eins {#one}\n\n[ä](#one)\n', findings: [] },
    { source: '# One\n\n[a](#one)\n', page: '# Eins\n\n[ä](#eins)\n', findings: [] },
    {
      source: 'See [[Home]], and [[Setup]]\n\nRun a[[0]]\n\nSee [b](#home).\n',
      page: 'Siehe die Startseite, und [[Setup|Einrichtung]]\n\nStarte a[[1]]\n\nSiehe [b](#home).\n',
      findings: [],
    },
    {
      source: '# <a name="one"></a>One\n\n[a](#one)\n',
      page: '# Eins\n\n[ä](#one)\n',
      findings: ['1:3 Unexpected absence of the id "one", expected it here: links of this page lead there'],
    },
    {
      source: '# One\n\n[a](#one) and [b](#one)\n',
      page: '# Eins\n\n[ä](#one) und [b](#one)\n',
      findings: ['1:3 Unexpected absence of the id "one", expected it here: links of this page lead there'],
    },
  ],
};

/** The id where and as the source has it; one that it made of a heading as the target's other headings have theirs. */
function pinned({ id, twin, written }: LostAnchor, text: string): Problem['fix'] {
  const { start, end } = twin.target.range;
  const mark = written ?? (/^#{1,6} .*\{ ?#[\w-]+ ?\}[ \t\r]*$/m.test(text) ? `{#${id}}` : `<a name="${id}"></a>`);
  return /^[{[]/.test(mark) ? { start: end, end, text: ` ${mark}` } : { start, end: start, text: mark };
}
