import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { findBrowser } from './browser.ts';

function folderWith(name: string): string {
  const folder = siteFrom({ [name]: '' });
  chmodSync(join(folder, name), 0o755);
  return folder;
}

test('CHROMIUM_PATH comes first', async () => {
  const named = join(folderWith('mine'), 'mine');
  const found = await findBrowser({ CHROMIUM_PATH: named, PATH: folderWith('chromium') });
  expect(found).toMatchObject({ path: named, origin: 'named by CHROMIUM_PATH' });
});

test('a CHROMIUM_PATH that leads nowhere is no reason to take another one', async () => {
  await expect(findBrowser({ CHROMIUM_PATH: '/none/chromium', PATH: folderWith('chromium') })).rejects.toThrow(
    'CHROMIUM_PATH /none/chromium',
  );
});

test('the system’s comes next', async () => {
  const folder = folderWith('google-chrome');
  expect(await findBrowser({ PATH: folder })).toMatchObject({ path: join(folder, 'google-chrome'), origin: 'of the system' });
});
