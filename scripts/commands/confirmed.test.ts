import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import type { DriftReport } from '../model/report.ts';
import { helm } from '../provenance/helm.ts';
import { smallSite } from '../testing/exported-site.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { committedPage } from '../testing/scenario/committed-page.ts';
import type { XliffVersion } from '../xliff/write.ts';

const parse = await loadParser();

const page = (body: string) => `---\ntitle: Privacy\n---\n# Data\n\n${body}\n\nLast words.\n`;

/** A page whose body was translated at its first commit, and whose source changed since. */
function changedSite(base: string, target: string, now: string) {
  const { root, commit, commits } = repositoryFrom([smallSite(undefined, page(base))]);
  const swedish = page(target).replace('Privacy', `Sekretess\nms.sourcegitcommit: ${commits[0]}`);
  commit({ 'i18n/sv-SE/a.md': swedish.replace('Last words', 'Sista orden') });
  commit({ 'docs/a.md': page(now) });
  const file = join(root, 'a.xlf');
  const read = () => readFileSync(join(root, 'i18n/sv-SE/a.md'), 'utf8');
  return {
    commits,
    read,
    body: () => read().split('# Data\n\n')[1]!.replace('\n\nSista orden.\n', ''),
    /** The open segment comes back as it was translated before: the translator confirms it. */
    async confirm(version: string) {
      await runIn(root, `export --locale sv-SE --only drifted --xliff ${version} --output a.xlf`);
      if (!existsSync(file)) return { code: 0 };
      writeFileSync(file, confirmed(readFileSync(file, 'utf8'), version));
      return runIn(root, 'import --write a.xlf');
    },
    sync: () => runIn(root, 'sync --write --locale sv-SE'),
    state: async () => (JSON.parse((await runIn(root, 'drift --locale sv-SE --format json')).out) as DriftReport).pages[0]!.state,
  };
}

/** Each unit with its source for its target, in which the words are those of the translation. */
function confirmed(xliff: string, version: string): string {
  const state = version === '1.2' ? ' state="translated"' : '';
  return xliff
    .replace(/<alt-trans.*?<\/alt-trans>/gs, '')
    .replace(/<target[^>]*\/>|<target.*?<\/target>/gs, '')
    .replace(/<source([^>]*)>(.*?)<\/source>/gs, (source, attributes: string, text: string) => {
      const words = text.replace('Run', 'Kör').replace('See', 'Se').replace('Cat', 'Katt');
      return `${source}<target${attributes.replace('"en-US"', '"sv-SE"').replace('"en"', '"fr"')}${state}>${words}</target>`;
    });
}

/** The same page without git and without a command line: what the commands ask the core for. */
function changedPage(base: string, target: string, now: string) {
  const translated = (first: string) =>
    page(target).replace('Privacy', `Sekretess\ndefault_lang_commit: ${first}`).replace('Last words', 'Sista orden');
  const committed = committedPage([{ source: page(base) }, { target: translated }, { source: page(now) }], parse, helm);
  return {
    ...committed,
    body: () => committed.target().split('# Data\n\n')[1]!.replace('\n\nSista orden.\n', ''),
    confirm: (version: XliffVersion) => committed.exchange(version, (xliff) => confirmed(xliff, version)),
  };
}

describe.each(['1.2', '2.0'] as const)('on the command line, XLIFF %s', (version) => {
  test('what a translator confirms is current', async () => {
    const { confirm, body, state, read, commits } = changedSite('Run `npm i x@1` ok.', 'Kör `npm i x@1` ok.', 'Run `npm i x@2` ok.');
    expect(await state()).toBe('stale');
    const { code } = await confirm(version);
    expect([code, body()]).toEqual([0, 'Kör `npm i x@2` ok.']);
    expect(read()).toContain(commits[2]);
    expect(await state()).toBe('current');
  });

  test('and what of it only a sync brings', async () => {
    const { confirm, sync, body, state } = changedSite('## Run it', '## Kör it', '### Run it');
    await confirm(version);
    expect(await state()).toBe('stale');
    await sync();
    expect(body()).toBe('### Kör it');
    expect(await state()).toBe('current');
  });
});

describe.each(['1.2', '2.0'] as const)(
  'a segment whose words a translator confirms comes with the codes of its source, XLIFF %s',
  (version) => {
    test.each([
      ['code', 'Run `npm i x@1` ok.', 'Kör `npm i x@1` ok.', 'Run `npm i x@2` ok.', 'Kör `npm i x@2` ok.'],
      ['a link', 'See [it](/docs/a) ok.', 'Se [it](/docs/a) ok.', 'See [it](/docs/b) ok.', 'Se [it](/docs/b) ok.'],
      ['a localised link', 'See [it](/docs/a) ok.', 'Se [it](/sv/docs/a) ok.', 'See [it](/docs/b) ok.', 'Se [it](/sv/docs/b) ok.'],
      ['an image', 'See ![A](a.png) ok.', 'Se ![A](a.png) ok.', 'See ![A](b.png) ok.', 'Se ![A](b.png) ok.'],
      ['an image that was described', 'See ![A](a.png) ok.', 'Se ![Ett](a.png) ok.', 'See ![A](b.png) ok.', 'Se ![Ett](b.png) ok.'],
      ['an image and what it shows', 'See ![A](a.png) ok.', 'Se ![Ett](a.png) ok.', 'See ![Cat](b.png) ok.', 'Se ![Katt](b.png) ok.'],
      ['an id', '## Run {#a}', '## Kör {#a}', '## Run {#b}', '## Kör {#b}'],
      [
        'an include in a line',
        'See [!INCLUDE [x](a.md)] ok.',
        'Se [!INCLUDE [x](a.md)] ok.',
        'See [!INCLUDE [x](b.md)] ok.',
        'Se [!INCLUDE [x](b.md)] ok.',
      ],
      [
        'an attribute',
        'See <b class="x">it</b> ok.',
        'Se <b class="x">it</b> ok.',
        'See <b class="y">it</b> ok.',
        'Se <b class="y">it</b> ok.',
      ],
    ])('%s', async (_, base, target, now, expected) => {
      const { confirm, body, state, target: read, commits } = changedPage(base, target, now);
      expect(await state()).toBe('stale');
      await confirm(version);
      expect(body()).toBe(expected);
      expect(read()).toContain(commits[2]);
      expect(await state()).toBe('current');
    });

    test.each([
      ['the level of a heading', '## Run it', '## Kör it', '### Run it', '### Kör it'],
      ['a picture that stands alone', '![It](a.png)', '![Det](a.png)', '![It](b.png)', '![Det](b.png)'],
      ['an include on a line', '[!INCLUDE [x](a.md)]', '[!INCLUDE [x](a.md)]', '[!INCLUDE [x](b.md)]', '[!INCLUDE [x](b.md)]'],
      ['the sign of a list', '- See it', '- Se det', '1. See it', '1. Se det'],
      ['the number that a list begins with', '1. See it', '1. Se det', '5. See it', '5. Se det'],
      ['a list within a list', '- See it\n- Ok', '- Se det\n- Ok', '- See it\n  - Ok', '- Se det\n  - Ok'],
      ['a list that is in none any more', '- See it\n  - Ok', '- Se det\n  - Ok', '- See it\n- Ok', '- Se det\n- Ok'],
      ['a box', '- [ ] See it', '- [ ] Se det', '- [x] See it', '- [x] Se det'],
      ['a quote within a quote', '> See it', '> Se det', '> > See it', '> > Se det'],
      [
        'code that belongs to an item',
        '- See it\n\n```\nx\n```',
        '- Se det\n\n```\nx\n```',
        '- See it\n\n  ```\n  x\n  ```',
        '- Se det\n\n  ```\n  x\n  ```',
      ],
    ])('or follows with a sync: %s', async (_, base, target, now, expected) => {
      const { confirm, sync, body, state } = changedPage(base, target, now);
      await confirm(version);
      expect(await state()).toBe('stale');
      await sync();
      expect(body()).toBe(expected);
      expect(await state()).toBe('current');
    });

    test.each([
      ['the sign of a list that is none there', '- See it', '> Se det', '1. See it', '1. Se det'],
      ['a box where the page has none', '- [ ] See it', '- Se det', '- [x] See it', '- [x] Se det'],
    ])('or is left to do, and said to be: %s', async (_, base, target, now, mended) => {
      const first = 'Run `a`.\n\n';
      const {
        confirm,
        sync,
        body,
        edit,
        state,
        target: read,
        commits,
      } = changedPage(`${first}${base}`, `Kör \`a\`.\n\n${target}`, `Run \`b\`.\n\n${now}`);
      await confirm(version);
      expect([await state(), body(), read().includes(commits[2]!)]).toEqual(['stale', `Kör \`b\`.\n\n${target}`, false]);
      await sync();
      expect([await state(), body(), read().includes(commits[2]!)]).toEqual(['stale', `Kör \`b\`.\n\n${target}`, false]);
      edit(target, mended);
      expect(await state()).toBe('current');
      await sync();
      expect([await state(), read().includes(commits[2]!)]).toEqual(['current', true]);
    });

    test('a hard break comes with the words', async () => {
      const { confirm, body, state } = changedPage('Run it\nnow.', 'Kör it\nnow.', 'Run it  \nnow.');
      expect(await state()).toBe('stale');
      await confirm(version);
      expect([await state(), body()]).toEqual(['current', 'Kör it  \nnow.']);
    });
  },
);

describe('where nobody knows what a page was translated from, an import records its source', () => {
  const source = (body: string) => page(`Run \`a\` now.\n\n${body}`);
  const swedish = (body: string) => page(`Kör \`a\` nu.\n\n${body}`).replace('Privacy', 'Sekretess').replace('Last words', 'Sista orden');

  /** What an import of all units says, and whether the page has a record then. */
  async function imported(body: string, target: string) {
    const { root } = repositoryFrom([smallSite(undefined, source(body))]);
    mkdirSync(join(root, 'i18n/sv-SE'), { recursive: true });
    writeFileSync(
      join(root, 'i18n/sv-SE/a.md'),
      swedish(target).replace('---\ntitle', `---\nms.sourcegitcommit: ${'0'.repeat(40)}\ntitle`),
    );
    await runIn(root, 'export --locale sv-SE --xliff 1.2 --output a.xlf');
    writeFileSync(join(root, 'a.xlf'), confirmed(readFileSync(join(root, 'a.xlf'), 'utf8'), '1.2'));
    const { out } = await runIn(root, 'import --write a.xlf');
    const written = readFileSync(join(root, 'i18n/sv-SE/a.md'), 'utf8');
    return { out, isRecorded: !written.includes('0'.repeat(40)) };
  }

  test.each([
    ['code', '```sh\nnpm ci\n```', '```sh\nnpm ci\n```'],
    ['code whose comment is translated', '```sh\nnpm ci # all\n```', '```sh\nnpm ci # allt\n```'],
    ['a list', '- See it', '- Se it'],
  ])('as the page holds %s', async (_, body, target) => {
    expect(await imported(body, target)).toMatchObject({ isRecorded: true });
  });

  test.each([
    ['code', '```sh\nnpm ci\n```', '```sh\nnpm install\n```'],
    ['list', '1. See it', '- Se it'],
  ])('but not where it holds another %s: that is said', async (_, body, target) => {
    const { out, isRecorded } = await imported(body, target);
    expect(isRecorded).toBe(false);
    expect(out).toContain('1 segment is not seen to hold what the source has');
  });
});
