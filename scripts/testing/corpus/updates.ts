import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pageOf } from '../../markdown/page.ts';
import { loadParser, type Parser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { Page, Segment } from '../../model/page.ts';

/** One page on the day when a translator brought it up to date. */
export interface Update {
  base: Version;
  source: Version;
  /** Before and after the translator's work. */
  target: Version;
  after: Version;
  /** Lines of the target that the translator's diff touched: `[first, length]`, 1-based. */
  hunks: [number, number][];
}

export interface Version {
  page: Page;
  segments: Segment[];
}

interface Line {
  clean: boolean;
  tgt_hunks: [number, number, number, number][];
  text: Record<'source_before' | 'source_after' | 'target_before' | 'target_after', string>;
}

export const updateSets = ['otel', 'fastapi'] as const;

/** The updates of a set, one at a time; nothing where the folder does not hold it. */
export async function* updates(folder: string, set: string): AsyncGenerator<Update> {
  const file = join(folder, 'drift', `${basename(set)}.jsonl.gz`);
  if (!existsSync(file)) return;
  const parse = await loadParser();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean)) {
    const { clean, text, tgt_hunks: hunks } = JSON.parse(line) as Line;
    if (!clean) continue;
    const [base, source, target, after] = [text.source_before, text.source_after, text.target_before, text.target_after].map((one) =>
      version(one, parse),
    );
    yield { base: base!, source: source!, target: target!, after: after!, hunks: hunks.map(([start, length]) => [start, length]) };
  }
}

function version(text: string, parse: Parser): Version {
  const page = pageOf('a.md', text);
  return { page, segments: segmentsOf(page, parse) };
}

export const judgement = { ignored: ['whitespace', 'punctuation', 'case', 'minor'], language: 'en', places: true, matched: new WeakMap() };
