import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from './testing/build-site.ts';
import { linkPackages } from '../scripts/testing/link-packages.ts';
import { writeOtherSite } from './testing/other-site.ts';

const french = 'i18n/fr-FR/docusaurus-plugin-content-docs/current/security/mtp';
const page = (title: string, link: string, record = '') =>
  `---\ntitle: ${title}\n${record}---\n# <a name="top"></a>${title}\n\n[p](${link})\n`;
const record = 'ms.sourcegitcommit: {base}\n';

let root: string;
beforeAll(() => {
  root = writeOtherSite([
    {
      'docs/security/mtp/a.md': page('A', 'b.md'),
      'docs/security/mtp/b.md': page('B', 'a.md'),
      'docs/security/mtp/c.md': page('C', 'a.md'),
      'docs/security/mtp/d.md': page('Only here', 'a.md'),
    },
    {
      [`${french}/a.md`]: page('A en français', 'b.md', record),
      [`${french}/b.md`]: page('B en français', 'a.md', record),
      [`${french}/c.md`]: page('C en français', 'a.md', record),
    },
  ]);
  rmSync(join(root, 'node_modules'));
  linkPackages(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Every page of the site as it is built, by its path. */
function built(env: Record<string, string> = {}): Map<string, string> {
  buildSite(root, env);
  const files = readdirSync(join(root, 'build'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, 'build', file), 'utf8')]));
}

const mark = '<!-- kept -->';

/** Writes a sign into each page that was kept, so that it is seen in what a build puts back. */
function markKept(): void {
  const cache = join(root, 'node_modules/.cache/lockstep');
  const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((file) => /pages\/[0-9a-f]{40}$/.test(file));
  for (const file of kept) writeFileSync(join(cache, file), readFileSync(join(cache, file), 'utf8').replace('</body>', `${mark}</body>`));
}

test('a build renders what changed, and the site is that of one which renders all', { timeout: 300_000 }, () => {
  built();
  markKept();
  // Its translation is behind now, which the lists beside all French articles say.
  writeFileSync(join(root, 'docs/security/mtp/a.md'), `${page('A', 'b.md')}\nOne more paragraph, that nobody translated.\n`);
  const again = built();
  const rendered = [...again].filter(([file, html]) => file.includes('security/') && !html.includes(mark)).map(([file]) => file);
  expect(rendered).toEqual(['fr-FR/security/mtp/a/index.html', 'security/mtp/a/index.html']);
  expect(again.get('fr-FR/security/mtp/c/index.html')).toContain('class=lockstep-differs');
  const anew = built({ DOCUSAURUS_NO_PERSISTENT_CACHE: 'true' });
  expect([...again.keys()]).toEqual([...anew.keys()]);
  for (const [file, html] of again) expect(html.replace(mark, ''), file).toBe(anew.get(file));
});
