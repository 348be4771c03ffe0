// @ts-check
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of all packages of which code is in bundles, as most of them ask of who passes it on.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles of the bundles
 * @throws where a package names no licence
 */
export function thirdPartyNotices(metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const files = outputs.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = new Set(files.flatMap((file) => packageFolder.exec(file)?.[0] ?? []));
  const notices = new Set([...folders].map(noticeOf).sort());
  return ['This package holds code of these, under the licences that follow.\n', ...notices].join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` -> `node_modules/a/node_modules/@b/c` */
const packageFolder = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/;

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${folder}: Unexpected package without a licence, expected one that may be passed on`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : `By ${author?.name ?? author}; its package holds no licence's text: ${repository?.url ?? repository}`;
  return `${name} ${version} (${license})\n\n${text}\n`;
}
