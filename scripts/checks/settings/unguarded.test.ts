import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
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
