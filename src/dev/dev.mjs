// @ts-check
import { randomUUID } from 'node:crypto';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wordsFor } from '../serve/serve.mjs';
import { openDesk } from './desk.mjs';
import { createGateway } from './gateway.mjs';
import { openServers } from './servers.mjs';
import { watchPages } from './watch-pages.mjs';

/**
 * `npm run dev`: the site as it is written, in every locale, at one address of this machine. Behind it is a `docusaurus start` for each
 * locale that somebody looks at; before them stands the desk, at which a translation is edited on its page.
 *
 * @param {string} root the project, absolute; its toolchain is built
 * @param {NodeJS.ProcessEnv} env
 */
export async function startDev(root, env = process.env) {
  const port = Number(env.PORT ?? 3000);
  const { openConfig } = await import(pathToFileURL(join(root, 'dist/index.mjs')).href);
  const checkouts = (env.LOCKSTEP_CHECKOUTS ?? '').split(delimiter).filter(Boolean);
  const { config } = openConfig({ cwd: root, checkouts });
  const servers = openServers(root, env);
  const desk = openDesk({ root, config, checkouts, token: randomUUID() });
  const gateway = createGateway({ locales: config.locales, sourceLocale: config.sourceLocale, servers, desk });
  const watcher = watchPages(root, config, (what) => {
    // What a server has listed at its start it never lists again.
    if (what === 'listed') servers.stop();
    desk.tell(what);
  });
  const close = async () => {
    watcher.close();
    servers.stop();
    desk.close();
    gateway.closeAllConnections();
    await new Promise((done) => void gateway.close(done));
  };
  await new Promise((done, failed) => void gateway.once('error', failed).listen(port, 'localhost', () => done(null)));
  return { gateway, close };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.env.PORT ?? 3000);
  try {
    const { close } = await startDev(process.cwd());
    console.log(`The site is at http://localhost:${port}/ (Ctrl+C stops it). A locale is made ready when it is first opened.`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(code === 'EADDRINUSE' ? wordsFor(/** @type {NodeJS.ErrnoException} */ (error), port) : message);
    process.exitCode = 2;
  }
}
