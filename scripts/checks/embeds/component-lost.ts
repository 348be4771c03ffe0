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
    for (const [name, count] of lostIn(between)) {
      const { shown, range, addresses } = placeOf(name, between);
      if (addresses.some((one) => isToldOrThere(one, subject))) continue;
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

/** What it leads to stands in an image or a link of Markdown, or is told as a lost one. */
function isToldOrThere(address: string, subject: Subject): boolean {
  const name =
    address
      .split(/[?#]/)[0]!
      .split('/')
      .findLast((step) => step !== '') ?? '';
  if (name !== '' && subject.page.text.includes(name)) return true;
  const { lost = [], changed = [] } = addressesOf(subject) ?? {};
  return [...lost, ...changed].some(({ was }) => was.value === address);
}

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

/** Where the first one that is lost would stand, and how the source writes it. */
function placeOf(name: string, { twins, lost, target }: Translation): Pick<Lone, 'shown' | 'addresses'> & { range: Range } {
  const find = (segment: Comparable) => lonesIn(segment).filter((one) => one.name === name);
  for (const { target: own, sources } of twins) {
    const [first, ...others] = find(sources[0]!);
    if (first && find(own).length <= others.length) return { ...first, range: own.range };
  }
  for (const { source, before, after } of lost) {
    const [first] = find(source);
    const beside = before ?? after;
    if (first && beside) return { ...first, range: { start: beside.range.start, end: beside.range.start } };
  }
  const [segment] = target;
  return { shown: `<${name} />`, addresses: [], range: { start: segment?.range.start ?? 0, end: segment?.range.start ?? 0 } };
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
    if (piece.kind === 'text' || piece.type === 'code' || !piece.raw.includes('<')) return [];
    return [...piece.raw.matchAll(opening)].flatMap(({ 0: written, 1: name, index }) => {
      if (name === 'kbd') return [{ name, shown: '<kbd>', addresses: [] }];
      const { attributes, end } = tagAt(piece.raw.slice(0, index + 2000), index + written.length, true);
      const tag = piece.raw.slice(index, end + 1);
      const addresses = attributes.flatMap(({ value }) => (value?.includes('/') ? value : []));
      return tag.endsWith('/>') ? [{ name: name!, shown: shortened(tag), addresses }] : [];
    });
  });
}

const opening = /<([A-Z][\w$.]{0,99}|kbd)(?=[\s/>])/g;

function shortened(tag: string): string {
  const folded = tag.replace(/\s+/g, ' ');
  return folded.length > 80 ? `${folded.slice(0, 79)}…` : folded;
}
