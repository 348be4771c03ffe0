import { expect, expectTypeOf, test } from 'vitest';
import { UsageError } from '../../model/finding.ts';
import type { Command, Flags, FlagSet, Invocation } from './command.ts';
import { parseFlags } from './parse-flags.ts';

const ownFlags = {
  keep: { type: 'string', oneOf: ['target', 'source'], about: 'a choice' },
  memory: { type: 'string', multiple: true, about: 'a list' },
  changed: { type: 'string', optionalValue: true, about: 'a value that may be left out' },
  since: { type: 'string', about: 'a value' },
  'max-warnings': { type: 'number', about: 'a number' },
  write: { type: 'boolean', about: 'yes' },
  'no-cache': { type: 'boolean', about: 'no' },
} as const satisfies FlagSet;

const command: Command<typeof ownFlags> = { name: 'any', operands: '', flags: ownFlags, examples: [], run: async () => 0 };

test('a flag has the type that its declaration says', () => {
  const line = '--keep source --memory a --memory b --changed --since main --max-warnings 3 --write --no-cache --no-color c.md';
  const { flags, paths } = parseFlags(command, line.split(' '));
  expect(flags).toEqual({
    keep: 'source',
    memory: ['a', 'b'],
    changed: true,
    since: 'main',
    'max-warnings': 3,
    write: true,
    cache: false,
    color: false,
  });
  expect(paths).toEqual(['c.md']);
  expectTypeOf(flags.keep).toEqualTypeOf<'target' | 'source' | undefined>();
  expectTypeOf(flags.memory).toEqualTypeOf<string[] | undefined>();
  expectTypeOf(flags.changed).toEqualTypeOf<string | true | undefined>();
  expectTypeOf(flags['max-warnings']).toEqualTypeOf<number | undefined>();
  expectTypeOf(flags.cache).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(flags.locale).toEqualTypeOf<string[] | undefined>();
  expect(parseFlags(command, ['--changed=main']).flags).toEqual({ changed: 'main' });
});

test.each([
  ['--changed=', 'Unexpected end of --changed, expected a value: --changed=VALUE, or --changed alone'],
  ['--since=', 'Unexpected end of --since, expected a value: --since VALUE'],
  ['--changed=main --changed', 'Unexpected second --changed, expected it once'],
  ['--changed --changed=main', 'Unexpected second --changed, expected it once'],
])('%s is refused: an empty variable of a job is no value that was left out', (line, message) => {
  expect(() => parseFlags(command, line.split(' '))).toThrow(new UsageError(message));
});

test('a flag that nobody declared does not compile, nor one that all share and a command declares otherwise', () => {
  const { flags } = parseFlags(command, []);
  // @ts-expect-error -- no flag has this name
  expect(flags.wirte).toBeUndefined();
  expectTypeOf<Invocation<typeof ownFlags>>().toExtend<Invocation>();
  expectTypeOf<Flags<{ write: { type: 'string'; about: string } }>>().not.toExtend<Invocation['flags']>();
});
