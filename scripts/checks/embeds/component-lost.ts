import type { Comparable, Range } from '../../model/page.ts';
import { addressesOf } from '../addresses/addresses-of.ts';
import type { Check, Subject } from '../check.ts';
import { tagAt } from '../safety/attributes.ts';
import { isOtherVersion } from '../structure/block-problems.ts';
import type { Translation } from '../translation/translation.ts';

export const componentLost: Check<'component-lost'> = {
  id: 'component-lost',
  severity: 'error',
  compares: true,
  about:
    'A target has the components of its source that hold no text (`<Playground id="a" />`), as many of each; and keys stay keys (`<kbd>`).',
  why: 'What they show, an example to try, a list, a video, is missing, and nobody sees from the words around it that something was there. Lost keys are a warning: they read as words of the sentence.',
  run(subject, report) {
    const between = subject.translation();
    if (!between || isOtherVersion(subject)) return;
    const lost = lostIn(between);
    if (lost.size === 0) return;
    const places = placesOf(lost, between);
    const known = knownAddresses(subject);
    for (const [name, count] of lost) {
      const { shown, range, addresses } = places.get(name) ?? topOf(name, between);
      if (addresses.some((one) => known.has(one) || known.has(lastStep(one)))) continue;
      const more = count > 1 ? ` (and ${count - 1} more)` : '';
      const severity = name === 'kbd' ? 'warning' : 'error';
      report({ range, message: `Unexpected absence of ${shown}${more}, expected it here, as in the source`, expected: shown, severity });
    }
  },
  examples: [
    {
      mdx: true,
      source: 'One.\n\n<Playground id="a" />\n\nTwo <Key k="b" />.\n',
      page: 'Eins.\n\n<Playground id="a" />\n\nZwei <Key k="b" />.\n',
      locale: 'de',
      findings: [],
    },
    {
      mdx: true,
      source: 'One.\n\n<Playground id="a" />\n\nTwo <Key k="b" />.\n',
      page: 'Eins.\n\nZwei.\n',
      locale: 'de',
      findings: [
        '3:1 Unexpected absence of <Playground id="a" />, expected it here, as in the source',
        '3:1 Unexpected absence of <Key k="b" />, expected it here, as in the source',
      ],
    },
    { mdx: true, source: 'One.\n\n<Note />\n', page: 'Eins.\n\n<Hinweis />\n', locale: 'de', findings: [] },
    { mdx: true, source: 'One.\n\n<Note />\n\n<Card to="/a" />\n', page: 'Eins.\n\n<Note />\n', locale: 'de', findings: [] },
    {
      mdx: true,
      source: 'One.\n\n<Picture path="/img/a.png" />\n\n<Sandbox src="https://a.example/b" />\n',
      page: 'Eins.\n\n![Ä](../img/a.png)\n',
      locale: 'de',
      findings: [],
    },
    {
      mdx: true,
      source: 'One.\n\n<Demo id="a"></Demo>\n',
      page: 'Eins.\n',
      locale: 'de',
      findings: ['1:1 Unexpected absence of <Demo id="a">, expected it here, as in the source'],
    },
    { mdx: true, source: 'One.\n\n<Demo id="a"></Demo>\n', page: 'Eins.\n\n<Demo id="a" />\n', locale: 'de', findings: [] },
    {
      mdx: true,
      source: 'One.\n\n<Demo id="a" />\n',
      page: 'Eins.\n\n{/* <Demo id="a" /> */}\n',
      locale: 'de',
      findings: ['3:1 Unexpected absence of <Demo id="a" />, expected it here, as in the source'],
    },
    { mdx: true, source: 'One.\n\n`<Note />`\n', page: 'Eins.\n\nNichts.\n', locale: 'de', findings: [] },
    {
      source: 'Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, then <kbd>V</kbd>.\n',
      page: 'Drücken Sie **Strg+C**, dann `V`.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'Press <kbd>Ctrl</kbd>+<kbd>C</kbd>.\n',
      page: 'Drücken Sie Strg+C.\n',
      locale: 'de',
      findings: ['1:1 warning: Unexpected absence of <kbd> (and 1 more), expected it here, as in the source'],
    },
  ],
};

/** What an image or a link of Markdown leads to, by its last step, and what is told as a lost address. */
function knownAddresses(subject: Subject): Set<string> {
  const { lost = [], changed = [] } = addressesOf(subject) ?? {};
  const steps = subject.page.text.match(/(?<=[/("'=])[^\s/?#"'()<>]{1,300}/g) ?? [];
  return new Set([...steps, ...[...lost, ...changed].map(({ was }) => was.value)]);
}

const lastStep = (address: string): string =>
  address
    .split(/[?#]/)[0]!
    .split('/')
    .findLast((step) => step !== '') ?? '';

/** How many of each a target has fewer than every version of its source, but for those in whose place it has another one. */
function lostIn({ base, source, target }: Translation): Map<string, number> {
  const versions = [base, ...(source ? [source] : [])].map(countsOf);
  const here = countsOf(target);
  const lost = new Map<string, number>();
  for (const name of versions[0]!.keys()) {
    const expected = Math.min(...versions.map((counts) => counts.get(name) ?? 0));
    const count = expected - (here.get(name) ?? 0);
    if (count > 0 && !(name === 'kbd' && target.some(hasOtherMarks))) lost.set(name, count);
  }
  const own = [...here.keys()].filter((name) => versions.every((counts) => !counts.has(name)));
  return own.length > 0 ? new Map() : lost;
}

/** `**Ctrl**`, `` `Ctrl` `` */
const hasOtherMarks = ({ kind, content }: Comparable): boolean =>
  kind !== 'code' && content.some((piece) => piece.kind === 'code' && (piece.type === 'bold' || piece.type === 'code'));

function countsOf(segments: readonly Comparable[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of segments.flatMap(lonesIn)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

type Place = Pick<Lone, 'shown' | 'addresses'> & { range: Range };

/** Where the first one of each name that is lost would stand, and how the source writes it. */
function placesOf(names: ReadonlyMap<string, number>, { twins, lost }: Translation): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (lone: Lone, range: Range): unknown =>
    names.has(lone.name) && !places.has(lone.name) && places.set(lone.name, { ...lone, range });
  for (const { target: own, sources } of twins) {
    const [there, here] = [countsOf([sources[0]!]), countsOf([own])];
    for (const lone of lonesIn(sources[0]!)) if ((here.get(lone.name) ?? 0) < there.get(lone.name)!) add(lone, own.range);
  }
  for (const { source, before, after } of lost) {
    const beside = before ?? after;
    if (beside) for (const lone of lonesIn(source)) add(lone, { start: beside.range.start, end: beside.range.start });
  }
  return places;
}

function topOf(name: string, { target: [segment] }: Translation): Place {
  const start = segment?.range.start ?? 0;
  return { shown: `<${name} />`, addresses: [], range: { start, end: start } };
}

interface Lone {
  name: string;
  shown: string;
  /** `<Image path="/img/a.png" />`, `<Card href="/a" />` */
  addresses: string[];
}

/** The components of a segment that hold nothing, and its keys. */
function lonesIn({ kind, content }: Comparable): Lone[] {
  if (kind === 'code' || kind === 'front-matter') return [];
  return content.flatMap((piece) => {
    if (piece.kind === 'text' || piece.type === 'code' || !piece.raw.includes('<') || comment.test(piece.raw)) return [];
    return [...piece.raw.matchAll(opening)].flatMap(({ 0: written, 1: name, index }) => {
      if (name === 'kbd') return [{ name, shown: '<kbd>', addresses: [] }];
      const { attributes, end } = tagAt(piece.raw.slice(0, index + 2000), index + written.length, true);
      const tag = piece.raw.slice(index, end + 1);
      const addresses = attributes.flatMap(({ value }) => (value?.includes('/') ? value : []));
      const isEmpty = tag.endsWith('/>') || piece.raw.startsWith(`</${name}>`, end + 1);
      return isEmpty ? [{ name: name!, shown: shortened(tag), addresses }] : [];
    });
  });
}

/** What nobody sees: a component that is commented out is lost. */
const comment = /^\s*(?:\{\s*\/\*|<!--)/;

const opening = /<([A-Z][\w$.]{0,99}|kbd)(?=[\s/>])/g;

function shortened(tag: string): string {
  const folded = tag.replace(/\s+/g, ' ');
  return folded.length > 80 ? `${folded.slice(0, 79)}…` : folded;
}
