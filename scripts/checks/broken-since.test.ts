import { expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { subjectFrom } from '../testing/subject-from.ts';
import type { Example } from './check.ts';
import { checks } from './index.ts';
import { runChecks } from './run-checks.ts';
import { configuredChecks } from './settings/configured.ts';

const parse = await loadParser();

const numbers = [2, 3, 4, 5];
const behind = numbers.map((number) => `Starte \`b${number}\` mit Vorsicht, und sieh, was es tut.\n\n`).join('');
const last = 'Lies [alles](https://a.example/b) in 301 Minuten, und `npm` auch.\n';
const source = `${behind.replaceAll('Starte `b', 'Run `a')}Read [all](https://a.example/b) in 301 minutes, and \`npm\` too.\n`;

/** What is told of a page that follows another version, one segment of which a change has edited. */
function found(now: string, then: string, { basis = 'inferred', from = source }: { basis?: Example['basis']; from?: string } = {}) {
  const subject = subjectFrom({ page: behind + now, source: from, locale: 'de', basis }, parse);
  const before = pageOf('page.md', behind + then);
  const findings = runChecks(configuredChecks(checks, [{}]), {
    ...subject,
    past: { page: before, segments: () => segmentsOf(before, parse) },
  }).findings;
  return findings.map(({ check, line, severity }) => `${line} ${severity} ${check}`);
}

const other = '1 warning other-version';

test.each<[what: string, now: string, findings: string[]]>([
  ['a link', last.replace('.example/b', '.example/c'), ['9 error link-target']],
  ['a number', last.replace('301', '304'), ['9 error number-changed']],
  ['code', last.replace('npm', 'pnm'), ['9 error code-changed']],
  ['other words', last.replace('Lies', 'Lest'), []],
])('%s that a change breaks on a page that is behind is told by itself', (_, now, findings) => {
  expect(found(now, last)).toEqual([other, ...findings]);
  expect(found(now, last, { basis: 'unknown' })).toEqual(expect.arrayContaining(findings));
});

test('what was wrong before is none of the change', () => {
  expect(found(last.replace('301', '304'), last.replace('301', '303'))).toEqual([other]);
  expect(found(last.replace('301', '304').replace('npm', 'pnm'), last.replace('301', '303'))).toEqual([other, '9 error code-changed']);
});

test('it is not folded into what else differs, and does not make a page one of another version', () => {
  const from = source.replace('a5', 'b5');
  const told = [1, 3, 5].map((line) => `${line} error code-changed`);
  expect(found(last.replace('npm', 'pnm'), last, { from })).toEqual([...told, '9 error code-changed']);
});

test('where the page turns a check off it is not told', () => {
  const quiet = `<!-- lockstep-disable-next-line number-changed -->\n${last.replace('301', '304')}`;
  expect(found(quiet, last)).toEqual([other]);
});
