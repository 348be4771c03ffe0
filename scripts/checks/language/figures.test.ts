import { expect, test } from 'vitest';
import { figuresIn, isSameAmount } from './figures.ts';

const areSame = (one: string, other: string): boolean => isSameAmount(figuresIn(one)[0]!, figuresIn(other)[0]!);

test.each([
  ['10,000 users', '10.000 utilisateurs'],
  ['1,000 blocks', '1\u2008000 bloků'],
  ['10,000 users', '10 tys. osób'],
  ['10,000 users', '10 mil usuarios'],
  ['3,000,000 rows', '3 mln wierszy'],
  ['3,000,000 rows', '3 миллиона строк'],
  ['1.5 million', '1,500,000'],
  ['250,000 rows', '25万行'],
  ['5 seconds', '5000 ms'],
  ['2 PM', '14 Uhr'],
  ['14:00', '2 uur'],
  ['14 o’clock', '下午2点'],
  ['2016', 'ปี 2559'],
  ['2024', 'در سال ۱۴۰۳'],
  ['2024', 'عام 1445 هـ'],
  ['2024', '令和6年'],
  ['2024', '民國113年'],
  ['Ruby 2.1', '2.1.0'],
  ['1.000 kg', '1,000 kg'],
  ['20 million', '2千萬人'],
  ['144 million', '1억 4,400만 명'],
  ['6 -7 pm', '18 до 19 часов'],
])('%s is %s', (one, other) => {
  expect(areSame(one, other)).toBe(true);
  expect(areSame(other, one)).toBe(true);
});

test.each([
  ['10 users', '10.000 utilisateurs'],
  ['20 million', '2百萬人'],
  ['144 million', '1억 3,400만 명'],
  ['6 -7 pm', '17 до 19 часов'],
  ['5 dollars', '5 000 dollars'],
  ['50 requests', '50000 requêtes'],
  ['50,000 requests', '50 requêtes'],
  ['2 days', '14 jours'],
  ['1900', '2443'],
  ['2016', '2559'],
  ['2024', 'in 1403'],
  ['2024', 'در سال ۱۴۱۰'],
  ['2024', '平成6年'],
  ['2.5 GB', '2.5.0 GB'],
  ['2.3 billion', '2.3 亿'],
])('%s is not %s', (one, other) => {
  expect(areSame(one, other)).toBe(false);
  expect(areSame(other, one)).toBe(false);
});
