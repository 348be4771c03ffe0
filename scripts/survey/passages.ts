import { alignSegments } from '../align/align-segments.ts';
import { openConfig, openProject, sourceRefOf } from '../config/project.ts';
import type { DriftContext } from '../drift/input.ts';
import { sinceBase } from '../drift/since-base.ts';
import { leftIn } from '../drift/untranslated/untranslated-in.ts';
import { utf8Text } from '../markdown/text/decode.ts';
import { sourceWords } from '../markdown/text/source-words.ts';
import type { Comparable, Inline, Segment } from '../model/page.ts';
import type { PagePassages, Passage } from '../model/passage.ts';
import type { Pair } from '../model/pair.ts';
import type { KnownPair } from '../pairs/known-pair.ts';
import { withPairs, type Work } from '../pairs/open-pairs.ts';
import { plainText } from '../xliff/content/content.ts';
import type { KeptRows } from './row-cache.ts';
import { rowsOfLastRun } from './rows.ts';
import { readSidecar } from '../xliff/sidecar/read-sidecar.ts';

interface Asked {
  /** Absolute path of the project's folder, or of one below it. */
  cwd: string;
  /** What the configuration may name beside its repository: as `--checkout`. */
  checkouts?: readonly string[];
  locale: string;
  /** Takes pages of which nothing changed from the last run that was told the same: for who asks often. */
  kept?: KeptRows;
  /** Path of the one source whose page is wanted, relative to the project; all where it is left out. */
  source?: string;
}

/**
 * The passages of every translated page of a locale, each with its source: as it was translated where that is known, by the sidecar
 * or by history, else as the pages of today are aligned. A page that can't be read is left out.
 *
 * @throws UsageError where there is no configuration, or it is wrong
 */
export async function passages({ locale, source, kept, ...options }: Asked): Promise<PagePassages[]> {
  const loaded = openConfig(options);
  const project = openProject(loaded, sourceRefOf(loaded));
  const isWanted = (pair: Pair) => pair.locale === locale && (source === undefined || pair.source === source);
  const own = project.pairs.filter((pair) => pair.kind === 'page' && isWanted(pair) && pair.sourceExists && pair.targetExists);
  const pageOfPair: Work<PagePassages | null> = async (pair, reader) => {
    const known = await reader.read(pair);
    return passagesOf(known, reader.contextOf(known.pair));
  };
  return withPairs(project, async (pairs) => {
    const pages: PagePassages[] = [];
    const place = kept && {
      location: kept.folder,
      name: `passages-${locale}`,
      madeBy: kept.madeBy,
      groundsOf: () => 'repositories' as const,
    };
    const cache = place ? await rowsOfLastRun<PagePassages | null>(project, own, pairs, place) : null;
    for await (const page of pairs.walk(own, pageOfPair, { cache })) if (page) pages.push(page);
    return pages;
  });
}

async function passagesOf(known: KnownPair, context: DriftContext): Promise<PagePassages | null> {
  const { pair, source, target, sidecar } = known;
  const targets = target && context.segmentsOf(target.page);
  const sources = source && context.segmentsOf(source.page);
  if (!targets || !sources) return null;
  const { pages, judged } = await sinceBase({ ...known, source, target }, context, 'sync');
  const origins = pages && judged ? originsSince(pages, judged) : originsToday(sources, targets);
  const sentences = sentencesOf(sidecar);
  const words = sourceWords(context.judgement.language, pair.locale);
  const left = new Set(words ? leftIn(targets, [pages?.base ?? [], sources], words).map((index) => targets[index]!) : []);
  return {
    target: pair.target,
    source: pair.source,
    asTranslated: pages !== null,
    passages: targets
      .filter(({ translate }) => translate)
      .map((segment) => ({
        ...passageOf(segment, origins.get(segment) ?? null, sentences.get(segment.text) ?? []),
        isUntranslated: left.has(segment),
      })),
  };
}

/** What a segment of the target was made from, and where that is today. */
interface Origin {
  base: Comparable;
  today: Segment | null;
}

type Since = Awaited<ReturnType<typeof sinceBase>>;

function originsSince(pages: NonNullable<Since['pages']>, { matches, aligned }: NonNullable<Since['judged']>): Map<Segment, Origin> {
  const targets = pages.target();
  const origins = new Map<Segment, Origin>();
  for (const { base, source } of matches) {
    const place = base === null ? null : aligned[base];
    const today = source === null ? null : pages.source[source]!;
    if (place) origins.set(targets[place.target]!, { base: pages.base[base!]!, today });
  }
  return origins;
}

function originsToday(sources: readonly Segment[], targets: readonly Segment[]): Map<Segment, Origin> {
  const aligned = alignSegments(sources, targets);
  const pairs = aligned.flatMap((place, index) => (place ? [[targets[place.target]!, sources[index]!] as const] : []));
  return new Map(pairs.map(([target, source]) => [target, { base: source, today: source }]));
}

/** By the text of the whole translation, as the sidecar has it: a segment that was edited since has no sentences that are known. */
function sentencesOf(sidecar: Uint8Array | null): Map<string, Passage['sentences']> {
  const segments = (sidecar && readSidecar(utf8Text(sidecar))?.segments) ?? [];
  return new Map(
    segments
      .filter(({ target, sentences }) => target !== null && sentences.length > 1)
      .map(({ target, sentences }) => [
        target!,
        sentences.flatMap((one) => (one.target ? [{ target: seen(one.target), source: seen(one.source) }] : [])),
      ]),
  );
}

function passageOf(
  { kind, range, lines, text }: Segment,
  origin: Origin | null,
  sentences: Passage['sentences'],
): Omit<Passage, 'isUntranslated'> {
  return {
    kind,
    range,
    lines,
    text,
    source: origin && seen(origin.base.content),
    sourceLine: origin?.today?.lines[0] ?? null,
    sourceId: origin?.today?.id ?? null,
    sentences,
  };
}

/** What a reader sees of a content: no marks, no addresses, no comments. */
const seen = (content: readonly Inline[]): string =>
  plainText(content.filter((piece) => piece.kind !== 'code' || !piece.raw.startsWith('{/*')))
    .replace(/\s+/g, ' ')
    .trim();
