import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

/** A site of Hugo, whose front matter is TOML, and a dialect that would record something in it. */
const config = JSON.stringify({
  sourceLocale: 'en',
  locales: ['de'],
  provenance: 'microsoft',
  pages: [{ source: 'content/en/{path}', target: 'content/{locale}/{path}' }],
});

const head = '+++\ntitle = "One"\n+++\n\n';

test.each([
  ['a new page', {}],
  ['a page that is there', { 'content/de/a.md': '+++\ntitle = "Eins"\n+++\n\nHallo.\n' }],
])('TOML between +++ is no text to translate, and stays as it is: %s', async (_, targets: Record<string, string>) => {
  const { root } = repositoryFrom([{ 'lockstep.config.json': config, 'content/en/a.md': `${head}Hello.\n`, ...targets }]);
  await runIn(root, 'export --xliff 1.2 --output de.xlf');
  const exported = readFileSync(join(root, 'de.xlf'), 'utf8');
  expect(exported.match(/<source[^>]*>[^<]*/g)).toEqual([expect.stringMatching(/>Hello\.$/)]);
  writeFileSync(
    join(root, 'de.xlf'),
    exported.replace(/<target[^>]*?(\/>|>[^<]*<\/target>)/, '<target state="translated">Servus.</target>'),
  );
  expect(await runIn(root, 'import --write de.xlf')).toMatchObject({ code: 0, err: '' });
  const before = targets['content/de/a.md'] ?? `${head}Hello.\n`;
  expect(readFileSync(join(root, 'content/de/a.md'), 'utf8')).toBe(before.replace(/H[ae]llo\./, 'Servus.'));
});
