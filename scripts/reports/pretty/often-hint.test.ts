import { expect, test } from 'vitest';
import { fileFinding, type Finding } from '../../model/finding.ts';
import { oftenHint } from './often-hint.ts';

const plain = { color: false, quiet: false, width: 80 } as unknown as Parameters<typeof oftenHint>[1];

const many = (count: number, files: number, severity: Finding['severity']): Finding[] =>
  Array.from({ length: count }, (_, at) => {
    return {
      ...fileFinding({ check: 'readable', path: `fr/errors/${at % files}.md`, message: 'Unexpected A, expected B', severity }),
      check: 'untranslated',
    };
  });

test('how a check is turned off is said once, for the folder with most of its warnings', () => {
  const few = many(50, 5, 'warning').map((one) => ({ ...one, path: `fr/other/${one.path.slice(-4)}` }));
  expect(oftenHint([...few, ...many(51, 5, 'warning')], plain)).toBe(
    '51 warnings of untranslated are of fr/errors/: where that is meant, "checkOverrides": [{"paths":["fr/errors/**"],"checks":{"untranslated":"off"}}] in lockstep.config.json turns it off there\n',
  );
});

test.each([
  ['few', many(49, 5, 'warning')],
  ['of few files', many(500, 4, 'warning')],
  ['errors', many(500, 50, 'error')],
])('and not of what is %s', (_, findings) => expect(oftenHint(findings, plain)).toBe(''));
