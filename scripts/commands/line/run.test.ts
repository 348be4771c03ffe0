import { describe, expect, test } from 'vitest';
import { checks } from '../../checks/index.ts';
import { type FindingId, findingRules } from '../../model/findings.ts';
import { findingWith } from '../../testing/finding-with.ts';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';
import { commands } from '../index.ts';
import { rules } from './rules.ts';

describe('usage errors: one line, exit code 2', () => {
  test.each([
    ['chek', 'did you mean "check"?'],
    ['check --fromat json', 'did you mean "--format"?'],
    ['check --format yaml', 'Unexpected --format yaml, expected pretty, json, '],
    ['check --format jsn', 'did you mean "json"?'],
    ['sync --new all', 'Unexpected --new all, expected source or nothing'],
    ['export --only stale', 'Unexpected --only stale, expected drifted'],
    ['check --locale', 'expected a value: --locale L'],
    ['check --quiet=yes', 'Unexpected value "yes" of --quiet'],
    ['check --format json --format pretty', 'Unexpected second --format'],
    ['check --max-warnings many', 'expected a whole number'],
    ['check -x', 'Unexpected flag "-x"'],
    ['check', 'expected a lockstep.config.json there or above ("lockstep init" shows one), or the names of files and folders'],
    ['drift', 'expected a lockstep.config.json there or above: "lockstep init" shows one, with --write it writes it'],
    ['strip', 'expected a lockstep.config.json there or above ("lockstep init" shows one), or the names of files and folders'],
    ['check nowhere.md', 'nowhere.md: Unexpected absence, expected a file or a folder'],
    ['check --changed main', 'expected a file or a folder; a revision stands behind "=": --changed=main'],
    ['check --cwd nowhere', 'Unexpected --cwd nowhere'],
    ['check --config nowhere.json', 'nowhere.json: Unexpected absence'],
  ])('%s', async (line, message) => {
    const { code, out, err } = await runIn(siteFrom({}), line);
    expect(err).toMatch(/^lockstep: [^\n]+\n$/);
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

test('--help lists every command', async () => {
  const { code, out } = await runIn(siteFrom({}), '--help');
  expect(commands.map(({ name }) => name).filter((name) => !out.includes(`  ${name} `))).toEqual([]);
  expect(code).toBe(0);
});

describe('help on findings', () => {
  test('the list holds the checks and all others, with their severity', async () => {
    const { code, out } = await runIn(siteFrom({}), 'help findings');
    expect(
      Object.keys(rules).filter((id) => !out.includes(`  ${id}  ${rules[id as FindingId].off ? 'off' : rules[id as FindingId].severity} `)),
    ).toEqual([]);
    expect([code, Object.keys(rules).length]).toEqual([0, checks.length + Object.keys(findingRules).length]);
  });

  test.each(['front-matter-keys', 'span-damage'] as const)('%s', async (id) => {
    const { code, out } = await runIn(siteFrom({}), `help ${id}`);
    expect(out).toBe(
      `${id}  warning${rules[id].fixable ? ', which a command can mend in some cases' : ''}\n\n${rules[id].about}\n${rules[id].why}\n`,
    );
    expect(code).toBe(0);
  });

  test('as data', async () => {
    const { code, out } = await runIn(siteFrom({}), 'help findings --format json');
    const { findings } = JSON.parse(out) as { findings: { id: string; severity: string; off: boolean }[] };
    expect(findings.map(({ id }) => id)).toEqual(Object.keys(rules));
    expect(code).toBe(0);
    const one = await runIn(siteFrom({}), 'help line-ends --format json');
    expect(JSON.parse(one.out)).toMatchObject({
      version: 1,
      findings: [{ id: 'line-ends', severity: 'warning', off: false, fixable: false }],
    });
  });

  test.each([
    ['help findings --format sarif', 'Unexpected --format sarif, expected pretty or json'],
    ['help line-ends --fromat json', 'did you mean "--format"?'],
    ['help findings twice', 'Unexpected twice, expected one topic'],
    ['help check --fromat json', 'did you mean "--format"?'],
  ])('%s', async (line, message) => {
    const { code, err } = await runIn(siteFrom({}), line);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test('an id that no table holds does not compile', () => {
    // @ts-expect-error -- no finding has this id
    expect(findingWith({ check: 'front-matter-kyes' }).check).toBe('front-matter-kyes');
  });
});

describe.each(commands)('$name', ({ name, load }) => {
  test('its help shows each of its flags and an example', async () => {
    const { out } = await runIn(siteFrom({}), `${name} --help`);
    const { flags, examples } = await load();
    expect(Object.keys(flags).filter((flag) => !out.includes(`--${flag}`))).toEqual([]);
    expect(examples.length).toBeGreaterThan(0);
  });
});

test('a diff, or a product on standard output, is not mixed with a report for programs', async () => {
  for (const line of [
    'check --fix --diff --format json',
    'export --format json',
    'memory --format json',
    'strip --stdout --format json a.md',
  ]) {
    const { code, err } = await runIn(siteFrom({ 'a.md': '' }), line);
    expect([line, code, err]).toEqual([line, 2, expect.stringContaining('Unexpected --')]);
  }
});
