import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { createStaticServer } from './static-server.mjs';

const files = {
  'secret.txt': 'secret',
  'build/index.html': 'home',
  'build/404.html': 'nothing',
  'build/fr-FR/404.html': 'rien',
  'build/a/index.html': 'a',
  'build/media/å b.png': 'picture',
};

/** Asks for a path as it is: `fetch` would tidy it up. */
async function get(path: string): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const server = createStaticServer(join(siteFrom(files), 'build')).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => void server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => void (body += part));
      response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }));
    });
    asked.on('error', reject).end();
  });
}

test.each([
  ['/', 200, 'home', 'text/html; charset=utf-8'],
  ['/a/?b#c', 200, 'a', 'text/html; charset=utf-8'],
  ['/media/%C3%A5%20b.png', 200, 'picture', 'image/png'],
  ['/none', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/fr-FR/none/', 404, 'rien', 'text/html; charset=utf-8'],
  ['/../secret.txt', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/%2e%2e/secret.txt', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/..%2fsecret.txt', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/a/..%5c..%5csecret.txt', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/%00', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/%', 404, 'nothing', 'text/html; charset=utf-8'],
])('%s is %i', async (path, status, body, type) => {
  expect(await get(path)).toMatchObject({ status, body, headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } });
});

test('a folder is answered with its own address', async () => {
  expect(await get('/a')).toMatchObject({ status: 301, headers: { location: '/a/' } });
});

test.each(['//evil.test/a', '//evil.test//a', '/%2f%2fevil.test/..//a'])('%s leads to no other host', async (path) => {
  expect(String((await get(path)).headers.location ?? '/')).toMatch(/^\/(?!\/)/);
});
