// @ts-check
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diffWordsWithSpace } from 'diff';
import { deskPath, isOwn } from './gateway.mjs';
import { unitsOf, withTarget } from './units.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {{ root: string, config: { sourceLocale: string, locales: readonly string[], pages: readonly { source: string, target: string }[], sourceRoot: string, targetRoot: string }, checkouts: readonly string[], token: string }} Desk
 * @typedef {{ locale: string, source: string, target: string }} Asked
 */

/**
 * Where a translation is edited on its page. What is asked for is answered by the commands of the toolchain, so that a page is read, judged
 * and written here as it is anywhere: `export`, `check`, `import`.
 *
 * Only a page of this very address is answered, and it writes only with the token of this run, which no other can read.
 *
 * @param {Desk} desk
 */
export function openDesk(desk) {
  /** @type {Set<Response>} */
  const listeners = new Set();
  return {
    /** @param {Request} request @param {Response} response */
    async answer(request, response) {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      const what = pathname.slice(deskPath.length);
      if (request.headers['sec-fetch-site'] !== 'same-origin')
        return send(response, 403, { problem: 'Unexpected site, expected this one' });
      if (what === 'token' && request.method === 'GET') return send(response, 200, { token: desk.token });
      if (what === 'events' && request.method === 'GET') return listen(response, listeners);
      if (request.headers['x-lockstep-token'] !== desk.token)
        return send(response, 403, { problem: 'Unexpected token: load the page again' });
      try {
        if (what === 'page' && request.method === 'GET')
          return send(response, 200, await pageAt(askedFor(Object.fromEntries(searchParams), desk), desk));
        if ((what === 'try' || what === 'save') && request.method === 'POST' && isOwn(request))
          return send(response, 200, await written(await bodyOf(request), what === 'save', desk));
        return send(response, 404, { problem: 'Unexpected address' });
      } catch (error) {
        return send(response, 400, { problem: /** @type {Error} */ (error).message });
      }
    },
    /** Says to all pages that are open that something changed. @param {'listed' | 'changed'} what */
    tell(what) {
      for (const one of listeners) one.write(`data: ${what}\n\n`);
    },
    close() {
      for (const one of listeners) one.end();
    },
  };
}

/** @param {Response} response @param {number} status @param {object} data */
function send(response, status, data) {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
  response.end(JSON.stringify(data));
}

/** @param {Response} response @param {Set<Response>} listeners */
function listen(response, listeners) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(':\n\n');
  listeners.add(response);
  response.once('close', () => listeners.delete(response));
}

/** No passage is longer, in bytes. */
const longest = 2 ** 20;

/** @param {Request} request */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > longest) throw new Error('Unexpected length of a passage');
  }
  /** @type {unknown} */
  const body = JSON.parse(text);
  if (typeof body !== 'object' || body === null) throw new Error('Unexpected message, expected an object');
  return /** @type {Record<string, unknown>} */ (body);
}

/**
 * The page that is meant, as the configuration places it.
 *
 * @param {Record<string, unknown>} given @param {Desk} desk @returns {Asked}
 * @throws {Error} where it is no translated page of this project
 */
function askedFor({ locale, page }, { root, config }) {
  if (typeof locale !== 'string' || !config.locales.includes(locale))
    throw new Error('Unexpected locale, expected one of the configuration');
  if (typeof page !== 'string' || page.split(/[/\\]/).includes('..') || !/^[^-/].*\.mdx?$/.test(page)) throw new Error('Unexpected page');
  for (const { source, target } of config.pages) {
    const fill = (/** @type {string} */ pattern, /** @type {string} */ own) =>
      pattern.replaceAll('{locale}', own).replaceAll('{path}', () => page);
    const [from, to] = [
      posix.join(config.sourceRoot, fill(source, config.sourceLocale)),
      posix.join(config.targetRoot, fill(target, locale)),
    ];
    if (existsSync(join(root, from))) return { locale, source: from, target: to };
  }
  throw new Error(`Unexpected page ${page}, expected one of the source`);
}

/**
 * A page as the desk shows it: its units with what differs in each, which of them each passage of the page is, and what is wrong with it.
 *
 * @param {Asked} asked @param {Desk} desk
 */
async function pageAt({ locale, source, target }, desk) {
  const exported = ['export', '--locale', locale, '--segment', 'block'];
  const isThere = existsSync(join(desk.root, target));
  const [whole, left, checked, passages] = await Promise.all([
    lockstep(desk, [...exported, source]),
    lockstep(desk, [...exported, '--only', 'drifted', source]),
    isThere ? lockstep(desk, ['check', '--format', 'json', target]) : null,
    isThere ? passagesOf(desk, locale, source) : [],
  ]);
  const leftIds = new Set(unitsOf(left.out).map(({ id }) => id));
  return {
    target,
    units: unitsOf(whole.out).map((unit) => ({ ...unit, isLeft: leftIds.has(unit.id), changed: changedIn(unit) })),
    passages,
    findings: checked ? findingsIn(checked) : [],
  };
}

/** What became of a source since it was translated, in pieces; the earlier one is known without its codes. @param {import('./units.mjs').Unit} unit */
function changedIn({ base, source }) {
  if (base === null) return null;
  return diffWordsWithSpace(base, source.replace(/⟨[^⟨⟩]*⟩/g, '')).map(({ value, added, removed }) => ({ value, added, removed }));
}

/** The unit of each passage of a page, in the order of their numbers (`data-s`). @param {Desk} desk @param {string} locale @param {string} source */
async function passagesOf({ root, checkouts }, locale, source) {
  const { passages } = await import(pathToFileURL(join(root, 'dist/index.mjs')).href);
  const [page] = await passages({ cwd: root, checkouts, locale, source });
  return /** @type {{ sourceId: string | null }[]} */ (page?.passages ?? []).map(({ sourceId }) => sourceId);
}

/**
 * Puts an edited passage into its page, by `import`; or says only what would be wrong with it.
 *
 * @param {Record<string, unknown>} body @param {boolean} isMeant @param {Desk} desk
 */
async function written({ unit, text, ...page }, isMeant, desk) {
  const asked = askedFor(page, desk);
  if (typeof unit !== 'string' || typeof text !== 'string') throw new Error('Unexpected message, expected a unit and its text');
  const { out } = await lockstep(desk, ['export', '--locale', asked.locale, '--segment', 'block', asked.source]);
  const xliff = withTarget(out, unit, text);
  if (xliff === null) throw new Error('Unexpected passage: its source has changed meanwhile. Load the page again');
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-desk-'));
  try {
    const file = join(folder, 'passage.xlf');
    writeFileSync(file, xliff);
    const done = await lockstep(desk, ['import', '--format', 'json', ...(isMeant ? ['--write'] : []), file]);
    const problems = findingsIn(done).filter(({ severity }) => severity === 'error');
    return { written: isMeant && done.code === 0, problems: problems.map(({ message }) => message) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ check: string, severity: string, line: number, message: string }} Finding */

/** @param {{ out: string, said: string }} ran @returns {Finding[]} */
function findingsIn({ out, said }) {
  if (out === '') throw new Error(said.trim());
  return JSON.parse(out).findings.map((/** @type {Finding} */ { check, severity, line, message }) => ({ check, severity, line, message }));
}

/** @param {Desk} desk @param {string[]} args @returns {Promise<{ code: number, out: string, said: string }>} */
function lockstep({ root, checkouts }, args) {
  const confirmed = checkouts.flatMap((folder) => ['--checkout', folder]);
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'dist/cli.mjs'), ...args, ...confirmed], { cwd: root, maxBuffer: 2 ** 28 }, (error, out, said) =>
      done({ code: error ? Number(error.code ?? 2) : 0, out, said }),
    );
  });
}
