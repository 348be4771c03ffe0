import { describe, expect, test } from 'vitest';
import type { CheckSettings, OptionSchema } from '../../model/check-settings.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import type { Check } from '../check.ts';
import { runChecks } from '../run-checks.ts';
import { configuredChecks } from './configured.ts';

const options = {
  most: { kind: 'number', default: 2, about: 'how many' },
  words: { kind: 'list', default: ['a'], about: 'which' },
} satisfies OptionSchema;

/** Says its options, once as hard as it is and once less hard. */
const echo: Check<'line-ends', typeof options> = {
  id: 'line-ends',
  severity: 'error',
  about: '',
  why: '',
  options,
  run(_, report, { most, words }) {
    const message = `${most.toFixed(0)} ${words.join('')}`;
    report({ range: { start: 0, end: 0 }, message });
    report({ range: { start: 0, end: 0 }, message: 'less', severity: 'warning' });
  },
  examples: [],
};

const subject = subjectFrom({ page: '# A\n' }, await loadParser());

function said(check: Check<'line-ends'>, ...settings: CheckSettings[]): string[] {
  return runChecks(configuredChecks([check], settings), subject).findings.map(({ severity, message }) => `${severity} ${message}`);
}

describe('a check', () => {
  test('runs as it declares itself', () => {
    expect(said(echo)).toEqual(['error 2 a', 'warning less']);
    expect(said({ ...echo, off: true })).toEqual([]);
  });

  test('is off, or as severe as somebody has decided', () => {
    expect(said(echo, { 'line-ends': 'off' })).toEqual([]);
    expect(said(echo, { 'line-ends': 'warning' })).toEqual(['warning 2 a', 'warning less']);
    expect(said({ ...echo, off: true }, { 'line-ends': { severity: 'error' } })).toEqual(['error 2 a', 'error less']);
  });

  test('gets the options of all that hold, the later ones first, and its own defaults', () => {
    expect(said(echo, { 'line-ends': { most: 3, words: ['b', 'c'] } }, { 'line-ends': { most: 4 } })).toEqual([
      'error 4 bc',
      'warning less',
    ]);
    expect(said(echo, { 'line-ends': 'off' }, { 'line-ends': { severity: 'warning', most: 0 } })[0]).toBe('warning 0 a');
  });
});

test('a check that fails is a finding, and the others go on', () => {
  const broken: Check<'line-ends'> = {
    ...echo,
    run() {
      throw new RangeError('no such thing');
    },
  };
  const { findings } = runChecks(configuredChecks([broken, echo], []), subject);
  expect(findings.map(({ check, message }) => `${check}: ${message}`)).toEqual([
    'check-failed: Unexpected failure of the check "line-ends", expected findings or none: no such thing',
    'line-ends: 2 a',
    'line-ends: less',
  ]);
});
