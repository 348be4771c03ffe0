import type { Comparable, Range } from '../../model/page.ts';
import type { Check, Problem } from '../check.ts';
import { isTextForReaders } from '../front-matter/text-for-readers.ts';
import { tagAt } from '../safety/attributes.ts';
import { mayBeNews } from '../structure/block-problems.ts';
import type { Translation, Twin } from '../translation/translation.ts';

export const attributeChanged: Check<'attribute-changed'> = {
  id: 'attribute-changed',
  severity: 'error',
  about: 'A component of MDX is told what that of the source is told, and no less: a version, a number, a name in one word.',
  why: 'The site reads it: `type="avertissement"` is no kind of a note, `v="4.8.0"` another version. What ties components to each other (`value`, `syncKey`) may be called otherwise, as long as all of them call it so: a warning. Words and addresses are not judged here, nor what readers see (`title`, `buttonText`). Where both are a word with a capital letter, as text for readers begins, it is a warning.',
  run(subject, report) {
    const { page, flavour, translation } = subject;
    if (!flavour.mdx.some((ending) => page.path.toLowerCase().endsWith(ending)) || !/<[A-Z]/.test(page.text)) return;
    const between = translation();
    if (!between || mayBeNews(subject)) return;
    const others = new Set([...notJudged, ...flavour.attributes]);
    let known: ReadonlySet<string> | null = null;
    for (const { problem, key } of between.twins.flatMap((twin) => changedIn(twin, others))) {
      known ??= toldInSources(between, others);
      if (!known.has(key)) report(problem);
    }
    for (const problem of between.twins.flatMap((twin) => lostIn(twin, others))) report(problem);
  },
  examples: [
    {
      mdx: true,
      source: '<Since v="4.9.0" />\n\n<Card icon="rocket" title="Start" size={3}>\n\nOne\n\n</Card>\n',
      page: '<Since v="4.9.0" />\n\n<Card size="3" icon=\'rocket\' title="Départ" id="a">\n\nUn\n\n</Card>\n',
      locale: 'fr',
      findings: [],
    },
    {
      mdx: true,
      source: '<Since v="4.9.0" />\n\n<Card icon="rocket" title="Start" size={3}>\n\nOne\n\n</Card>\n',
      page: '<Since v="4.8.0" />\n\n<Card icon="fusee" title="Départ" size={4}>\n\nUn\n\n</Card>\n',
      locale: 'fr',
      findings: [
        '1:11 Unexpected v="4.8.0" of <Since>, expected "4.9.0", as in the source',
        '3:13 Unexpected icon="fusee" of <Card>, expected "rocket", as in the source',
        '3:41 Unexpected size="4" of <Card>, expected "3", as in the source',
      ],
    },
    {
      mdx: true,
      source: '<TabItem value="shared" label="shared">\n\nOne\n\n</TabItem>\n',
      page: '<TabItem value="partage" label="partage">\n\nUn\n\n</TabItem>\n',
      locale: 'fr',
      findings: ['1:17 warning: Unexpected value="partage" of <TabItem>, expected "shared", as in the source'],
    },
    {
      mdx: true,
      source: 'Use <Key k="a" /> or <Key k="b" />, not <Key k="c" /> in <Help lang="en" text="Words here" to="/a" />.\n',
      page: 'Nehmen Sie <Key k="b" /> oder <Key k="a" />, nicht <Key k="a" /> in <Help lang="de" text="Worte hier" to="/de/a" />.\n',
      locale: 'de',
      findings: [],
    },
    {
      mdx: true,
      source: '<Note summary="Example" buttonText="Send" tooltip="Help" showTitle={true} kind="Tip" tone="tip">\n\nOne\n\n</Note>\n',
      page: '<Note summary="Beispiel" buttonText="Senden" tooltip="Hilfe" showTitle={false} kind="Hinweis" tone="hinweis">\n\nEins\n\n</Note>\n',
      locale: 'de',
      findings: [
        '1:73 Unexpected showTitle="false" of <Note>, expected "true", as in the source',
        '1:86 warning: Unexpected kind="Hinweis" of <Note>, expected "Tip", as in the source',
        '1:101 Unexpected tone="hinweis" of <Note>, expected "tip", as in the source',
      ],
    },
    {
      mdx: true,
      source: '<Since v="4.9.0" />\n\n<Demo id="a" size={3} label="A" />\n',
      page: '<Since />\n\n<Demo label="Ä" size={3} />\n',
      locale: 'de',
      findings: [
        '1:1 Unexpected absence of v="4.9.0" of <Since>, expected it, as in the source',
        '3:1 warning: Unexpected absence of id="a" of <Demo>, expected it, as in the source',
      ],
    },
    {
      source: '<Since v="4.9.0" />\n',
      page: '<Since v="4.8.0" />\n',
      locale: 'fr',
      findings: [],
    },
  ],
};

/** Words for readers in most libraries, addresses, and what names a language. */
const notJudged =
  'alt caption content description label name placeholder text title tooltip header href link src to url dir lang locale style'.split(' ');

/** What components find each other by. */
const tying: ReadonlySet<string> = new Set(['defaultvalue', 'for', 'groupid', 'id', 'key', 'synckey', 'value']);

/** A version, a number, a name in one word. */
const plain = /^[\w.@+:-]{1,60}$/;

/** One value that a component is told. */
interface Told {
  tag: string;
  /** As it is written, and in small letters. */
  shown: string;
  name: string;
  value: string;
  range: Range;
}

const nameOf = ({ tag, name }: Told): string => `${tag} ${name}`;

const keyOf = (one: Told): string => `${nameOf(one)}\n${one.value}`;

/** What is told of all versions of the source: a value that another component has there stands in another place, and is none of a mistake. */
const toldInSources = ({ base, source }: Translation, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...base, ...(source ?? [])].flatMap((segment) => toldIn(segment, others)).map(keyOf));

/** The values of a segment that none of its sources has, each beside the first of its name that is gone from the source. */
function changedIn({ target, sources }: Twin, others: ReadonlySet<string>): { problem: Problem; key: string }[] {
  const here = toldIn(target, others);
  if (here.length === 0) return [];
  const there = sources.map((source) => toldIn(source, others));
  const [own, known] = [new Set(here.map(keyOf)), new Set(there.flat().map(keyOf))];
  const gone = there[0]!.filter((one) => !own.has(keyOf(one))).toReversed();
  const expected = new Map(gone.map((one) => [nameOf(one), one.value]));
  return here.flatMap((one) => {
    const value = known.has(keyOf(one)) ? undefined : expected.get(nameOf(one));
    return value !== undefined && plain.test(value) && !isForReaders(one, value)
      ? [{ problem: problemOf(one, value), key: keyOf(one) }]
      : [];
  });
}

/** What the only component of its name in a segment is told no more, where all versions of its source tell it: `<Demo />` for `<Demo id="a" />`. */
function lostIn({ target, sources }: Twin, others: ReadonlySet<string>): Problem[] {
  const [source, ...versions] = sources.map((one) => toldIn(one, others)) as [Told[], ...Told[][]];
  if (source.length === 0) return [];
  const own = new Set(toldIn(target, others).map(nameOf));
  return source.flatMap((one): Problem[] => {
    const isThere = versions.every((told) => told.some((other) => keyOf(other) === keyOf(one)));
    if (own.has(nameOf(one)) || !isThere || !plain.test(one.value) || isForReaders(one, one.value)) return [];
    const range = onlyOf(one.tag, target);
    if (!range || !onlyOf(one.tag, sources[0]!)) return [];
    const message = `Unexpected absence of ${one.shown}="${one.value}" of <${one.tag}>, expected it, as in the source`;
    return [{ range, message, expected: one.value, ...(tying.has(one.name) && { severity: 'warning' as const }) }];
  });
}

/** Where the only component of a name begins in a segment. */
function onlyOf(tag: string, { content }: Comparable): Range | null {
  const all = content.flatMap((piece) =>
    piece.kind === 'code' && piece.type !== 'code' && component.exec(piece.raw)?.[1] === tag ? [piece.start] : [],
  );
  const [start] = all;
  return start === undefined || all.length > 1 ? null : { start, end: start + tag.length + 1 };
}

function problemOf({ tag, shown, name, value, range }: Told, expected: string): Problem {
  const message = `Unexpected ${shown}="${value}" of <${tag}>, expected "${expected}", as in the source`;
  const isUnsure = tying.has(name) || (isCapitalized.test(expected) && isCapitalized.test(value));
  return { range, message, actual: value, expected, ...(isUnsure && { severity: 'warning' as const }) };
}

/** `summary="Example"`, `buttonText="Send"`: by its name it is text for readers, and by the source's value, which is no `true` and no number. */
const isForReaders = ({ shown }: Told, expected: string): boolean =>
  isTextForReaders(shown, undefined) && /^\p{L}/u.test(expected) && !/^(?:true|false|null|undefined)$/.test(expected);

/** `Example`, `例`: a word as text begins with it, also in a script that has no capital letters. */
const isCapitalized = /^(?:\p{Lu}\p{Ll}+|\p{Lo}[\p{L}\p{M}]*)$/u;

/** What the components of a segment are told, apart from what is not judged. */
function toldIn({ kind, content }: Comparable, others: ReadonlySet<string>): Told[] {
  if (kind === 'code' || kind === 'front-matter') return [];
  return content.flatMap((piece) => {
    const [head, tag] = (piece.kind === 'code' && piece.type !== 'code' && component.exec(piece.raw)) || [];
    if (piece.kind === 'text' || head === undefined) return [];
    return tagAt(piece.raw, head.length, true).attributes.flatMap(({ name, value, place }): Told[] => {
      if (value === null || others.has(name) || name.startsWith('aria-')) return [];
      const [, shown = name] = /([\w:-]{1,99})\s*=\s*["'{]?$/.exec(piece.raw.slice(Math.max(0, place.start - 120), place.start)) ?? [];
      const start = (piece.start ?? 0) + place.start;
      return [{ tag: tag!, shown, name, value, range: { start, end: start + value.length } }];
    });
  });
}

const component = /^<([A-Z][\w$.]{0,99})/;
