// @ts-check
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

/**
 * `npm start`, after the toolchain is built: what is found in the pages is shown and stops nothing; what fails to run does.
 * `npm start -- --checkout ../docs.en` says to all steps what the configuration may name beside the repository.
 */
const checkouts = checkoutsNamed();
const confirmed = checkouts.flatMap((folder) => ['--checkout', folder]);
const docusaurus = createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs');
const steps = [
  { title: 'Checking the pages', args: ['dist/cli.mjs', 'check', ...confirmed], findingsAreFine: true },
  { title: 'How far the translations are from their source', args: ['dist/cli.mjs', 'drift', ...confirmed], findingsAreFine: true },
  { title: 'Building the site', args: [docusaurus, 'build'], findingsAreFine: false },
];
const env = { ...process.env, ...(checkouts.length > 0 && { LOCKSTEP_CHECKOUTS: checkouts.join(delimiter) }) };

if (steps.every(run)) serve();
else process.exitCode = 2;

function checkoutsNamed() {
  try {
    return parseArgs({ options: { checkout: { type: 'string', multiple: true } } }).values.checkout ?? [];
  } catch (error) {
    console.error(
      `${/** @type {Error} */ (error).message.split('. ')[0]}, expected nothing but --checkout DIR, as often as there are checkouts`,
    );
    process.exit(2);
  }
}

/** @param {(typeof steps)[number]} step */
function run({ title, args, findingsAreFine }) {
  console.log(`\n${title}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  return status === 0 || (status === 1 && findingsAreFine);
}
