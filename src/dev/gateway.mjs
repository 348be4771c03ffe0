// @ts-check
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

/**
 * @typedef {object} Behind
 * @property {readonly string[]} locales
 * @property {string} sourceLocale
 * @property {{ portOf(locale: string): Promise<number>, isRunning(locale: string): boolean, anyRunning(): string | undefined }} servers
 * @property {{ answer(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse): Promise<void> }} desk
 */

/** Addresses of the desk. No page can have one: paths of pages hold no such name. */
export const deskPath = '/__lockstep/';

/**
 * One address for the servers of all locales: `/fr-FR/…` is answered by that of fr-FR, whatever is in no locale's folder by the source's, and
 * pictures, which are the same for all, by any that runs.
 *
 * @param {Behind} behind
 */
export function createGateway({ locales, sourceLocale, servers, desk }) {
  const localeOf = (/** @type {string} */ url) => {
    const [, first = ''] = url.split(/[/?#]/);
    if (locales.includes(first)) return first;
    return (first === 'media' && servers.anyRunning()) || sourceLocale;
  };
  const gateway = createServer((asked, response) => {
    const url = asked.url ?? '/';
    if (!isForThisMachine(asked)) refuse(response, 403, 'Unexpected Host, expected this machine');
    // A link that a pointer rests on starts no server.
    else if (asked.headers['sec-purpose']?.includes('prefetch') && !servers.isRunning(localeOf(url)))
      refuse(response, 503, 'Not before it is opened');
    else if (url.startsWith(deskPath)) void desk.answer(asked, response);
    else
      void servers.portOf(localeOf(url)).then(
        (port) => handOn(asked, response, port),
        ({ message }) => refuse(response, 502, message),
      );
  });
  // What tells a page that it changed.
  gateway.on('upgrade', (asked, socket, head) => {
    if (!isForThisMachine(asked) || !isOwn(asked)) return void socket.destroy();
    servers.portOf(localeOf(asked.url ?? '/')).then(
      (port) => handSocketOn(asked, socket, head, port),
      () => socket.destroy(),
    );
  });
  return gateway;
}

/** A name of another site may be made to lead here. @param {import('node:http').IncomingMessage} asked */
export const isForThisMachine = ({ headers }) => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(headers.host ?? '');

/** Whether a page of this very address asks. @param {import('node:http').IncomingMessage} asked */
export const isOwn = ({ headers }) => headers.origin === `http://${headers.host}`;

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} text */
function refuse(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

/** @param {import('node:http').IncomingMessage} asked @param {import('node:http').ServerResponse} response @param {number} port */
function handOn(asked, response, port) {
  const { url, method, headers } = asked;
  const handed = request({ host: '127.0.0.1', port, path: url, method, headers }, (answer) => {
    // `docusaurus start` lets every site read what it answers.
    const { 'access-control-allow-origin': _, ...own } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, own);
    answer.pipe(response);
  });
  handed.on('error', ({ message }) => (response.headersSent ? response.destroy() : refuse(response, 502, message)));
  asked.pipe(handed);
}

/** @param {import('node:http').IncomingMessage} asked @param {import('node:stream').Duplex} socket @param {Buffer} head @param {number} port */
function handSocketOn({ method, url, rawHeaders }, socket, head, port) {
  const server = connect(port, '127.0.0.1', () => {
    const lines = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1]}`] : []));
    server.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    server.write(head);
    server.pipe(socket).pipe(server);
  });
  server.on('error', () => socket.destroy());
  socket.on('error', () => server.destroy());
}
