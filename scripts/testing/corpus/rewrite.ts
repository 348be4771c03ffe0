import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { rewritePage } from '../rewrite-page.ts';
import { percent } from './percent.ts';
import type { Section } from './section.ts';

const parse = await loadParser();

/** Pages of which every segment is written anew, with the text that it has. */
export const rewrite: Section = {
  title: 'every segment rewritten',
  run: (folder) => Promise.resolve(existsSync(folder) ? linesOf(folder) : null),
};

function linesOf(folder: string): string[] {
  const sums = { pages: 0, identical: 0, same: 0, refused: 0 };
  const differing: string[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.mdx?$/i.test(file) || file.includes('bilingual')) continue;
    const result = rewritePage(pageOf(file, readFileSync(join(folder, file), 'utf8')), parse);
    if (!result) continue;
    sums.pages += 1;
    sums.refused += result.refused;
    if (result.identical) sums.identical += 1;
    if (result.same) sums.same += 1;
    else differing.push(`- ${file}`);
  }
  return [
    `${sums.pages} pages; ${sums.refused} segments could not be written`,
    `the same segments again: ${sums.same} (${percent(sums.same, sums.pages)})`,
    `byte for byte the same page, soft line breaks and all: ${sums.identical} (${percent(sums.identical, sums.pages)})`,
    ...differing,
  ];
}
