import { addressesOf } from '../addresses/addresses-of.ts';
import type { LostAnchor } from '../addresses/page-anchors.ts';
import type { Check, Fix, Problem } from '../check.ts';

export const anchorLost: Check<'anchor-lost'> = {
  id: 'anchor-lost',
  severity: 'error',
  compares: true,
  fixable: true,
  about:
    'A target has the ids that its source gives itself (`<a name="x">`, `{#x}`, `[[x]]` of doc-builder), and those of headings that its own links lead to. Where most pages of a locale leave out those of headings, only what links lead to is told.',
  why: 'Links to that place, of this page and of others, land at the top. An id that a heading has of its text is another one in each language.',
  run(subject, report) {
    const { text } = subject.page;
    const lost = addressesOf(subject)?.anchors()?.lost ?? [];
    for (const anchor of lost.filter(({ isUsed }) => isUsed)) {
      const { id, twin } = anchor;
      const message = `Unexpected absence of the id "${id}", expected it here: links of this page lead there`;
      report({ range: twin.target.range, message, expected: id, fix: pinned(anchor, text) });
    }
    const others = lost.filter(({ isUsed }) => !isUsed);
    if (others.length > 0 && !subject.habits().dropsIds(subject.locale)) report(unused(others, text));
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
      source: '# One {#one}\n\n## Two {#two}\n\n## Three {#three}\n',
      page: '# Eins\n\n## Zwei {#two}\n\n## Drei\n',
      findings: ['1:3 warning: Unexpected absence of the id "one", expected it here (and 1 more in this page)'],
    },
    {
      source: '# One\n\n[a](#one) and [b](#one)\n',
      page: '# Eins\n\n[ä](#one) und [b](#one)\n',
      findings: ['1:3 Unexpected absence of the id "one", expected it here: links of this page lead there'],
    },
  ],
};

/** Ids that no link of the page needs: who leaves them out does so all over a page. */
function unused(lost: readonly LostAnchor[], text: string): Problem {
  const [{ id, twin }] = lost as [LostAnchor];
  return {
    range: twin.target.range,
    severity: 'warning',
    message: `Unexpected absence of the id "${id}", expected it here${lost.length > 1 ? ` (and ${lost.length - 1} more in this page)` : ''}`,
    expected: id,
    fix: lost.map((anchor) => pinned(anchor, text)),
  };
}

/** The id where and as the source has it; one that it made of a heading as the target's other headings have theirs. */
function pinned({ id, twin, written }: LostAnchor, text: string): Fix {
  const { start, end } = twin.target.range;
  const mark = written ?? (/^#{1,6} .*\{ ?#[\w-]+ ?\}[ \t\r]*$/m.test(text) ? `{#${id}}` : `<a name="${id}"></a>`);
  return /^[{[]/.test(mark) ? { start: end, end, text: ` ${mark}` } : { start, end: start, text: mark };
}
