import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../../markdown/page.ts';
import { codeRanges, linesOutsideFences } from '../../markdown/text/code-ranges.ts';
import { splice } from '../../markdown/text/splice.ts';
import type { Page, Range } from '../../model/page.ts';
import { strip } from '../../spans/index.ts';
import { handBacks, hasHandBacks } from './hand-backs.ts';
import { percent } from './percent.ts';
import type { Section } from './section.ts';

/** Stripped pages against the clean pages that came back with them. */
export const keepTarget: Section = {
  title: 'strip --keep target',
  async run(folder) {
    if (!hasHandBacks(folder)) return null;
    const listed = sameWording(folder);
    const sums = { pages: 0, pairs: 0, unpaired: 0, words: 0, compared: 0, equal: 0, changedAgain: 0 };
    const differing: string[] = [];
    const left: string[] = [];
    for (const { name, bilingual, target } of handBacks(folder)) {
      const { text, pairs, unpaired } = strip(pageOf(name, bilingual), { keep: 'target' });
      const page = pageOf(name, text);
      sums.pages += 1;
      sums.pairs += pairs.length;
      sums.unpaired += unpaired;
      if (showsMarkup(page)) left.push(`- markup left: ${name}`);
      sums.changedAgain += strip(page, { keep: 'target' }).text === text ? 0 : 1;
      if (target === null || !listed.has(name)) continue;
      sums.compared += 1;
      sums.words += wordsOf(text) === wordsOf(target) ? 0 : 1;
      if (text === target) sums.equal += 1;
      else differing.push(`- ${name}: ${differenceOf(text, target)}`);
    }
    return [
      `${sums.pages} pages, ${sums.pairs} pairs, ${sums.unpaired} unpaired`,
      `markup left in ${left.length} pages, changed by a second strip ${sums.changedAgain}, words changed in ${sums.words}`,
      `byte-equal to the clean page: ${sums.equal} of ${sums.compared} (${percent(sums.equal, sums.compared)}); the others:`,
      ...left,
      ...differing,
    ];
  },
};

/** Whether readers see something of the markup, whole or damaged, outside of code: what `strip` itself takes for markup is not asked. */
function showsMarkup({ text, bodyStart }: Page): boolean {
  return linesOutsideFences(text, bodyStart).some((line) => {
    const shown = splice(text.slice(line.start, line.end), codeIn(text, line));
    return /data-[st]tu-id|sxs-lookup/.test(shown);
  });
}

const codeIn = (text: string, { start, end }: Range) => {
  const line = text.slice(start, end);
  return codeRanges(line, { start: 0, end: line.length }).map((range) => ({ ...range, text: '' }));
};

/** Pages of which the clean page is known to have the same words: the others were translated anew. */
function sameWording(folder: string): Set<string> {
  const file = join(folder, 'spans/same-wording.txt');
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
}

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}_]+/gu) ?? []).join(' ');

/** What the first line that differs differs in. */
function differenceOf(text: string, clean: string): string {
  if (unescaped(text) === unescaped(clean)) return 'escapes';
  return bare(text) === bare(clean) ? 'escapes, blanks or quote marks' : 'other';
}

const unescaped = (text: string): string => text.replace(/\\([*`])/g, '$1');

const bare = (text: string): string => unescaped(text).replace(/[\s>]/g, '');
