import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

const config = {
  sourceLocale: 'en',
  locales: ['fr'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
  sidecar: 'xliff/{locale}/{path}.xlf',
  glossary: 'glossary/{locale}.tsv',
  provenance: 'auto',
};

const files = {
  'lockstep.config.json': JSON.stringify(config),
  'glossary/fr.tsv': 'word\tmot\n',
  'docs/a.md': '---\ntitle: A\ndescription: B\n---\n\n# One\n',
  'docs/b.md': '---\ntitle: A\ndescription: B\n---\n\n# One\n',
  'i18n/fr/a.md': '---\ntitle: A\ndescription: B\n---\n\n# Un\n',
  'i18n/fr/b.md': '---\ntitle: A\ndescription: B\n---\n\n# Un\n',
};

/** What may stand in the place of a file that a pull request brings; each of them filled the memory, or was waited for without end. */
const kinds: Record<string, (path: string) => void> = {
  'a link to a device': (path) => symlinkSync('/dev/zero', path),
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a link to a pipe': (path) => {
    execFileSync('mkfifo', [`${path}.pipe`]);
    symlinkSync(`${path}.pipe`, path);
  },
  'a link to what lies outside': (path) => symlinkSync(join(siteFrom({ secret: 'secret' }), 'secret'), path),
  'more than any page needs': (path) => {
    execFileSync('touch', [path]);
    truncateSync(path, 2 ** 27);
  },
};

/** And what is a file, of which no text can be made. */
const textKinds: typeof kinds = {
  ...kinds,
  'a byte that is no UTF-8': (path: string) => writeFileSync(path, Uint8Array.of(0x61, 0x0a, 0xe9)),
};

const span = (side: 'ttu' | 'stu', text: string): string => `<span data-${side}-id="c4c43-101">${text}</span>`;

const redirection = JSON.stringify({ redirections: [{ source_path: 'docs/old.md', redirect_url: '/docs/b' }] });

function siteWith(path: string, kind: string): string {
  const site = siteFrom(files);
  mkdirSync(dirname(join(site, path)), { recursive: true });
  rmSync(join(site, path), { force: true });
  textKinds[kind]!(join(site, path));
  return site;
}

describe.each(Object.keys(textKinds))('%s', (kind) => {
  test.each(['drift --no-cache', 'drift', 'status --format json', 'sync --write', 'export --only drifted'])(
    'as a sidecar: %s goes on with the other pages',
    async (line) => {
      const { code, out, err } = await runIn(siteWith('xliff/fr/a.md.xlf', kind), line);
      expect(code).toBeLessThan(2);
      expect(out + err).toContain('b.md');
      expect(out + err).not.toContain('secret');
    },
  );

  test.each(['.openpublishing.redirection.json', 'glossary/fr.tsv', 'lockstep.config.json'])(
    'as %s is told, and the run ends',
    async (path) => {
      const { code, err } = await runIn(siteWith(path, kind), path.startsWith('glossary') ? 'export' : 'align');
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(new RegExp(`^lockstep: .*${path}(?::2:1)?: Unexpected (?:device or pipe|link out|size|byte 0xE9)`)),
      ]);
    },
  );
});

describe.each(Object.keys(kinds))('%s', (kind) => {
  test('as the sidecar of a page that is stripped: the page stays, and the finding says why', async () => {
    const site = siteWith('xliff/fr/a.md.xlf', kind);
    const page = `${span('ttu', 'Un')}<span class="sxs-lookup">${span('stu', 'One')}</span>\n`;
    writeFileSync(join(site, 'i18n/fr/a.md'), page);
    const { code, out } = await runIn(site, 'strip --write');
    expect([code, out]).toEqual([1, expect.stringMatching(/Unexpected (?:device or pipe|link out|size)/)]);
    expect(readFileSync(join(site, 'i18n/fr/a.md'), 'utf8')).toBe(page);
  });

  test('as the sidecar of a page that belongs elsewhere: neither moves', async () => {
    const site = siteWith('xliff/fr/old.md.xlf', kind);
    writeFileSync(join(site, '.openpublishing.redirection.json'), redirection);
    renameSync(join(site, 'i18n/fr/b.md'), join(site, 'i18n/fr/old.md'));
    const { code, err } = await runIn(site, 'align --write');
    expect([code, err]).toEqual([2, expect.stringMatching(/old\.md\.xlf: Unexpected (?:device or pipe|link out|size)/)]);
    expect([existsSync(join(site, 'i18n/fr/b.md')), existsSync(join(site, 'xliff/fr/b.md.xlf'))]).toEqual([false, false]);
  });
});

/** Each of them was written to, or read without end. */
describe.each(Object.keys(kinds))('%s in .lockstep', (kind) => {
  test.each(['drift.json', '.gitignore'])('as %s is neither waited for nor written to, and drift --cache goes on', async (name) => {
    const site = siteWith(`.lockstep/${name}`, kind);
    const path = join(site, '.lockstep', name);
    const before = lstatSync(path);
    const { code, out, err } = await runIn(site, 'drift --cache');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('b.md');
    // A folder with nothing but its own `.gitignore` is made anew, and what was a file before is replaced.
    if (name === 'drift.json' && !before.isFile()) expect(lstatSync(path).ino).toBe(before.ino);
  });
});

describe.each(Object.keys(kinds))('%s where init looks', (kind) => {
  test('as lockstep.config.json is told, and the run ends', async () => {
    const { code, out, err } = await runIn(siteWith('lockstep.config.json', kind), 'init --locale sv --write');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/lockstep.config.json: Unexpected (?:device or pipe|link out|size)/);
  });

  test.each(['docusaurus.config.js', 'hugo.toml', 'crowdin.yml'])('as %s is no setting', async (path) => {
    const site = siteWith(path, kind);
    rmSync(join(site, 'lockstep.config.json'));
    const { code, out, err } = await runIn(site, 'init --write');
    expect([code, err]).toEqual([2, expect.stringMatching(/^lockstep: Unexpected (?:settings|folder)/)]);
    expect(out + err).not.toContain('secret');
  });
});

describe.each(Object.keys(textKinds))('%s as a file of records', (kind) => {
  function siteWithRecords(): string {
    const site = siteWith('i18n/.co-op-translator.json', kind);
    writeFileSync(join(site, 'lockstep.config.json'), JSON.stringify({ ...config, provenance: 'md5' }));
    return site;
  }

  test.each(['check', 'sync --write'])('is one finding of %s', async (line) => {
    const { code, out, err } = await runIn(siteWithRecords(), line);
    expect([code, err]).toEqual([1, '']);
    expect(out.match(/i18n\/\.co-op-translator\.json:[12]:1: error: Unexpected (?:device|link|size|byte)/g)).toHaveLength(1);
  });

  test.each(['drift', 'status --format json', 'export'])('%s goes on', async (line) => {
    const { code, out, err } = await runIn(siteWithRecords(), line);
    expect(code).toBeLessThan(2);
    expect(out + err).toContain(line === 'export' ? 'co-op-translator.json' : 'b.md');
  });
});

describe.each(Object.keys(textKinds))('%s, and nothing waits for it,', (kind) => {
  test('as the configuration that init would change', async () => {
    const { code, err } = await runIn(siteWith('lockstep.config.json', kind), 'init --locale nl');
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/lockstep\.config\.json(?::2:1)?: Unexpected (?:device or pipe|link out|size|byte)/),
    ]);
  });
});

test('a folder of pages that is a link holds no pages, wherever it leads', async () => {
  const outside = siteFrom({ 'a.md': '# Secret\n' });
  const site = siteFrom({ 'lockstep.config.json': files['lockstep.config.json'], 'i18n/fr/a.md': '# Un\n' });
  symlinkSync(outside, join(site, 'docs'));
  for (const line of ['drift', 'check', 'export', 'sync --write', 'status --format json']) {
    const { out, err } = await runIn(site, line);
    expect(out + err).not.toContain('Secret');
  }
});

test('a page that is too large is a finding, and the others are judged', async () => {
  const { code, out } = await runIn(siteWith('i18n/fr/a.md', 'more than any page needs'), 'check');
  expect(code).toBe(1);
  expect(out).toContain('i18n/fr/a.md');
  expect(out).toContain('Unexpected size, expected at most 67108864 bytes');
});

test('what is said of it is not cut from its path', async () => {
  const { out } = await runIn(siteWith('i18n/fr/Unexpected.md', 'more than any page needs'), 'check');
  expect(out).toContain('i18n/fr/Unexpected.md:1:1: error: Unexpected size');
});

test('a page of 5 MB is read', async () => {
  const site = siteFrom({ ...files, 'i18n/fr/a.md': `${files['i18n/fr/a.md']}\n${'Word after word.\n\n'.repeat(300_000)}` });
  expect((await runIn(site, 'check')).out).not.toContain('Unexpected size');
}, 60_000);

test('what is named may be a link, and lie anywhere', async () => {
  const site = siteFrom({});
  symlinkSync(join(siteFrom({ 'a.md': '# One\n' }), 'a.md'), join(site, 'a.md'));
  expect((await runIn(site, 'strip a.md')).code).toBe(0);
});

test('a folder that lies deeper than the system takes its path stops nothing', async () => {
  const site = siteFrom(files);
  const name = 'd'.repeat(200);
  execFileSync('bash', ['-c', `cd docs && for i in {1..24}; do mkdir ${name} && cd ${name} || exit 1; done; echo '# A' > a.md`], {
    cwd: site,
  });
  const said = await Promise.all(['check', 'drift'].map((line) => runIn(site, line)));
  execFileSync('rm', ['-rf', join(site, 'docs')]);
  for (const { code, out } of said) {
    expect(code).toBeLessThan(2);
    expect(out).toMatch(/2 pages checked|b\.md/);
  }
});
