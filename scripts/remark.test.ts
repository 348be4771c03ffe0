import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { remark } from 'remark';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import lockstep from './remark.ts';
import { siteFrom } from './testing/site-from.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'docs/{path}', target: 'fr/{path}' }] });

const site = () =>
  siteFrom({
    'lockstep.config.json': config,
    'docs/a.md': '---\ntitle: A\nauthor: mia\n---\n\n# A\n',
    'fr/a.md': '---\ntitle: Ä\nauthor: mia\n---\n\n# Ä\n',
  });

const damaged = '---\ntitle: Ä\nautheur: mia\n---\n\n# Ä\n';

async function messagesOf(cwd: string, path: string, value: string | Uint8Array, options: Parameters<typeof lockstep>[0] = {}) {
  const file = new VFile({ cwd, path, value });
  await remark().use(lockstep, options).process(file);
  return file.messages;
}

test('what an editor holds is judged as the translation that its file is, not what lies on disk', async () => {
  const [message, ...others] = await messagesOf(site(), 'fr/a.md', damaged, { reference: 'https://a.example/checks' });
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    reason: 'Unexpected key "autheur", expected "author" as in docs/a.md',
    ruleId: 'front-matter-keys',
    source: 'lockstep',
    fatal: true,
    actual: 'autheur',
    expected: ['author'],
    url: 'https://a.example/checks#front-matter-keys',
    place: { start: { line: 3, column: 1 }, end: { line: 3, column: 8 } },
  });
  expect(await messagesOf(site(), 'fr/a.md', damaged.replace('autheur', 'author'))).toEqual([]);
});

test('a file of no project, and one of no name, is judged by itself; bytes keep their mark', async () => {
  const bytes = new TextEncoder().encode('\ufeff# A\n');
  expect((await messagesOf(siteFrom({}), 'a.md', bytes)).map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['byte-order-mark', false]]);
  const file = new VFile({ value: '+++\ntitle = "A"\n+++\n', cwd: siteFrom({}) });
  await remark().use(lockstep).process(file);
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter-yaml']);
});

test('the tree and the output are those of the others', async () => {
  const cwd = site();
  const file = await remark()
    .use(lockstep)
    .process(new VFile({ cwd, path: 'fr/a.md', value: '* a\n' }));
  expect(String(file)).toBe(String(await remark().process('* a\n')));
});

test('a source is judged, and what is off in the configuration is off', async () => {
  const cwd = site();
  const mixed = '# A\r\n\nB\n';
  expect((await messagesOf(cwd, 'docs/a.md', mixed)).map(({ ruleId }) => ruleId)).toEqual(['line-ends']);
  writeFileSync(join(cwd, 'lockstep.config.json'), config.replace('{', '{"checks":{"line-ends":"off"},'));
  expect(await messagesOf(cwd, 'docs/a.md', mixed)).toEqual([]);
});

test('a translation that nobody has saved yet, and a configuration that is mended while the host runs', async () => {
  const cwd = site();
  const processor = remark().use(lockstep);
  const idsOf = async (path: string, value: string) => {
    const file = await processor.process(new VFile({ cwd, path, value }));
    return file.messages.map(({ ruleId }) => ruleId);
  };
  expect(await idsOf('fr/a.md', damaged)).toEqual(['front-matter-keys']);
  writeFileSync(join(cwd, 'docs/b.md'), '---\ntitle: B\nauthor: mia\n---\n');
  expect(await idsOf('fr/b.md', '---\ntitle: B\nautheur: mia\n---\n')).toEqual(['front-matter-keys']);
  writeFileSync(join(cwd, 'lockstep.config.json'), '{');
  await expect(idsOf('fr/a.md', damaged)).rejects.toThrow(/lockstep\.config\.json:1:2: Unexpected text, expected JSON/);
});

test('an option that is misspelt is told, and nothing is judged without it', async () => {
  const options = { referenc: 'https://a.example/checks' } as Parameters<typeof lockstep>[0];
  await expect(messagesOf(site(), 'fr/a.md', damaged, options)).rejects.toThrow(
    'Unexpected option "referenc" of lockstep/remark, expected one of checkouts, reference',
  );
});
