import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const config = {
  sourceLocale: 'en-US',
  locales: ['sv-SE'],
  pages: [
    { source: 'docs/{path}', target: 'i18n/{locale}/docs/{path}' },
    { source: 'docs/{path}.yml', target: 'i18n/{locale}/docs/{path}.yml' },
    { source: 'i18n/en-US/{path}.json', target: 'i18n/{locale}/{path}.json' },
  ],
  sidecar: 'i18n/{locale}/xliff/{path}.xlf',
  provenance: 'microsoft',
  frontMatter: { required: ['title'] },
};

const english = `{
  "back": { "message": "Back to {page}", "description": "At the end" },
  "edit": { "message": "Edit this page" },
  "new": { "message": "Read on" }
}
`;

/** In another order than the source, and without its last message. */
const swedish = `{
\t"edit": {"message":"Redigera sidan"},
\t"back": {"message":"Tillbaka till {page}"}
}`;

function site(target: string | null) {
  const files = {
    'lockstep.config.json': JSON.stringify(config),
    'docs/a.md': '---\ntitle: A\n---\n',
    'docs/TOC.yml': 'items:\n- name: Get started # first\n  href: a.md\n',
    'i18n/en-US/code.json': english,
  };
  const { root } = repositoryFrom([target === null ? files : { ...files, 'i18n/sv-SE/code.json': target }]);
  return {
    root,
    run: (line: string) => runIn(root, line),
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    write: (path: string, text: string) => writeFileSync(join(root, path), text),
    /** Exports the messages, translates as told, imports them. */
    async translate(path: string, ...words: [string, string][]) {
      await runIn(root, `export --xliff 1.2 --fill source --output a.xlf ${path}`);
      const file = join(root, 'a.xlf');
      const change = (text: string, [from, to]: [string, string]) => text.replace(`state="new">${from}<`, `state="translated">${to}<`);
      writeFileSync(file, words.reduce(change, readFileSync(file, 'utf8')));
      return runIn(root, 'import --write a.xlf');
    },
  };
}

type Row = { source: string; state: string; changes?: { kind: string; source: string; target: string | null }[] };

async function rows(work: ReturnType<typeof site>): Promise<Row[]> {
  const { out } = await work.run('drift --segments --format json i18n/en-US docs/TOC.yml');
  return (JSON.parse(out) as { pages: Row[] }).pages;
}

describe('messages', () => {
  it('that a target lacks are to be translated, wherever the others stand', async () => {
    const [, row] = await rows(site(swedish));
    expect(row).toMatchObject({
      source: 'i18n/en-US/code.json',
      state: 'incomplete',
      changes: [{ kind: 'untranslated', source: 'Read on', target: null }],
    });
  });

  it('go to their keys, and nothing else is written into the file', async () => {
    const work = site(swedish);
    const { code } = await work.translate('i18n/en-US', ['Read on', 'Läs vidare']);
    const { back, edit, ...rest } = JSON.parse(work.read('i18n/sv-SE/code.json')) as Record<string, { message: string }>;
    expect([code, back!.message, edit!.message]).toEqual([0, 'Tillbaka till {page}', 'Redigera sidan']);
    expect(rest).toEqual({ new: { message: 'Läs vidare' } });
  });

  it.each([
    ['the target has them in another order', '{"c":"C.","a":"A."}', '{"a":"One","b":"Two","c":"Three"}', '{"c":"C.","a":"A.","b":"Två"}'],
    ['the source dropped one in the same change', '{"a":"A.","z":"Z."}', '{"a":"One","b":"Two"}', '{"a":"A.","b":"Två","z":"Z."}'],
    ['the target has a key of its own', '{"own":"Eget","a":"A."}', '{"a":"One","b":"Two"}', '{"own":"Eget","a":"A.","b":"Två"}'],
    ['the target has no other key of the source', '{"z":"Z."}', '{"b":"Two"}', '{"b":"Två","z":"Z."}'],
    ['another one changed', '{"a":"A."}', '{"a":"One more","b":"Two"}', '{"a":"A.","b":"Två"}'],
  ])('come in where %s', async (_, target, source, expected) => {
    const work = site(target);
    work.write('i18n/en-US/code.json', source);
    const { code, out } = await work.translate('i18n/en-US', ['Two', 'Två']);
    expect([code, out, work.read('i18n/sv-SE/code.json')]).toEqual([0, out, expected]);
    await work.run('import --write a.xlf');
    expect(work.read('i18n/sv-SE/code.json')).toBe(expected);
  });

  it('of a new target are the source’s file, byte by byte but for the texts', async () => {
    const work = site(null);
    await work.translate('i18n/en-US', ['Edit this page', 'Redigera "sidan"']);
    expect(work.read('i18n/sv-SE/code.json')).toBe(english.replace('Edit this page', 'Redigera \\"sidan\\"'));
    const left = ['Back to {page}', 'Read on'].map((source) => ({ kind: 'added', source }));
    expect((await rows(work))[1]).toMatchObject({ state: 'stale', changes: left });
    await work.translate('i18n/en-US', ['Read on', 'Läs vidare']);
    expect((await rows(work))[1]).toMatchObject({ state: 'stale', changes: left.slice(0, 1) });
  });

  it('are stale by key once the source changed, as their sidecar tells', async () => {
    const work = site(swedish);
    await work.translate('i18n/en-US', ['Read on', 'Läs vidare']);
    expect((await rows(work))[1]).toMatchObject({ state: 'current' });
    work.write('i18n/en-US/code.json', english.replace('Edit this page', 'Change this article'));
    const change = { kind: 'changed', source: 'Change this article', target: 'Redigera sidan' };
    expect((await rows(work))[1]).toMatchObject({ state: 'stale', changes: [change] });
  });

  it.each([
    ['i18n/en-US', 'i18n/en-US/code.json', 'x-json'],
    ['docs/TOC.yml', 'docs/TOC.yml', 'x-yaml'],
    ['docs/a.md', 'docs/a.md', 'x-markdown'],
  ])('are called what they are in XLIFF 1.2: %s', async (path, original, datatype) => {
    const { out } = await site(null).run(`export --xliff 1.2 ${path}`);
    expect(out).toMatch(new RegExp(`<file original="${original}" [^>]*datatype="${datatype}">`));
  });

  it('come with what their authors say of them', async () => {
    const work = site(swedish);
    await work.run('export --output a.xlf i18n/en-US');
    expect(work.read('a.xlf')).toContain('<note category="lockstep">At the end</note>');
  });
});

test('a table of contents is translated value by value', async () => {
  const work = site(null);
  const { code } = await work.translate('docs/TOC.yml', ['Get started', 'Kom igång']);
  expect([code, work.read('i18n/sv-SE/docs/TOC.yml')]).toEqual([0, 'items:\n- name: Kom igång # first\n  href: a.md\n']);
});

test('neither is a page', async () => {
  const work = site(swedish);
  expect(await work.run('check --sources')).toMatchObject({ code: 0, out: expect.stringContaining('1 page checked') as string });
  const status = JSON.parse((await work.run('status --format json')).out) as { pages: { source: string }[] };
  expect(status.pages.map(({ source }) => source)).toEqual(['docs/a.md']);
  await work.run('sync --write');
  await work.run('strip --write');
  expect(work.read('i18n/sv-SE/code.json')).toBe(swedish);
});

test('what is no JSON is told, and the rest goes on', async () => {
  const work = site('{"a": ');
  const { code, out } = await work.run('export --output a.xlf');
  expect([code, existsSync(join(work.root, 'a.xlf'))]).toEqual([1, true]);
  expect(out).toContain('i18n/sv-SE/code.json:1:7: error: Unexpected end of file, expected a value (parsable)');
  expect((await rows(work)).map(({ state }) => state)).toEqual(['missing', 'untracked']);
});
