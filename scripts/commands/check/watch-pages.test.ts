import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runIn } from '../../testing/run-in.ts';
import { siteFrom } from '../../testing/site-from.ts';
import { run } from '../line/run.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });

const page = (title: string) => `---\ntitle: ${title}\ndescription: B\n---\n\n# A\n`;

/** A run with `--watch`: what it has printed so far, and how it is stopped. */
function watching(site: string, ...more: string[]) {
  const printed = { out: '', err: '' };
  let leave: (() => string) | null = null;
  const code = run(['check', '--watch', '--sources', ...more], {
    cwd: site,
    env: {},
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    color: false,
    columns: 120,
    now: () => new Date('2020-06-01T00:00:00Z'),
    onStop: (ask) => {
      leave = ask;
      return () => void (leave = null);
    },
  });
  const stop = () => leave?.();
  onTestFinished(() => void stop());
  return { printed, code, stop, says: (text: string) => vi.waitFor(() => expect(printed.out).toContain(text), { timeout: 15_000 }) };
}

test('what changes is checked again, with the targets of a source, until Ctrl-C', { timeout: 120_000 }, async () => {
  const site = siteFrom({
    'lockstep.config.json': config,
    'docs/a.md': page('A'),
    'docs/b.md': page('B'),
    'fr/a.md': page('Ä'),
    'fr/b.md': page('Ä'),
  });
  const { printed, code, stop, says } = watching(site);
  await says(' pages checked');
  writeFileSync(join(site, 'fr/b.md'), page('Ä').replace('\n', '\r\n'));
  await says('\nfr/b.md changed\n');
  await says('fr/b.md:1:4: warning: ');
  writeFileSync(join(site, 'docs/a.md'), page('C'));
  await says('\ndocs/a.md changed\n');
  await vi.waitFor(() => expect(printed.out).toMatch(/docs\/a\.md changed\n[^]*[12] pages? checked/), { timeout: 15_000 });
  mkdirSync(join(site, 'fr/new'));
  writeFileSync(join(site, 'fr/new/c.md'), page('Ö'));
  await vi.waitFor(() => expect(printed.out).toMatch(/fr\/new[\w/.]* changed\n[^]*1 page checked/), { timeout: 15_000 });
  writeFileSync(join(site, 'fr/new/c.md'), page('Ü'));
  await says('\nfr/new/c.md changed\n');
  writeFileSync(join(site, 'lockstep.config.json'), '{');
  await says('\nlockstep.config.json changed: all pages are checked again\n');
  await vi.waitFor(() => expect(printed.err).toMatch(/lockstep\.config\.json:1:2: .*; nothing is checked until that is mended\n/), {
    timeout: 15_000,
  });
  const before = printed.out.length;
  writeFileSync(join(site, 'lockstep.config.json'), config);
  await vi.waitFor(() => expect(printed.out.slice(before)).toMatch(/config\.json changed: all pages [^]* pages checked/), {
    timeout: 15_000,
  });
  expect(stop()).toBe('nothing is watched any more');
  expect(await code).toBe(0);
});

test('a configuration of another name is watched where it lies', { timeout: 60_000 }, async () => {
  const site = siteFrom({ 'docs/a.md': page('A'), 'fr/a.md': page('Ä'), 'other.json': config });
  const { says } = watching(site, '--config', 'other.json');
  await says(' pages checked');
  writeFileSync(join(site, 'other.json'), `${config}\n`);
  await says('\nother.json changed: all pages are checked again\n');
});

test.each(['--fix', '--changed', '--shard 1/2', '--format json'])('with %s it is refused', async (flag) => {
  const { code, err } = await runIn(siteFrom({ 'lockstep.config.json': config, 'docs/a.md': page('A') }), `check --watch ${flag}`);
  expect([code, err]).toEqual([2, expect.stringContaining('Unexpected --watch with --')]);
});
