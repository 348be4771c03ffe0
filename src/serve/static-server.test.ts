import { type IncomingHttpHeaders, type RequestOptions, type Server, request } from 'node:http';
import { readdirSync, symlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { createStaticServer } from './static-server.mjs';

const files = {
  'secret.txt': 'secret',
  'outside/index.html': 'secret',
  'build/index.html': 'home',
  'build/404.html': 'nothing',
  'build/fr-FR/404.html': 'rien',
  'build/a/index.html': 'a',
  'build/.hidden': 'secret',
  'build/_headers': "/*\n  Content-Security-Policy: default-src 'none'\n/assets/*\n  Cache-Control: public, immutable\n",
  'build/assets/a-1234.js': 'text '.repeat(1000),
  'build/media/å b.png': 'picture',
  'build/media/large.png': Buffer.alloc(8_000_000),
};

async function serve(): Promise<{ server: Server; port: number }> {
  const root = join(siteFrom(files), 'build');
  symlinkSync('../secret.txt', join(root, 'link.txt'));
  symlinkSync('../outside', join(root, 'outside'));
  symlinkSync('loop.html', join(root, 'loop.html'));
  symlinkSync('a/index.html', join(root, 'inside.html'));
  const server = createStaticServer(root, ['docs.test']).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => void server.once('listening', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** Asks for a path as it is: `fetch` would tidy it up. */
async function get(path: string, options: RequestOptions = {}): Promise<{ status: number; body: string; headers: IncomingHttpHeaders }> {
  const { port } = await serve();
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
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
  ['/inside.html', 200, 'a', 'text/html; charset=utf-8'],
  ['/media/%C3%A5%20b.png', 200, 'picture', 'image/png'],
  ['/none', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/fr-FR/none/', 404, 'rien', 'text/html; charset=utf-8'],
  ['/../secret.txt', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/%2e%2e/secret.txt', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/..%2fsecret.txt', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/a/..%5c..%5csecret.txt', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/%00', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/%', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/index.html/', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/index.html/a', 404, 'nothing', 'text/html; charset=utf-8'],
  [`/${'a'.repeat(300)}`, 404, 'nothing', 'text/html; charset=utf-8'],
  [`/${'a/'.repeat(3000)}`, 404, 'nothing', 'text/html; charset=utf-8'],
  ['/loop.html', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/loop.html/', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/link.txt', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/outside/', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/outside', 404, 'nothing', 'text/html; charset=utf-8'],
  ['/.hidden', 404, 'Not found\n', 'text/plain; charset=utf-8'],
])('%s is %i', async (path, status, body, type) => {
  expect(await get(path)).toMatchObject({ status, body, headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } });
});

test.each(['/', '/none', '/a'])('%s has the headers that the site names', async (path) => {
  expect((await get(path)).headers).toHaveProperty('content-security-policy', "default-src 'none'");
});

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', undefined],
])('for a browser that takes %s a text is packed as %s', async (taken, packed) => {
  const { headers } = await get('/assets/a-1234.js', { headers: { 'accept-encoding': taken } });
  expect([headers['content-encoding'], headers.vary]).toEqual([packed, 'Accept-Encoding']);
});

test('a page is asked for again each time, and what never changes is not', async () => {
  const { headers } = await get('/a/');
  expect(headers).toMatchObject({ etag: expect.stringMatching(/^W\/"/), 'cache-control': 'public, max-age=0' });
  expect((await get('/assets/a-1234.js')).headers).toHaveProperty('cache-control', 'public, immutable');
  expect((await get('/assets/none.js')).headers).not.toHaveProperty('cache-control', 'public, immutable');
});

test.each([
  ['/fr-fr/a/b/', '/fr-FR/a/b/'],
  ['/FR-FR/', '/fr-FR/'],
])('%s leads to %s', async (path, location) => {
  expect(await get(path)).toMatchObject({ status: 302, headers: { location } });
});

test('a page that a browser has is not sent again', async () => {
  const { port } = await serve();
  const { headers } = await get('/a/', { port });
  expect(await get('/a/', { port, headers: { 'if-none-match': headers.etag } })).toMatchObject({ status: 304, body: '' });
});

test('a folder is answered with its own address', async () => {
  expect(await get('/a')).toMatchObject({ status: 301, headers: { location: '/a/' } });
});

test.each(['//evil.test/a', '//evil.test//a', '/%2f%2fevil.test/..//a'])('%s leads to no other host', async (path) => {
  expect((await get(path)).headers.location ?? '/').toMatch(/^\/(?!\/)/);
});

test.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:80', '[::1]:3000', 'docs.test:3000'])('asked as %s it answers', async (host) => {
  expect((await get('/', { headers: { host } })).status).toBe(200);
});

test.each(['evil.test', 'localhost.evil.test', 'evil.test:3000', '127.0.0.1.evil.test', 'localhost:3000@evil.test', '169.254.1.1'])(
  'asked as %s it does not',
  async (host) => {
    expect(await get('/', { headers: { host } })).toMatchObject({ status: 403, body: expect.stringContaining('Unexpected host') });
  },
);

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is no way to read', async (method) => {
  expect(await get('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test('HEAD is answered without a body', async () => {
  expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '', headers: { 'content-length': '4' } });
});

test.runIf(process.platform === 'linux')('a download that is broken off leaves no file open', async () => {
  const { port } = await serve();
  const before = readdirSync('/proc/self/fd').length;
  await Promise.all(Array.from({ length: 50 }, () => breakOff(port)));
  await expect.poll(() => readdirSync('/proc/self/fd').length, { timeout: 10_000 }).toBeLessThan(before + 10);
});

const breakOff = (port: number): Promise<void> =>
  new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path: '/media/large.png', agent: false }, (response) => {
      response.once('data', () => void asked.destroy());
    });
    asked.on('error', () => undefined);
    asked.on('close', resolve).end();
  });
