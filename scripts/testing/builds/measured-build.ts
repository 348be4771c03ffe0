import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a build takes. */
export interface Build {
  /** Of the processor, with all programs that it starts. */
  seconds: number;
  /** Of the largest of them, at its most. */
  megabytes: number;
}

/**
 * Builds the site of a folder with `docusaurus build`, as a shell sees it: `times` counts programs that the build starts, too.
 *
 * @throws Error with what Docusaurus said where it fails
 */
export function measuredBuild(root: string): Build {
  const [hook, memory] = ['.memory.cjs', '.memory'].map((name) => join(root, name));
  writeFileSync(hook!, atExit(memory!));
  const docusaurus = createRequire(join(root, 'package.json')).resolve('@docusaurus/core/bin/docusaurus.mjs');
  const line = `"${process.execPath}" --require "${hook}" "${docusaurus}" build; code=$?; times >&2; exit $code`;
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: root, encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`The site could not be built:\n${stdout}${stderr}`);
  if (process.env.DOCUSAURUS_PERF_LOGGER) console.log(stdout);
  return { seconds: secondsOf(stderr), megabytes: Math.round(Number(readFileSync(memory!, 'utf8')) / 1024) };
}

const atExit = (file: string): string =>
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;

/** The last line of `times` is of what the shell started: `1m2.345s 0m6.789s`. */
function secondsOf(said: string): number {
  const parts = [
    ...said
      .trimEnd()
      .split('\n')
      .at(-1)!
      .matchAll(/(\d+)m(\d+(?:\.\d+)?)s/g),
  ];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
