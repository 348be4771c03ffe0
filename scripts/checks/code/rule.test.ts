import { describe, expect, test } from 'vitest';
import { changeRules } from './change/change-rules.ts';
import { type ChangeRule, lineChange } from './change/line-change.ts';
import { type KindRule, kindRules } from './kinds/kind-rules.ts';
import { ruleFor } from './rule.ts';
import { type SameRule, codePair } from './same/code-pair.ts';
import { sameRules } from './same/same-rules.ts';
import { holdsWord } from './words/changed-words.ts';

const ruleForLines = ([language, source, target]: ChangeRule['takes']): ChangeRule | undefined =>
  ruleFor(changeRules, lineChange(source.split('\n'), target.split('\n'), language, 'de'));

const ruleForCode = ([source, target, { said, base = '', blocks = '' } = {}]: SameRule['takes']): SameRule | undefined =>
  ruleFor(sameRules, codePair(source, target, { locale: 'de', said, blocks: () => blocks, hasBase: (value) => holdsWord(base, value) }));

describe.each(changeRules)('lines: $name is $says', (rule) => {
  test.each([[rule.takes]])('%j', (pair) => expect(ruleForLines(pair)?.name).toBe(rule.name));
  test.each([[rule.edge]])('but not %j', (pair) => expect(ruleForLines(pair)?.says).not.toBe(rule.says));
});

describe.each(sameRules)('inline code: $name is $says', (rule) => {
  test.each([[rule.takes]])('%j', (pair) => expect(ruleForCode(pair)?.name).toBe(rule.name));
  test.each([[rule.edge]])('but not %j', (pair) => expect(ruleForCode(pair)?.says ?? 'another').not.toBe(rule.says));
});

const kindFor = ([was, is, known]: KindRule['takes']): KindRule | undefined =>
  ruleFor(kindRules, { was, is, has: (word: string) => word === known });

describe.each(kindRules)('kind: $name is $says', (rule) => {
  test.each([[rule.takes]])('%j', (pair) => expect(kindFor(pair)?.name).toBe(rule.name));
  test.each([[rule.edge]])('but not %j', (pair) => expect(kindFor(pair)?.says ?? 'other').not.toBe(rule.says));
});

test.each([changeRules, kindRules, sameRules])('no two rules have one name', (...rules) => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
