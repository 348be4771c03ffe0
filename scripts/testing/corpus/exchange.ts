import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { exchangePage } from '../exchange-page.ts';
import { percent } from './percent.ts';
import type { Section } from './section.ts';

const parse = await loadParser();

/** Pages that go out as XLIFF and come back, as they were and translated. */
export const exchange: Section = {
  title: 'export and import',
  async run(folder) {
    if (!existsSync(folder)) return null;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.mdx?$/i.test(file) && !file.includes('bilingual'),
    );
    const sums = { pages: 0, identical: 0, translated: 0, units: 0, unreadable: 0 };
    const differing: string[] = [];
    for (const file of files) {
      const page = pageOf(file, readFileSync(join(folder, file), 'utf8'));
      for (const version of ['1.2', '2.0'] as const) {
        const result = exchangePage(page, version, parse);
        if (!result) sums.unreadable += 1;
        else {
          sums.pages += 1;
          sums.units += result.units;
          if (result.identical) sums.identical += 1;
          if (result.translated) sums.translated += 1;
          if (!result.identical || !result.translated) differing.push(`- ${file} (XLIFF ${version})`);
        }
      }
    }
    return [
      `${sums.pages} exports of pages in XLIFF 1.2 and 2.0, ${sums.units} units; ${sums.unreadable} could not be parsed`,
      `imported as they were, byte for byte the same: ${sums.identical} (${percent(sums.identical, sums.pages)})`,
      `every target translated, the same blocks with the new targets: ${sums.translated} (${percent(sums.translated, sums.pages)})`,
      ...differing,
    ];
  },
};
