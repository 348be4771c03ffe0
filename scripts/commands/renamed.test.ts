import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DriftReport } from '../model/report.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const config = {
  sourceLocale: 'en-US',
  locales: ['sv-SE'],
  pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
  sidecar: 'i18n/{locale}/xliff/{path}.xlf',
  provenance: 'microsoft',
};

const english = '---\ntitle: Privacy\n---\n# Data\n\nFirst words of the page.\n\nOther words.\n';
const swedish = '---\ntitle: Sekretess\n---\n# Uppgifter\n\nSidans första ord.\n\nAndra ord.\n';

/** A page, translated, whose source then moved with a change. */
function site() {
  const repository = repositoryFrom([{ 'lockstep.config.json': JSON.stringify(config), 'docs/old.md': english }]);
  repository.commit({ 'i18n/sv-SE/old.md': swedish.replace('---\n#', `ms.sourcegitcommit: ${repository.commits[0]}\n---\n#`) });
  return {
    root: repository.root,
    rename: () => repository.commit({ 'docs/old.md': null, 'docs/new.md': english.replace('Other words.', 'Other, newer words.') }),
    run: (line: string) => runIn(repository.root, line),
    read: (path: string) => readFileSync(join(repository.root, path), 'utf8'),
  };
}

describe('a target whose source was renamed since', () => {
  it('is exported against its base, by either name', async () => {
    const work = site();
    work.rename();
    for (const path of ['', 'docs/new.md', 'i18n/sv-SE/old.md']) {
      const { out } = await work.run(`export --xliff 1.2 ${path}`);
      expect(out).toContain('original="docs/new.md"');
      expect(out.match(/state="translated"/g)).toHaveLength(3);
      expect(out).toMatch(/Other, newer words\.<\/source><target [^>]*state="needs-translation"\/>.*Andra ord\./);
    }
  });

  it.each(['exported before', 'exported after'])('is imported where it lies: %s', async (when) => {
    const work = site();
    if (when === 'exported after') work.rename();
    await work.run('export --xliff 1.2 --output a.xlf');
    if (when === 'exported before') work.rename();
    const file = join(work.root, 'a.xlf');
    writeFileSync(file, work.read('a.xlf').replace('>Uppgifter<', '>Data<'));
    const { out } = await work.run('import --write --partial a.xlf');
    expect(out).toContain('1 unit of 1 page merged');
    expect([existsSync(join(work.root, 'i18n/sv-SE/new.md')), work.read('i18n/sv-SE/old.md').includes('# Data')]).toEqual([false, true]);
  });

  it.each(['docs/new.md', 'i18n/sv-SE/old.md', ''])('is judged by its record where %j is named and no dialect is', async (path) => {
    const work = site();
    writeFileSync(join(work.root, 'lockstep.config.json'), JSON.stringify({ ...config, provenance: 'auto' }));
    work.rename();
    const { out } = await work.run(`drift --format json ${path}`);
    const [page] = (JSON.parse(out) as DriftReport).pages;
    expect(page).toMatchObject({ state: 'stale', base: { by: 'commit' }, renamedFrom: 'docs/old.md' });
  });

  it('gives its pairs to the memory', async () => {
    const work = site();
    work.rename();
    const { out } = await work.run('memory docs/new.md');
    expect(out).toContain('<seg>Sidans första ord.</seg>');
    expect(out).not.toContain('Andra ord.');
  });

  it('finds the base in the sidecar beside it', async () => {
    const work = site();
    const done = (text: string) => text.replaceAll(/state="[^"]*" subState="[^"]*"/g, 'state="final"').replace('Uppgifter', 'Data');
    await work.run('export --output a.xlf');
    writeFileSync(join(work.root, 'a.xlf'), done(work.read('a.xlf')));
    await work.run('import --write a.xlf');
    const target = work.read('i18n/sv-SE/old.md').replace(/^ms\.(?:sourcegitcommit|openlocfilehash).*\n/gm, '');
    writeFileSync(join(work.root, 'i18n/sv-SE/old.md'), target);
    work.rename();
    const { pages } = JSON.parse((await work.run('drift --format json')).out) as { pages: unknown[] };
    expect(pages).toMatchObject([{ target: 'i18n/sv-SE/old.md', base: { by: 'sidecar' }, segments: { changed: 1 } }]);
    expect((await work.run('export --only drifted')).out.match(/<segment /g)).toHaveLength(1);
  });
});
