import { createRequire } from 'node:module';
import { translatedXliff } from '../translated-xliff.ts';
import { article } from './article.ts';
import type { Benchmark } from './benchmark.ts';
import { outgoing, roundTrip } from './round-trip.ts';

const count = 1000;

/** Bytes that the pages have at least, in turn: spread as articles are, 5 kB on average when their last section is whole. */
const lengths = [200, 800, 1500, 2600, 4000, 6000, 7000, 11_000];

/**
 * Export and import of translated pages against md2xliff, both from text to XLIFF and back to text. That reads a page once, and takes it as its
 * translator left it; here it is read with what its generator makes of it, on the way out and back, and what was written is read again: it takes longer.
 */
export const exchangeBenchmark: Benchmark = {
  prepare() {
    const pages = Array.from({ length: count }, (_, index) => outgoing(article(index, lengths[index % lengths.length]!)));
    const theirs = pages.map(({ text }) => ({ text, translated: translatedXliff(filled(extract(text).xliff)) }));
    return {
      what: `${count} pages, ${(pages.reduce((sum, { text }) => sum + text.length, 0) / 1e6).toFixed(1)} MB`,
      atMost: 1.6,
      floor: {
        what: 'md2xliff',
        async run() {
          for (const { text, translated } of theirs) await reconstruct(translated, extract(text).skeleton, fail);
        },
      },
      work: { what: 'export and import', run: () => roundTrip(pages) },
    };
  },
};

const load = createRequire(import.meta.url);

const extract = load('md2xliff/lib/extract') as (text: string) => { xliff: string; skeleton: string };

type Callback = (error: Error | null, text?: string) => void;

const reconstruct = load('md2xliff/lib/xliff-reconstruct') as (xliff: string, skeleton: string, callback: Callback) => Promise<void>;

function fail(error: Error | null): void {
  if (error) throw error;
}

/** The source in the place of the empty targets. */
function filled(xliff: string): string {
  return xliff.replace(/(<source[^>]*>(.*?)<\/source>\s*<target[^>]*>)(?=<\/target>)/gs, '$1$2');
}
