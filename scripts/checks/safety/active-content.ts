import type { Comparable, Range } from '../../model/page.ts';
import type { Check, Subject } from '../check.ts';
import { activeIn } from './active.ts';

export const activeContent: Check<'active-content'> = {
  id: 'active-content',
  severity: 'error',
  about: 'A translation runs, loads and hides nothing that its source does not.',
  why: 'Translations come from outside. A script, an event handler, a `javascript:` address, a frame, a form or a style that nobody wrote in the source is an attack, or a mistake that looks like one; our site does not publish it.',
  run(subject, report) {
    if (subject.role !== 'target' || !suspicious.test(subject.page.text)) return;
    // Most pages hold nothing active: what their sources hold is asked for few.
    let known: ReadonlySet<string> | undefined;
    const isKnown = (what: string): boolean => (known ??= activeInSources(subject)).has(what);
    for (const segment of subject.segments() ?? []) {
      for (const { raw, range } of partsOf(segment)) {
        const found = activeIn(raw).find(({ what }) => !isKnown(what));
        if (!found || !range) continue;
        const start = range.start + found.at;
        const message = `Unexpected ${found.what}, expected nothing active that the source does not have`;
        report({
          range: { start, end: Math.max(start + 1, Math.min(range.end, start + found.length)) },
          message,
          actual: found.what,
          spoils: range,
        });
      }
    }
  },
  examples: [
    { source: 'A <b>b</b> [c](d.md)\n', page: 'Ä <b>b</b> [c](d.md)\n', findings: [] },
    { source: '<iframe src="https://a.example"></iframe>\n', page: '<iframe src="https://a.example"></iframe>\n', findings: [] },
    { source: 'Write `<script>`.\n', page: 'Écrivez `<script>`.\n', findings: [] },
    {
      source: 'A\n',
      page: 'Ä <script src="x.js"></script>\n',
      findings: ['1:3 Unexpected <script> of x.js, expected nothing active that the source does not have'],
    },
    {
      source: 'A\n',
      page: 'Ä <img src="x" onerror="alert(1)">\n',
      findings: ['1:16 Unexpected onerror="alert(1)", expected nothing active that the source does not have'],
    },
    {
      source: 'A\n',
      page: '[Ä](java&#115;cript:alert(1))\n',
      findings: ['1:5 Unexpected javascript:alert(1), expected nothing active that the source does not have'],
    },
    {
      source: '<iframe src="https://a.example"></iframe>\n',
      page: '<iframe src="https://b.example"></iframe>\n',
      findings: ['1:1 Unexpected <iframe> of https://b.example, expected nothing active that the source does not have'],
    },
  ],
};

/** Without one of these signs nothing on a page is active. */
const suspicious = /<[a-z]|script|data|&#|&colon|&tab|&newline/i;

function activeInSources(subject: Subject): ReadonlySet<string> {
  const { twins = [], lost = [] } = subject.translation() ?? {};
  const sources = [...twins.flatMap((twin) => twin.sources), ...lost.map(({ source }) => source)];
  return new Set(sources.flatMap((segment) => partsOf(segment).flatMap(({ raw }) => activeIn(raw).map(({ what }) => what))));
}

interface Raw {
  raw: string;
  range: Range | null;
}

/** What of a segment is markup: its codes, apart from code that is shown. */
function partsOf({ kind, content }: Comparable): Raw[] {
  if (kind === 'code') return [];
  return content.flatMap((piece) => {
    if (piece.kind === 'text' || piece.type === 'code' || piece.raw.length < 4) return [];
    return [{ raw: piece.raw, range: piece.start === undefined ? null : { start: piece.start, end: piece.start + piece.raw.length } }];
  });
}
