// @ts-check
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
});

/**
 * Serves a folder as a static host does: a folder is its `index.html`, what is not there is the nearest `404.html`.
 *
 * @param {string} root absolute path of the folder
 */
export function createStaticServer(root) {
  return createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const file = path === null ? null : join(root, path);
    if (file !== null && isFolder(file) && !path?.endsWith('/')) {
      response.writeHead(301, { location: encodeURI(`${path}/`) }).end();
      return;
    }
    const found = [file, file && join(file, 'index.html')].find((candidate) => candidate && isFile(candidate));
    send(response, found ? 200 : 404, found ?? notFoundPage(root, path ?? '/'));
  });
}

/** The path of an address, decoded; null where it leads upwards or is no address. @param {string} url */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.split(/[/\\]/).includes('..') || path.includes('\0') ? null : path.replace(/^\/{2,}/, '/');
  } catch {
    return null;
  }
}

/** `/fr-FR/nothing/here` -> `fr-FR/404.html` @param {string} root @param {string} path */
function notFoundPage(root, path) {
  const localized = join(root, path.split('/')[1] ?? '', '404.html');
  return existsSync(localized) ? localized : join(root, '404.html');
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} file */
function send(response, status, file) {
  if (!isFile(file)) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
}

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** @param {string} path */
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
