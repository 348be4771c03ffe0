import { expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { subjectFrom } from '../testing/subject-from.ts';
import type { Example } from './check.ts';
import { checks } from './index.ts';
import { runChecks } from './run-checks.ts';
import { configuredChecks } from './settings/configured.ts';

const parse = await loadParser();

const numbers = [2, 3, 4, 5];
const source = numbers.map((number) => `Run \`a${number}\` with care, and see what it does.\n\n`).join('');
const translated = (count: number) =>
  numbers.map((number, at) => `Starte \`${at < count ? 'b' : 'a'}${number}\` mit Vorsicht, und sieh, was es tut.\n\n`).join('');

function found(page: string, basis: Example['basis'], settings = {}) {
  const subject = subjectFrom({ page, source, locale: 'de', basis }, parse);
  return runChecks(configuredChecks(checks, [settings]), subject).findings.map(
    ({ check, line, severity }) => `${line} ${severity} ${check}`,
  );
}

const each = (count: number) => numbers.slice(0, count).map((_, at) => `${at * 2 + 1} error code-changed`);

test('many differences of a target that records no source are one: it follows another version', () => {
  expect(found(translated(4), 'source')).toEqual(['1 warning other-version']);
  expect(found(translated(4), 'inferred')).toEqual(['1 warning other-version']);
});

test('few are told one by one, and so are those of a target that records what it was made from', () => {
  expect(found(translated(3), 'source')).toEqual(each(3));
  expect(found(translated(4), 'recorded')).toEqual(each(4));
});

test('what is wrong whatever the version is told all the same', () => {
  expect(found(`${translated(4)}FÃ¼r dich.\n`, 'source')).toEqual(['1 warning other-version', '9 error broken-encoding']);
});

test('where the check is off each difference is told', () => {
  expect(found(translated(4), 'source', { 'other-version': 'off' })).toEqual(each(4));
  const comment = '<!-- lockstep-disable-next-line other-version -->\n';
  expect(found(comment + translated(4), 'source')).toHaveLength(4);
});

test('what is told of another version all the same does not make it one', () => {
  const [headings, links] = [
    (title: string) => numbers.map((at) => `## ${title} ${at}\n\nA.\n\n`).join(''),
    numbers.map((at) => `[x](#part-${at})\n\n`),
  ];
  const subject = subjectFrom(
    { page: headings('Teil') + links.join(''), source: headings('Part') + links.join(''), locale: 'de', basis: 'source' },
    parse,
  );
  const ids = runChecks(configuredChecks(checks, [{}]), subject).findings.map(({ check }) => check);
  expect(ids).toContain('anchor-lost');
  expect(ids).not.toContain('other-version');
});

test('what an inferred base says, and the source no more, is no measure: the target may follow a version between', () => {
  const check = (basis: Example['basis']) =>
    runChecks(
      configuredChecks(checks, [{}]),
      subjectFrom(
        {
          base: 'Set `let-env A`, once.\n\nKeep `this` word here.\n',
          source: 'Keep `this` word here.\n',
          page: 'Setze `$env A`, einmal.\n\nBehalte `das` Wort hier.\n',
          locale: 'de',
          basis,
        },
        parse,
      ),
    ).findings.map(({ line, check: id }) => `${line} ${id}`);
  expect(check('inferred')).toEqual(['3 code-changed']);
  expect(check('recorded')).toEqual(['1 code-changed', '3 code-changed']);
});
