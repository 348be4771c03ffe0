// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';

/** @typedef {{ port: Promise<number>, stop(): void }} Running */

/**
 * A `docusaurus start` for each locale, started when it is first asked for: one takes half a gigabyte.
 *
 * @param {string} root @param {NodeJS.ProcessEnv} env
 */
export function openServers(root, env) {
  /** @type {Map<string, Running>} */
  const running = new Map();
  return {
    /**
     * The port of a locale's server, once it answers.
     *
     * @param {string} locale @throws {Error} with what it said last where it ends instead
     */
    portOf(locale) {
      const one = running.get(locale) ?? startServer(root, locale, env);
      running.set(locale, one);
      one.port.catch(() => running.get(locale) === one && running.delete(locale));
      return one.port;
    },
    /** @param {string} locale */
    isRunning: (locale) => running.has(locale),
    /** A locale whose server runs already, if any does. */
    anyRunning: () => running.keys().next().value,
    /** Stops all: the next request starts one anew. */
    stop() {
      for (const one of running.values()) one.stop();
      running.clear();
    },
  };
}

/** @param {string} root @param {string} locale @param {NodeJS.ProcessEnv} env @returns {Running} */
function startServer(root, locale, env) {
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;
  let isStopped = false;
  const start = async () => {
    const port = await freePort();
    if (isStopped) throw new Error('stopped');
    const docusaurus = createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs');
    const args = [docusaurus, 'start', '--locale', locale, '--host', '127.0.0.1', '--port', String(port), '--no-open'];
    // Two that wrote their modules into one folder would show each other's.
    const own = { DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.docusaurus/dev/${locale}`, LOCKSTEP_DESK: 'true' };
    child = spawn(process.execPath, args, { cwd: root, env: { ...env, ...own, NODE_ENV: 'development', VITEST: '' } });
    const said = sayOn(child, locale);
    const ended = once(child, 'exit').then(() => Promise.reject(new Error(said())));
    await Promise.race([answering(port, () => child?.exitCode !== null), ended]);
    return port;
  };
  return {
    port: start(),
    stop() {
      isStopped = true;
      child?.kill();
    },
  };
}

/** Prints what a server says, and keeps the end of it. @param {import('node:child_process').ChildProcess} child @param {string} locale */
function sayOn({ stdout, stderr }, locale) {
  let last = '';
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      last = (last + text).slice(-4000);
      process.stderr.write(text.replace(/^(?=.)/gm, `${locale}: `));
    });
  }
  return () => last.trim();
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {number} port @param {() => boolean} isOver */
async function answering(port, isOver) {
  while (!isOver()) {
    const socket = connect(port, '127.0.0.1');
    const answers = await new Promise((done) => void socket.once('connect', () => done(true)).once('error', () => done(false)));
    socket.destroy();
    if (answers) return;
    await new Promise((done) => void setTimeout(done, 100));
  }
}
