import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });

const page = (lines: string) => `---\ntitle: A\ndescription: B\n${lines}---\n\n# A\n`;

/** A site with two mistakes in one page, both known. */
async function withDebt(): Promise<string> {
  const root = siteFrom({
    'lockstep.config.json': config,
    'docs/a.md': page(''),
    'fr/a.md': page('default_lang_commit: main\nms.date: 31/31/2020\n'),
  });
  await runIn(root, 'check --format json --output known.json');
  return root;
}

const summaryOf = (out: string) => /\d+ pages? checked: .*/.exec(out)![0];

describe('--baseline', () => {
  test('leaves out what is known, and says how many it was', async () => {
    const root = await withDebt();
    const known = (JSON.parse(readFileSync(join(root, 'known.json'), 'utf8')) as { findings: object[] }).findings.length;
    const { code, out } = await runIn(root, 'check --baseline known.json');
    expect([code, summaryOf(out)]).toEqual([0, `1 page checked: 0 errors, 0 warnings; ${known} known`]);
  });

  test('knows a finding by what the page says, wherever it stands', async () => {
    const root = await withDebt();
    writeFileSync(join(root, 'fr/a.md'), page('# more\n# lines\nms.date: 31/31/2020\ndefault_lang_commit: main\n'));
    const { code, out } = await runIn(root, 'check --baseline known.json');
    expect([code, summaryOf(out)]).toEqual([0, expect.stringMatching(/^1 page checked: 0 errors, 0 warnings; \d+ known$/)]);
  });

  test('tells what the page says otherwise as new, and the old one as gone', async () => {
    const root = await withDebt();
    writeFileSync(join(root, 'fr/a.md'), page('default_lang_commit: master\nms.date: 31/31/2020\n'));
    const { code, out } = await runIn(root, 'check --baseline known.json');
    expect(code).toBe(1);
    expect(out).toContain('"master" in "default_lang_commit"');
    expect(summaryOf(out)).toMatch(/ known, 1 more is gone: write the baseline anew$/);
  });

  test('a second one like a known one is new', async () => {
    const root = await withDebt();
    writeFileSync(join(root, 'docs/b.md'), page(''));
    writeFileSync(join(root, 'fr/b.md'), page('default_lang_commit: main\n'));
    expect((await runIn(root, 'check --baseline known.json')).out).toMatch(/^fr\/b\.md:\d+:\d+: /m);
  });

  test('of a part of the pages it can not tell what is gone', async () => {
    const root = await withDebt();
    writeFileSync(join(root, 'fr/a.md'), page(''));
    expect(summaryOf((await runIn(root, 'check --baseline known.json')).out)).toMatch(/0 known, \d more are gone/);
    const { known } = JSON.parse((await runIn(root, 'check fr --baseline known.json --format json')).out) as { known: object };
    expect(known).toMatchObject({ found: 0, gone: null });
  });

  test.each(['gone.json', 'docs/a.md', 'lockstep.config.json', 'odd.json'])('%s is no baseline', async (file) => {
    const root = await withDebt();
    writeFileSync(join(root, 'odd.json'), '{"version":2,"findings":[{}]}');
    const { code, err } = await runIn(root, `check --baseline ${file}`);
    expect([code, err]).toEqual([2, expect.stringContaining(`expected a report: lockstep check --format json --output ${file}`)]);
  });
});
