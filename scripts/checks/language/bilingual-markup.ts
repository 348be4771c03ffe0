import type { Check } from '../check.ts';

export const bilingualMarkup: Check<'bilingual-markup'> = {
  id: 'bilingual-markup',
  severity: 'error',
  about: 'A page holds one language.',
  why: 'The markup of a hand-back holds the source of each sentence: readers of some sites see both. `lockstep strip --write` takes it out, and keeps the source in the sidecar.',
  run(subject, report) {
    const { page } = subject;
    if (!/data-(?:ttu|stu)-id|sxs-lookup/.test(page.text)) return;
    const marks = (subject.segments() ?? []).flatMap(({ content, range }) => {
      const mark = content.find((piece) => piece.kind === 'code' && piece.type === 'html' && markup.test(piece.raw));
      return mark?.kind === 'code' ? [{ raw: mark.raw, start: mark.start!, segment: range }] : [];
    });
    const isHandBack = marks.length > few;
    for (const { raw, start, segment } of isHandBack ? marks.slice(0, 1) : marks) {
      const spoils = isHandBack ? { start: page.bodyStart, end: page.text.length } : segment;
      const message = `Unexpected "${raw}", expected a page in one language: run lockstep strip --write`;
      report({ range: { start, end: start + raw.length }, message, actual: raw, spoils });
    }
  },
  examples: [
    { page: '# Vie privée\n', findings: [] },
    { page: 'Write `<span data-ttu-id="27f5b-101">`.\n', findings: [] },
    {
      page: '# <span data-ttu-id="27f5b-101">Vie privée</span><span class="sxs-lookup"><span data-stu-id="27f5b-101">Privacy</span></span>\n',
      findings: ['1:3 Unexpected "<span data-ttu-id="27f5b-101">", expected a page in one language: run lockstep strip --write'],
    },
  ],
};

const markup = /^<span\s[^<>]*(?:data-(?:ttu|stu)-id|sxs-lookup)/;

/** More are no leftovers, but a page that nobody has stripped: that is said once. */
const few = 5;
