import { expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { subjectFrom } from '../testing/subject-from.ts';
import type { Example } from './check.ts';
import { checks } from './index.ts';
import { runChecks } from './run-checks.ts';
import { configuredChecks } from './settings/configured.ts';

const parse = await loadParser();
const list = configuredChecks(checks, []);

/** Of each row the first is the damage, and the second what follows from it. */
test.each<[cause: string, effect: string, page: Pick<Example, 'source' | 'page'>]>([
  [
    'code-block-unclosed',
    'code-block-changed',
    {
      source: '# A\n\n```js\na\n```\n\nOne `b`.\n\n## B\n\nTwo words.\n',
      page: '# Ä\n\n```js\na\n\nEin `b`.\n\n## B\n\nZwei Worte.\n',
    },
  ],
  [
    'bilingual-markup',
    'doubled-word',
    {
      source: 'One word.\n',
      page: '<span data-ttu-id="1-1">Ein Wort Wort.</span><span class="sxs-lookup"><span data-stu-id="1-1">One word.</span></span>\n',
    },
  ],
  ['model-chatter', 'number-changed', { source: 'One of 3.\n', page: 'Here is the translation: Eins von 4.\n' }],
  ['wrong-script', 'number-changed', { source: 'The cat sits on the table 3 times.\n', page: 'Кошка сидит на столе 4 раза.\n' }],
  ['broken-encoding', 'entity-shown', { source: 'For you & me.\n', page: 'FÃ¼r dich &amp;amp; mich.\n' }],
])('of %s and the %s that it makes only the first is told, as the order of the list has it', (cause, effect, page) => {
  const found = (order: typeof list) => runChecks(order, subjectFrom({ ...page, locale: 'de' }, parse)).findings.map(({ check }) => check);
  expect(found(list)).toEqual([cause]);
  expect(found(list.toReversed())).toEqual([effect, cause]);
});

test('of a conflict of a merge its marks alone are told, wherever on the page it stands', () => {
  const conflict = '<<<<<<< HEAD\nEins von 4.\n=======\nEins von 5.\n>>>>>>> de\n';
  const found = (page: string) =>
    runChecks(list, subjectFrom({ source: 'One of 3.\n', page, locale: 'de' }, parse)).findings.map(({ check }) => check);
  expect(found(conflict)).toEqual(['conflict-marks']);
  expect(found(`\n${conflict}`)).toEqual(['conflict-marks']);
});

test('of two links with one definition the address is told once', () => {
  const [source, page] = ['One [a] and [b][a].', 'Ein [a] und [b][a].'].map((text) => `${text}\n\n[a]: https://x.example/`) as [
    string,
    string,
  ];
  const subject = subjectFrom({ source: `${source}one\n`, page: `${page}zwei\n`, locale: 'de' }, parse);
  expect(runChecks(list, subject).findings.map(({ check }) => check)).toEqual(['link-target']);
});
