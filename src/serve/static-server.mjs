// @ts-check
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import send from 'send';

/**
 * Serves a folder as a static host does: a folder is its `index.html`, what is not there is the nearest `404.html`. Every
 * answer has the headers that `_headers` in the folder names for its path, an ETag, and is packed as the browser takes it (Brotli, gzip).
 *
 * A site on this machine is for this machine: a name that somebody else leads here (DNS rebinding) is refused, and so is
 * a link that leads out of the folder.
 *
 * @param {string} root absolute path of the folder
 * @param {string[]} [hosts] names that the server may be asked by, next to those of this machine
 */
export function createStaticServer(root, hosts = []) {
  const folder = realpathSync(root);
  const rules = rulesOf(folder);
  // A tenth smaller than by the library's own choice, and as quick.
  const pack = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } });
  // What stands in the types for Express works with Node's own requests.
  return createServer((request, response) =>
    pack(/** @type {any} */ (request), /** @type {any} */ (response), () => respond(request, response)),
  );

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  function respond(request, response) {
    const path = pathOf(request.url ?? '/');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    for (const { prefix, headers } of rules) {
      if ((path ?? '/').startsWith(prefix)) for (const [name, value] of headers) response.setHeader(name, value);
    }
    const refused = refusalOf(request, hosts);
    if (refused) return answer(response, refused.status, refused.message, refused.headers);
    const found = path === null ? null : find(folder, path);
    if (found?.isFolder && !path?.endsWith('/')) return answer(response, 301, '', { location: encodeURI(`${path}/`) });
    const file = found?.isFolder ? find(folder, `${path}index.html`) : found;
    if (file && !file.isFolder) return sendFile(request, response, folder, file.path);
    const moved = path === null ? null : inItsLetters(folder, path);
    if (moved) return answer(response, 302, '', { location: encodeURI(moved) });
    response.statusCode = 404;
    const page = notFoundPage(folder, path ?? '/');
    response.removeHeader('Cache-Control');
    return page ? sendFile(request, response, folder, page) : answer(response, 404, 'Not found');
  }
}

/**
 * `_headers` as Netlify and Cloudflare read it, of which rules for all paths below one are known here: each indented line
 * below `/assets/*` is a header.
 *
 * @param {string} folder @returns {{ prefix: string, headers: [string, string][] }[]}
 */
function rulesOf(folder) {
  const file = find(folder, '/_headers');
  const lines = file && !file.isFolder ? readFileSync(file.path, 'utf8').split('\n') : [];
  /** @type {{ prefix: string, headers: [string, string][] }[]} */
  const rules = [];
  for (const line of lines) {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (/^\/.*\*$/.test(line)) rules.push({ prefix: line.slice(0, -1), headers: [] });
  }
  return rules;
}

/** @param {import('node:http').IncomingMessage} request @param {string[]} hosts */
function refusalOf({ method = '', headers }, hosts) {
  if (!isNamed(headers.host ?? '', hosts))
    return { status: 403, message: 'Unexpected host, expected localhost: set HOST to serve under another name' };
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, message: 'Unexpected method, expected GET or HEAD', headers: { allow: 'GET, HEAD' } };
  return null;
}

const ownNames = ['localhost', '127.0.0.1', '[::1]'];

/** `localhost:3000` -> true @param {string} host @param {string[]} others */
const isNamed = (host, others) => [...ownNames, ...others].includes(host.toLowerCase().replace(/:\d+$/, ''));

/** The path of an address, decoded; null where it leads upwards or is no address. @param {string} url */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.split(/[/\\]/).includes('..') || path.includes('\0') ? null : path.replace(/^\/{2,}/, '/');
  } catch {
    return null;
  }
}

/**
 * What lies at a path; null where nothing does, where its links lead out of the folder, or where the system does not take
 * the path at all (a name of 300 signs, a file as a folder, a loop of links).
 *
 * @param {string} folder @param {string} path
 */
function find(folder, path) {
  try {
    const real = realpathSync(join(folder, path));
    const isInside = real === folder || real.startsWith(folder + sep);
    return isInside ? { path: real, isFolder: statSync(`${real}${path.endsWith('/') ? sep : ''}`).isDirectory() } : null;
  } catch {
    return null;
  }
}

/** `/fr-fr/a/` -> `/fr-FR/a/`: a locale in other letters; null where it is none. @param {string} folder @param {string} path */
function inItsLetters(folder, path) {
  const [, first = '', ...rest] = path.split('/');
  const found = readdirSync(folder).find((name) => name !== first && name.toLowerCase() === first.toLowerCase());
  return found && find(folder, `/${found}/404.html`) ? `/${[found, ...rest].join('/')}` : null;
}

/** `/fr-FR/nothing/here` -> `fr-FR/404.html` @param {string} folder @param {string} path */
function notFoundPage(folder, path) {
  const pages = [`/${path.split('/')[1] ?? ''}/404.html`, '/404.html'].map((page) => find(folder, page));
  return pages.find((page) => page && !page.isFolder)?.path ?? null;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 * @param {string} file absolute path of a file in the folder
 */
function sendFile(request, response, folder, file) {
  const path = file.slice(folder.length).split(sep).map(encodeURIComponent).join('/');
  const isWhole = response.statusCode === 404;
  send(request, path, {
    root: folder,
    index: false,
    dotfiles: 'ignore',
    acceptRanges: !isWhole,
    cacheControl: !response.hasHeader('Cache-Control'),
    maxAge: 0,
  })
    .on('error', (/** @type {{ status: number }} */ { status }) => answer(response, status, 'Not found'))
    .pipe(response);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} message
 * @param {Record<string, string>} [headers]
 */
function answer(response, status, message, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(message && `${message}\n`);
}
