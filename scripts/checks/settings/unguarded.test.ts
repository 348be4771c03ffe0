import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { root } from '../../testing/imports.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { checks } from '../index.ts';
import { runChecks } from '../run-checks.ts';
import { configuredChecks } from './configured.ts';

const parse = await loadParser();
const off = (check: string) => `<!-- lockstep-disable ${check} -->\n`;

function told(source: string, page: string): string[] {
  const { findings } = runChecks(configuredChecks(checks, []), subjectFrom({ source, page, locale: 'de' }, parse));
  return findings.flatMap(({ check, severity, line }) => (check === 'disable-comment' ? [`${line} ${severity}`] : []));
}

test.each([
  ['A.\n', `Ä.\n\n${off('active-content')}`, ['3 warning']],
  ['---\na: 1\n---\n', '---\na: 1\nlockstep-disable: [record-unearned]\n---\n', ['3 warning']],
  ['A.\n', `Ä.\n\n${off('line-ends')}`, []],
  [`A.\n\n${off('active-content')}`, `Ä.\n\n${off('active-content')}`, []],
])('a translation that turns off what guards is told, where its source does not: %j', (source, page, expected) => {
  expect(told(source, page)).toEqual(expected);
});

test.each([
  ['A.\n', `${off('active-content')}\nÄ <script>b()</script>.\n`, ['disable-comment', 'active-content']],
  ['A.\n', `<!-- lockstep-disable-next-line active-content -->\nÄ <script>b()</script>.\n`, ['disable-comment', 'active-content']],
  [`${off('active-content')}\nA.\n`, `${off('active-content')}\nÄ <script>b()</script>.\n`, []],
])('and what guards goes on: %j, %j', (source, page, expected) => {
  const { findings } = runChecks(configuredChecks(checks, []), subjectFrom({ source, page, locale: 'de' }, parse));
  expect(findings.map(({ check }) => check).filter((check) => ['disable-comment', 'active-content'].includes(check))).toEqual(expected);
});

test('the page about the configuration names all checks that guard', () => {
  const docs = readFileSync(join(root, 'docs/contributing/configuration.md'), 'utf8');
  const named = /guards its readers or its record \(([^)]*)\)/.exec(docs)![1]!;
  expect(named.match(/[\w-]+/g)!.toSorted()).toEqual(checks.flatMap((check) => ('guards' in check ? [check.id] : [])).toSorted());
});
