import { expect, expectTypeOf, test } from 'vitest';
import type * as published from './published.d.cts';
import * as own from './index.ts';

test('what the package says of itself is what it has', () => {
  expectTypeOf<typeof own.parseFrontMatter>().toEqualTypeOf<typeof published.parseFrontMatter>();
  expectTypeOf<Parameters<typeof own.default>[0]>().toEqualTypeOf<Parameters<typeof published.default>[0]>();
  expectTypeOf<Omit<Parameters<typeof own.default>[1], 'id'>>().toEqualTypeOf<Required<Omit<published.Options, 'id'>>>();
  const told: Record<keyof typeof published, unknown> = own;
  expect(Object.keys(own).toSorted()).toEqual(Object.keys(told).toSorted());
});
