// @ts-check
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { serve } from './serve.mjs';

/** `npm start`, after the toolchain is built: what is found in the pages is shown and stops nothing; what fails to run does. */
const docusaurus = createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs');
const steps = [
  { title: 'Checking the pages', args: ['dist/cli.mjs', 'check'], findingsAreFine: true },
  { title: 'How far the translations are from their source', args: ['dist/cli.mjs', 'drift'], findingsAreFine: true },
  { title: 'Building the site', args: [docusaurus, 'build'], findingsAreFine: false },
];

if (steps.every(run)) serve();
else process.exitCode = 2;

/** @param {(typeof steps)[number]} step */
function run({ title, args, findingsAreFine }) {
  console.log(`\n${title}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  return status === 0 || (status === 1 && findingsAreFine);
}
