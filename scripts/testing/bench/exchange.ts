import { createRequire } from 'node:module';
import { mergeSegments } from '../../markdown/merge.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser.ts';
import { segmentsOf } from '../../markdown/segments.ts';
import { splice } from '../../markdown/splice.ts';
import { packageOf } from '../package-of.ts';
import { pseudo } from '../pseudo.ts';
import { readXliff } from '../../xliff/read.ts';
import { mergeFile } from '../../xliff/merge/merge-file.ts';
import { slotsOf } from '../../xliff/slots-of.ts';
import type { Benchmark } from './benchmark.ts';

const pages = 1000;
const parse = await loadParser();
const load = createRequire(import.meta.url);

/** Export and import of translated pages against md2xliff, which here is spared the reading of its own XML. */
export const exchangeBenchmark: Benchmark = {
  prepare() {
    const texts = Array.from({ length: pages }, (_, index) => page(index));
    const extract = load('md2xliff/lib/extract') as (text: string, ...names: string[]) => { data: unknown; skeleton: string };
    const reconstruct = load('md2xliff/lib/reconstruct') as (data: unknown, skeleton: string) => string;
    return {
      what: `${pages} pages, ${(texts.join('').length / 1e6).toFixed(1)} MB`,
      atMost: 0.32,
      floor: {
        what: 'md2xliff',
        run: () => {
          for (const text of texts) {
            const { data, skeleton } = extract(text, 'a.md', 'a.skl', 'en-US', 'sv-SE');
            reconstruct(data, skeleton);
          }
        },
      },
      work: { what: 'export and import', run: () => texts.forEach((text) => exchange(text)) },
    };
  },
};

function exchange(text: string): string {
  const xliff = packageOf(text, parse, '2.0');
  const translated = xliff.replace(/(?<=<target>)[^<]*/g, pseudo);
  const source = pageOf('a.md', text);
  const [file] = readXliff(new TextEncoder().encode(translated), 'a.xlf').files;
  const { contents } = mergeFile(file!, slotsOf({ source: segmentsOf(source, parse), base: null, target: null }));
  return splice(text, mergeSegments(source, contents, parse).edits);
}

/** About 5 kB with what articles are made of. */
function page(seed: number): string {
  const sentence = `Select **Settings ${seed}**, then run \`Get-Item\` and see the [guide](../guide.md). `;
  const section = `## Section ${seed}\n\n${sentence.repeat(4).trim()}\n\n- ${sentence}\n- ${sentence}\n\n| Name | Value |\n|---|---|\n| One | ${sentence}|\n\n\`\`\`powershell\nGet-Item .\n\`\`\`\n\n`;
  return `---\ntitle: Page ${seed}\n---\n# Page ${seed}\n\n${section.repeat(6)}`;
}
