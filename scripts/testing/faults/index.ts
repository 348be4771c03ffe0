import { scenarios } from './scenarios.ts';
import { sweepTwice } from './sweep-twice.ts';
import { sweep } from './sweep.ts';

/**
 * `npm run faults`, `npm run faults -- sync 5`: each call of each command that writes meets each fault, on 50 pages or so many;
 * `npm run faults -- sync 50 one`: each call meets one fault; `npm run faults -- sync 3 twice`: after each end of the process, each
 * call of the run that settles what is left meets each fault as well.
 */
const [only = 'all', pages = '50', how = 'every'] = process.argv.slice(2);
let wrong = 0;
for (const scenario of scenarios) {
  if (only !== 'all' && only !== scenario.name) continue;
  const meet = how === 'twice' ? sweepTwice : sweep;
  const { cases, calls, exceptions } = await meet(scenario, Number(pages), how !== 'one');
  console.log(`${scenario.name}, ${pages} pages: ${calls} calls, ${cases} faults, ${exceptions.length} exceptions`);
  for (const exception of exceptions) console.log(`  ${exception}`);
  wrong += exceptions.length;
}
process.exitCode = wrong > 0 ? 1 : 0;
