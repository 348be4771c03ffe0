import { execSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from './testing/site-from.ts';

const root = join(import.meta.dirname, '..');

test('npm pack takes what was built now, and the schemas, and nothing of earlier builds', () => {
  const copy = siteFrom({ 'dist/chunk-OLD.mjs': '', 'dist/testing/bench.mjs': '' });
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  cpSync(join(root, 'scripts'), join(copy, 'scripts'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const packed = execSync('npm pack --dry-run --json --loglevel=error', { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  const paths = [...packed.matchAll(/"path": "([^"]*)"/g)].map(([, path]) => path!);
  expect(paths).toEqual(expect.arrayContaining(['dist/cli.mjs', 'dist/index.mjs', 'scripts/config/lockstep.schema.json']));
  expect(paths).toContain('scripts/reports/schemas/check.schema.json');
  expect(paths.filter((path) => /OLD|testing|\.test\.|\.ts$/.test(path))).toEqual([]);
}, 60_000);
