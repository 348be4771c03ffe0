import { resolve } from 'node:path';
import { carryOver } from './carry-over.ts';
import { driftSegments } from './drift-segments.ts';
import { exchange } from './exchange.ts';
import { keepSource } from './keep-source.ts';
import { keepTarget } from './keep-target.ts';
import { rewrite } from './rewrite.ts';
import type { Section } from './section.ts';
import { validity } from './validity.ts';

/** A section is one file and one line here. */
const sections: Section[] = [keepTarget, keepSource, exchange, rewrite, validity, driftSegments, carryOver];

/** `npm run corpus [FOLDER]`: prints what the toolchain makes of real pages, which are no part of this repository. */
const folder = resolve(process.argv[2] ?? '../shared/data');
for (const { title, run } of sections) {
  const lines = await run(folder);
  console.log([`## ${title}`, '', ...(lines ?? [`no pages for this in ${folder}: nothing was measured`]), ''].join('\n'));
}
