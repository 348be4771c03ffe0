import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import appendData, { isModuleFor, moduleName, sourcesName } from './append-data.ts';

const page = 'docs/a.md';

/** What the loader makes of a page's module, and which files it waits for. */
function loaded(
  written: readonly string[],
  resource = page,
  locale = 'fr',
  compiled = 'const a = 1;',
): { code: string; missing: string[]; watched: string[] } {
  const root = siteFrom({ [page]: '# A\n', ...Object.fromEntries(written.map((name) => [`.docusaurus/lockstep/default/${name}`, '{}'])) });
  const result = { code: '', missing: [] as string[], watched: [] as string[] };
  appendData.call(
    {
      resourcePath: join(root, resource),
      getOptions: () => ({ root, folder: join(root, '.docusaurus/lockstep/default'), generated: join(root, '.docusaurus'), locale }),
      addDependency: (file: string) => void result.watched.push(file.slice(root.length)),
      addMissingDependency: (file: string) => void result.missing.push(file.slice(root.length)),
      callback: (_: unknown, code: string) => void (result.code = code),
    } as never,
    compiled,
    undefined,
  );
  return result;
}

test('a page is told what was written of it, and how its sources are loaded', () => {
  const data = `"@generated/lockstep/default/${moduleName(page, 'fr')}"`;
  const sources = `"@generated/lockstep/default/${sourcesName(page, 'fr')}"`;
  expect(loaded([moduleName(page, 'fr'), sourcesName(page, 'fr')]).code).toBe(
    `const a = 1;\nimport __lockstepData from ${data};\nexport const __lockstep = { ...__lockstepData, sources: () => import(${sources}) };\n`,
  );
  expect(loaded([moduleName(page, 'fr')]).code).toContain('sources: null }');
});

test('a page of which nothing is known stays as it is, until something is', () => {
  const { code, missing } = loaded([moduleName(page, 'fr')], 'blog/b.md');
  expect(code).toBe('const a = 1;');
  expect(missing).toEqual([`/.docusaurus/lockstep/default/${moduleName('blog/b.md', 'fr')}`]);
});

test('a page is made again when a file changes of which it shows a part, whatever is known of it', () => {
  const compiled = 'const a = 1;\nexport const __lockstepFiles = "docs/a.cs|docs/b.cs";\n';
  expect(loaded([], page, 'en', compiled).watched).toEqual(['/docs/a.cs', '/docs/b.cs']);
});

test('a page of two instances is told by one', () => {
  const { code } = loaded([moduleName(page, 'fr')]);
  expect(loaded([moduleName(page, 'fr')], page, 'fr', code).code).toBe(code);
});

test('what another locale was told of it is not said', () => {
  expect(loaded([moduleName(page, 'fr')], page, 'en').code).toBe('const a = 1;');
});

test('a path may be longer than a name of a file', () => expect(moduleName('a/'.repeat(500), 'zh-Hans-CN').length).toBeLessThan(60));

test('modules of a locale are told from those of one that begins like it', () => {
  expect([moduleName(page, 'zh'), sourcesName(page, 'zh')].map((file) => isModuleFor(file, 'zh'))).toEqual([true, true]);
  expect([moduleName(page, 'zh-Hans'), moduleName(page, 'en'), '__plugin.json'].map((file) => isModuleFor(file, 'zh'))).toEqual([
    false,
    false,
    false,
  ]);
});
