import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import type * as published from './published.d.cts';
import * as own from './index.ts';

test('what the package says of itself is what it has', () => {
  expectTypeOf<typeof own.parseFrontMatter>().toEqualTypeOf<typeof published.parseFrontMatter>();
  expectTypeOf<Parameters<typeof own.learnMarkdown>>().toEqualTypeOf<Parameters<typeof published.learnMarkdown>>();
  expectTypeOf<Parameters<typeof own.default>[0]>().toEqualTypeOf<Parameters<typeof published.default>[0]>();
  expectTypeOf<Omit<Parameters<typeof own.default>[1], 'id'>>().toEqualTypeOf<Required<Omit<published.Options, 'id'>>>();
});

test('it says of all that there is', () => {
  const text = readFileSync(join(import.meta.dirname, 'published.d.cts'), 'utf8');
  const told = [...text.matchAll(/^export (default )?(?:function|const) (\w+)/gm)].map(([, isDefault, name]) =>
    isDefault ? 'default' : name!,
  );
  expect(told.toSorted()).toEqual(Object.keys(own).toSorted());
});
