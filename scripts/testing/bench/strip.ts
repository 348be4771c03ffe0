import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageOf } from '../../markdown/page.ts';
import { strip } from '../../spans/index.ts';
import { pair } from '../pair.ts';
import type { Benchmark } from './benchmark.ts';

const pages = 600;

/** Stripping against reading the files and taking their SHA-1, as any check of a hand-back has to. */
export const stripBenchmark: Benchmark = {
  prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
    process.on('exit', () => rmSync(folder, { recursive: true }));
    const files = Array.from({ length: pages }, (_, index) => join(folder, `${index}.md`));
    for (const [index, file] of files.entries()) writeFileSync(file, bilingualPage(index));
    const parsed = files.map((file) => pageOf(file, readFileSync(file, 'utf8')));
    const megabytes = (files.reduce((sum, file) => sum + readFileSync(file).length, 0) / 1e6).toFixed(1);
    return {
      what: `${pages} bilingual pages, ${megabytes} MB`,
      atMost: 2,
      floor: { what: 'reading and SHA-1', run: () => files.forEach((file) => createHash('sha1').update(readFileSync(file)).digest('hex')) },
      work: { what: 'strip', run: () => parsed.forEach((page) => strip(page, { keep: 'target' })) },
    };
  },
};

/** A page of 45 pairs in headings, paragraphs, lists and a table, with code between. */
function bilingualPage(seed: number): string {
  let id = 101;
  const sentence = (words: number) =>
    pair(
      `${seed.toString(16).padStart(5, '0')}-${id++}`,
      'Sélectionnez **Paramètres**, puis `Get-Item` – déjà activé. '.repeat(words).trim(),
      'Select **Settings**, then `Get-Item` that is already turned on. '.repeat(words).trim(),
    );
  const section = () =>
    `## <a name="settings"></a>${sentence(1)}\n\n${sentence(3)} ${sentence(2)}\n\n- ${sentence(1)}\n- [${sentence(1)}](a.md)\n\n| ${sentence(1)} | ${sentence(1)} |\n|---|---|\n| ${sentence(1)} | ${sentence(1)} |\n\n\`\`\`powershell\nGet-Item .\n\`\`\`\n\n`;
  return `---\ntitle: Page\n---\n# ${section()}${section()}${section()}${section()}${section()}`;
}
