// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStaticServer } from './static-server.mjs';

/** Serves the built site until it is stopped. PORT and HOST name another place than http://localhost:3000. */
export function serve(root = process.cwd(), env = process.env) {
  const folder = join(root, 'build');
  const port = Number(env.PORT ?? 3000);
  const host = env.HOST ?? 'localhost';
  if (!existsSync(join(folder, 'index.html')))
    return fail('Unexpected absence of build/, expected the built site: run "npm run build" first');
  const server = createStaticServer(folder, env.HOST ? [env.HOST.toLowerCase()] : []);
  server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => fail(wordsFor(error, port)));
  server.listen(port, host, () => console.log(`The site is at http://${host}:${port}/ (Ctrl+C stops it)`));
}

/** @param {NodeJS.ErrnoException} error @param {number} port */
export function wordsFor(error, port) {
  return error.code === 'EADDRINUSE'
    ? `Unexpected program on port ${port}, expected it free: stop that program, or set PORT to another number`
    : `Could not serve the site: ${error.message}`;
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 2;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) serve();
