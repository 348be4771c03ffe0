import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../model/report.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

const config = (provenance: string): string =>
  JSON.stringify({
    sourceLocale: 'en',
    locales: ['fr'],
    pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
    sidecar: 'xliff/{locale}/{path}.xlf',
    provenance,
    frontMatter: { required: [] },
  });

const source = '---\ntitle: Title\n---\n# Heading\n';

const md5 = createHash('md5').update(source).digest('hex');

async function found(files: Record<string, string>): Promise<string[]> {
  const { out } = await runIn(siteFrom(files), 'check --format json');
  return (JSON.parse(out) as CheckReport).findings.map(({ check, severity, message }) => `${check} ${severity}: ${message}`);
}

describe('an XLIFF file names the record as the dialect of its project does', () => {
  test.each([
    ['opentelemetry', 'default_lang_commit'],
    ['microsoft', 'ms.sourcegitcommit'],
    ['mdn', 'source-commit'],
  ])('%s: %s', async (provenance, name) => {
    const { root, commits } = repositoryFrom([{ 'lockstep.config.json': config(provenance), 'docs/a.md': source }]);
    await runIn(root, 'export --fill source --output a.xlf');
    const file = join(root, 'a.xlf');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`<mda:meta type="${name}">${commits[0]}</mda:meta>`);
    expect(text.includes('ms.')).toBe(provenance === 'microsoft');
    writeFileSync(file, text.replaceAll('state="initial"', 'state="translated"'));
    await runIn(root, 'import --write a.xlf');
    expect(readFileSync(join(root, 'fr/a.md'), 'utf8')).toContain(commits[0]!);
    expect(readFileSync(join(root, 'xliff/fr/a.md.xlf'), 'utf8').includes('ms.')).toBe(provenance === 'microsoft');
  });

  test('a package and a sidecar of before, which all projects named as Microsoft does, are read', async () => {
    const { root, commits } = repositoryFrom([{ 'lockstep.config.json': config('opentelemetry'), 'docs/a.md': source }]);
    await runIn(root, 'export --fill source --output a.xlf');
    const text = readFileSync(join(root, 'a.xlf'), 'utf8');
    const before = text.replace('default_lang_commit', 'ms.sourcegitcommit').replaceAll('state="initial"', 'state="translated"');
    writeFileSync(join(root, 'a.xlf'), before.replace(commits[0]!, 'a'.repeat(40)));
    await runIn(root, 'import --write a.xlf');
    expect(readFileSync(join(root, 'fr/a.md'), 'utf8')).toContain(`default_lang_commit: ${'a'.repeat(40)}\n`);
  });
});

describe('check goes by the dialect of the project', () => {
  test('a hash that is that of the source makes a differing value an error, whatever dialect recorded it', async () => {
    const target = (hash: string) =>
      `---\ntitle: Titre\nweight: 2\n---\n<!--\nCO_OP_TRANSLATOR_METADATA:\n{\n  "original_hash": "${hash}"\n}\n-->\n# Titre\n`;
    const heavy = source.replace('---\n#', 'weight: 1\n---\n#');
    const hash = createHash('md5').update(heavy).digest('hex');
    const files = { 'lockstep.config.json': config('md5'), 'docs/a.md': heavy };
    expect(await found({ ...files, 'fr/a.md': target(hash) })).toEqual([expect.stringContaining('front-matter-value error')]);
    expect(await found({ ...files, 'fr/a.md': target(md5) })).toEqual([expect.stringContaining('front-matter-value warning')]);
    const recorded = { 'fr/.co-op-translator.json': JSON.stringify({ 'a.md': { original_hash: hash } }) };
    const bare = target('').replace(/<!--.*-->\n/s, '');
    expect(await found({ ...files, ...recorded, 'fr/a.md': bare })).toEqual([expect.stringContaining('front-matter-value error')]);
  });

  test.each([
    [
      'opentelemetry',
      'default_lang_commit: main',
      ['record-malformed error: Unexpected "main" in "default_lang_commit", expected a commit: 7 to 64 hex digits'],
    ],
    ['microsoft', 'default_lang_commit: main', []],
    ['opentelemetry', 'ms.translationtype: none', []],
    ['helm', 'audience: [a, b]', []],
  ])('%s, %s', async (provenance, line, expected) => {
    const files = { 'docs/a.md': source.replace('---\n#', `${line}\n---\n#`), 'fr/a.md': `---\ntitle: T\n${line}\n---\n# T\n` };
    const messages = await found({ 'lockstep.config.json': config(provenance), ...files });
    expect([...new Set(messages)]).toEqual(expected);
  });
});

test('strip writes the record of the project into the sidecar', async () => {
  const pair = '<span data-ttu-id="a1b2c-101">Titre</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">Title</span></span>';
  const site = siteFrom({
    'lockstep.config.json': config('opentelemetry'),
    'docs/a.md': source,
    'fr/a.md': `---\ntitle: T\ndefault_lang_commit: ${'b'.repeat(40)}\nms.sourcegitcommit: ${'c'.repeat(40)}\n---\n# ${pair}\n`,
  });
  await runIn(site, 'strip --write');
  const sidecar = readFileSync(join(site, 'xliff/fr/a.md.xlf'), 'utf8');
  expect(sidecar).toContain(`<mda:meta type="default_lang_commit">${'b'.repeat(40)}</mda:meta>`);
  expect(sidecar).not.toContain('ms.');
});
