import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { everyQuestion } from '../testing/hostile/repository.ts';
import { runIn } from '../testing/run-in.ts';

describe('a configuration that leads to git’s own folder', () => {
  const layout = { source: 'docs/{path}', target: 'fr/{path}' };
  const layouts: [string, object][] = [
    ['target', { pages: [{ source: 'docs/{path}.md', target: '.git/{path}' }] }],
    ['source', { pages: [{ source: '.git/{path}.md', target: 'fr/{path}.md' }] }],
    ['target, by the name of a locale', { locales: ['git'], pages: [{ source: 'docs/{path}.md', target: '.{locale}/{path}' }] }],
    ['sidecar', { pages: [layout], sidecar: '.git/x/{path}' }],
    ['sidecar of a layout', { pages: [{ ...layout, sidecar: '.git/hooks/{path}' }] }],
    ['targetRoot', { pages: [layout], targetRoot: '.git' }],
    ['glossary', { pages: [layout], glossary: '.git/config{locale}' }],
    ['a link', { pages: [{ source: 'docs/{path}', target: 'link/{path}' }] }],
    ['a link to sidecars', { pages: [layout], sidecar: 'link/{path}' }],
  ];

  test.each(layouts)('%s', async (_, layoutOf) => {
    const root = everyQuestion();
    writeFileSync(join(root, 'docs/spans.md'), spans);
    writeFileSync(join(root, 'fr/spans.md'), spans);
    symlinkSync(join(root, '.git'), join(root, 'link'));
    await runIn(root, 'export --locale fr --fill source --output work.xlf');
    writeFileSync(join(root, 'work.xlf'), readFileSync(join(root, 'work.xlf'), 'utf8').replaceAll('state="initial"', 'state="translated"'));
    writeFileSync(join(root, 'lockstep.config.json'), JSON.stringify({ sourceLocale: 'en', locales: ['fr'], ...layoutOf }));
    const before = new Set(readdirSync(join(root, '.git'), { recursive: true, encoding: 'utf8' }));
    const config = readFileSync(join(root, '.git/config'), 'utf8');
    for (const command of ['import --write work.xlf', 'strip --write', 'sync --write', 'align --write', 'check --fix --write'])
      await runIn(root, command);
    expect(new Set(readdirSync(join(root, '.git'), { recursive: true, encoding: 'utf8' }))).toEqual(before);
    expect(readFileSync(join(root, '.git/config'), 'utf8')).toBe(config);
  });
});

const spans =
  '---\ntitle: T\ndescription: D\n---\n\n<span data-ttu-id="aaaaa-101">Bonjour</span><span class="sxs-lookup"><span data-stu-id="aaaaa-101">Hello</span></span>\n';
