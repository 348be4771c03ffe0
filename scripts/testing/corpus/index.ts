import { resolve } from 'node:path';
import { carryOver } from './carry-over.ts';
import { driftSegments } from './drift-segments.ts';
import { exchange } from './exchange.ts';
import { flavours } from './flavours.ts';
import { keepSource } from './keep-source.ts';
import { keepTarget } from './keep-target.ts';
import { rewrite } from './rewrite.ts';
import type { Section } from './section.ts';
import { smallestEdit } from './smallest-edit.ts';
import { validity } from './validity.ts';

/** A section is one file and one line here. */
const sections: Section[] = [keepTarget, keepSource, exchange, rewrite, validity, flavours, driftSegments, carryOver, smallestEdit];

/** `npm run corpus [FOLDER [TITLE]]`: prints what the toolchain makes of real pages, which are no part of this repository; of all sections, or those with a word in their title. */
const folder = resolve(process.argv[2] ?? '../shared/data');
const word = process.argv[3] ?? '';
for (const { title, run } of sections.filter((section) => section.title.includes(word))) {
  const lines = await run(folder);
  console.log([`## ${title}`, '', ...(lines ?? [`no pages for this in ${folder}: nothing was measured`]), ''].join('\n'));
}
