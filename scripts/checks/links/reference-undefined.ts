import { addressesOf } from '../addresses/addresses-of.ts';
import type { Check } from '../check.ts';
import { blockProblems } from '../structure/block-problems.ts';

export const referenceUndefined: Check<'reference-undefined'> = {
  id: 'reference-undefined',
  severity: 'error',
  fixable: true,
  about:
    'What a reference names (`[text][label]`, `[^1]`) is defined on the page (`[label]: address`, `[^1]: text`, `[*term]: text`, `*[HTML]: text`).',
  why: 'Readers see the brackets, and no link. A label is no text: nobody reads it, and it must stay as it is.',
  run(subject, report) {
    const { page } = subject;
    const { undefined: missing = [], translated = [] } = addressesOf(subject)?.references ?? {};
    for (const { range, label, expected, text } of translated) {
      const message = `Unexpected label "${label}" without a definition, expected "${expected}"`;
      report({ range, message, actual: label, expected, spoils: range, fix: { ...range, text } });
    }
    const lineEnd = page.text.includes('\r\n') ? '\r\n' : '\n';
    // Those that were lost at one place are told there once.
    for (const end of new Set(missing.map(({ range }) => range.end))) {
      const all = missing.filter(({ range }) => range.end === end);
      const [{ definition, range }] = all as [(typeof all)[number]];
      const lines = all.map((one) => one.definition.written);
      const more = all.length > 1 ? ` (and ${all.length - 1} more)` : '';
      const message = `Unexpected absence of the definition of "${definition.label}", expected ${lines[0]}${more}`;
      const apart = isDefinition.test(page.text.slice(range.start, range.end)) ? lineEnd : lineEnd + lineEnd;
      report({ range, message, expected: lines[0], fix: { start: range.end, end: range.end, text: `${apart}${lines.join(lineEnd)}` } });
    }
    const told = new Set(blockProblems(subject, 'block-lost').map(({ range }) => range.end));
    for (const { kind, mark, range } of addressesOf(subject)?.explanations ?? []) {
      if (told.has(range.end)) continue;
      report({ range, message: `Unexpected absence of the ${kind} ${mark}, expected it and its text`, expected: `${mark}:` });
    }
  },
  examples: [
    {
      source: '[i](c.md): see [it][a] and [that][b].\n\n[a]: <a b.md> "It"\n[b]: b.md\n',
      page: '[i](c.md): siehe [es][a] und [jenes][b].\n',
      findings: ['1:1 Unexpected absence of the definition of "a", expected [a]: <a b.md> "It" (and 1 more)'],
    },
    { source: 'See [it][a].\n\n[a]: a.md\n', page: 'Siehe [es][a].\n\n[a]: a.md\n', findings: [] },
    { source: 'See [it][a] of [that][topic b].\n\n[a]: a.md\n', page: 'Von [jenem][topic b].\n\n[a]: a.md\n', findings: [] },
    {
      source: 'See [it][a].\n\n[a]: a.md\n[b]: b.md\n',
      page: 'Siehe [es][ä].\n\n[a]: a.md\n',
      findings: ['1:7 Unexpected label "ä" without a definition, expected "a"'],
    },
    {
      source: 'See [it][a] and [that][b].\n\n[a]: a.md\n[b]: b.md\n',
      page: 'Siehe [es][a] und [jenes][b].\n\n[a]: a.md\n',
      findings: ['3:1 Unexpected absence of the definition of "b", expected [b]: b.md'],
    },
    {
      source: 'See [it][a] and [that][b].\n\n[a]: a.md\n[b]: b.md\n',
      page: 'Siehe [es][a] und [jenes][b].\n',
      findings: ['1:1 Unexpected absence of the definition of "a", expected [a]: a.md (and 1 more)'],
    },
    {
      source: '[!INCLUDE [it][a]]\n\n[a]: a.md\n',
      page: '[!INCLUDE [es][ä]]\n\n[a]: a.md\n',
      findings: ['1:11 Unexpected label "ä" without a definition, expected "a"'],
    },
    {
      source: 'See [it][a], and [a].\n\n[a]: a.md\n',
      page: 'Siehe [es][ä]: und [das][a].\n\n[a]: a.md\n',
      findings: ['1:7 Unexpected label "ä" without a definition, expected "a"'],
    },
    {
      source: 'One [a].\n\n[a]: a.md\n\nTwo [b].\n\n[b]: b.md\n',
      page: 'Eins [a].\n\n[a]: a.md\n\nZwei [b].\n',
      findings: ['5:1 Unexpected absence of the definition of "b", expected [b]: b.md'],
    },
    { source: 'One[^Note].\n\n[^Note]: It is.\n', page: 'Eins[^Note].\n\n[^note]: So ist es.\n', basis: 'unknown', findings: [] },
    {
      source: 'The [word](*term) of HTML.\n\n[*term]: What it means\n*[HTML]: Hyper Text\n',
      page: 'Das [Wort](*term) in HTML.\n',
      findings: [
        '1:1 Unexpected absence of the term [*term], expected it and its text',
        '1:1 Unexpected absence of the abbreviation *[HTML], expected it and its text',
      ],
    },
    {
      source: 'The [word](*term) of HTML.\n\n[*term]: What it means\n*[HTML]: Hyper Text\n',
      page: 'Das Wort.\n\n[*term]: Was es heißt\n',
      findings: [],
    },
    {
      source: '*[Optional]: set this to true.*\n\nThe Optional part.\n\n~~~\n*[HTML]: Hyper Text\n~~~\n\nHTML\n\n*[CSS]: Sheets\n',
      page: '*[Optionnel] : mettez cela.*\n\nLa partie Optional.\n\n~~~\n*[HTML]: Hyper Text\n~~~\n\nHTML, `CSS`\n',
      locale: 'fr',
      findings: [],
    },
    {
      source: 'One[^1]. New.\n\n[^1]: It is.\n',
      page: 'Eins[^1].\n',
      basis: 'unknown',
      findings: ['1:1 Unexpected absence of the note [^1], expected it and its text'],
    },
  ],
};

/** A definition can't interrupt a paragraph, but may follow another one. */
const isDefinition = /^ {0,3}\[(?:[^[\]\\]|\\.){1,999}\]:/;
