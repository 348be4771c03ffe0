import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { catchRates } from '../testing/reference/catch-rates.ts';
import { asText } from '../testing/reference/check-section.ts';
import { reference } from '../testing/reference/reference.ts';
import { readOfKinds, readVerdicts } from '../testing/reference/verdicts.ts';
import { kinds } from './code/kinds/kinds.ts';
import { checks } from './index.ts';

const verdicts = readVerdicts(`${import.meta.dirname}/verdicts`);

test('docs/contributing/checks.md is generated from the checks (npm test -- -u writes it)', async () => {
  await expect(reference(checks, verdicts, await catchRates())).toMatchFileSnapshot('../../docs/contributing/checks.md');
}, 60_000);

test('the overview names each check once', () => {
  const rows = [...reference(checks, verdicts, '').matchAll(/^\| \[`([\w-]+)`\]\(#/gm)].map(([, id]) => id);
  expect(new Set(rows)).toEqual(new Set(checks.map(({ id }) => id)));
  expect(rows).toHaveLength(checks.length);
});

test('each verdict is of a check, and says why', () => {
  const ids = new Set<string>(checks.map(({ id }) => id));
  const wrong = verdicts.filter(
    ({ check, count, verdict, why, mended }) =>
      !ids.has(check) || !(count > 0) || !/^(?:real|false|unsure)$/.test(verdict) || !why || (mended && verdict === 'real'),
  );
  expect(wrong).toEqual([]);
});

test('a kind of changed code is an error where 95 of 100 were real, and a warning where fewer were', () => {
  const read = readOfKinds(verdicts);
  const wrong = Object.entries(kinds).filter(([kind, { severity, ...rest }]) => {
    const { told, real } = read.get(kind as keyof typeof kinds) ?? { told: 0, real: 0 };
    return !('guards' in rest) && (told === 0 || real / told >= 0.95 !== (severity === 'error'));
  });
  expect(wrong).toEqual([]);
});

test('a reader of the reference sees each message as it is said', () => {
  const messages = checks.flatMap(({ examples }) => examples.flatMap(({ findings }) => findings));
  const seen = (node: Nodes): string => ('children' in node ? node.children.map(seen).join('') : 'value' in node ? node.value : '');
  expect(messages.filter((message) => seen(fromMarkdown(asText(message))) !== message)).toEqual([]);
});
