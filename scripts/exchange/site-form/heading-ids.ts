import { slugRules } from '../../align/slugs.ts';
import { type Config, generatorOf } from '../../config/config.ts';
import { joined } from '../../markdown/segments/text.ts';
import { fileFinding, type Finding } from '../../model/finding.ts';
import type { Inline, InlineCode } from '../../model/page.ts';
import type { MergedFile } from '../../xliff/merge/merge-file.ts';
import type { Slot } from '../../xliff/slots/slot.ts';
import type { Translation } from '../translations.ts';
import { linksIn } from './link-forms.ts';

/**
 * Gives a heading that gets another text the id that it has in the source, where links of its page lead there, in the way in which this
 * page or its source writes ids, or its site generator reads them.
 *
 * @returns a note for each for which no such way is known
 */
export function keepHeadingIds({ contents }: MergedFile, translation: Translation, config: Pick<Config, 'pages'>): Finding[] {
  const headings = translation.slots.filter(({ segment }) => segment.kind.startsWith('heading') && contents.has(segment.id));
  if (headings.length === 0) return [];
  const linked = fragmentsIn(translation, contents);
  const way = linked.size === 0 ? null : wayOf(translation, config);
  return headings.flatMap((slot) => {
    const content = contents.get(slot.segment.id)!;
    const id = lostId(slot, content, linked);
    if (id === null) return [];
    if (way === null) return [note(translation, slot, id)];
    contents.set(slot.segment.id, withId(content, way, id));
    return [];
  });
}

/** The places of the page that its links lead to, in the translation as it is to be. */
function fragmentsIn({ slots, targetSegments, sourceSegments }: Translation, contents: MergedFile['contents']): Set<string> {
  const places = new Set(slots.flatMap(({ segment, place }) => (contents.has(segment.id) && place ? [place] : [])));
  const kept = (targetSegments ?? sourceSegments).filter((segment) => !places.has(segment)).map(({ content }) => content);
  const links = [...kept, ...contents.values()].flatMap((content) => linksIn(content));
  return new Set(links.flatMap(({ raw }) => /^\]\(<?#([^\s<>()]+)/.exec(raw)?.[1]?.toLowerCase() ?? []));
}

/** The id that links lead to and that the heading would have no more; null where there is none. */
function lostId({ segment, place }: Slot, content: readonly Inline[], linked: ReadonlySet<string>): string | null {
  const isOwn = [segment.content, place?.content ?? [], content].some((one) => one.some(isAnchor));
  if (isOwn) return null;
  const [before, after] = [segment.content, content].map(idsOf) as [string[], string[]];
  return before.find((id, rule) => linked.has(id) && after[rule] !== id) ?? null;
}

const isAnchor = (part: Inline): boolean => part.kind === 'code' && part.type === 'anchor';

const idsOf = (content: readonly Inline[]): string[] => {
  const text = joined(content, ({ type, equiv, raw }) => (type === 'code' ? equiv || raw.replaceAll('`', '') : ''));
  return Object.values(slugRules).map((slugOf) => slugOf(text).toLowerCase());
};

type Way = (id: string) => string;

const ways: [RegExp, Way][] = [
  [/\{\/\*\s?#[^\s{}*]+\s?\*\/\}/, (id) => `{/* #${id} */}`],
  [/\{:\s?#[^\s{}]+\s?\}/, (id) => `{: #${id}}`],
  [/\{\s?#[^\s{}]+\s?\}/, (id) => `{#${id}}`],
  [/<a\s+name\s*=/i, (id) => `<a name="${id}"></a>`],
  [/<a\s+id\s*=/i, (id) => `<a id="${id}"></a>`],
];

/** As headings of the page have their ids, or those of its source; else as the generator reads them. Null where that is not known. */
function wayOf({ targetSegments, sourceSegments, dialect }: Translation, { pages }: Pick<Config, 'pages'>): Way | null {
  for (const segments of [targetSegments ?? [], sourceSegments]) {
    const anchors = segments.filter(({ kind }) => kind.startsWith('heading')).flatMap(({ content }) => content.filter(isAnchor));
    const [first] = anchors as InlineCode[];
    const found = first && ways.find(([written]) => written.test(first.raw));
    if (found) return found[1];
  }
  if (dialect.id === 'microsoft') return ways[3]![1];
  return ['docusaurus', 'hugo'].includes(generatorOf(pages)) ? ways[2]![1] : null;
}

function withId(content: readonly Inline[], way: Way, id: string): Inline[] {
  const raw = way(id);
  const code: InlineCode = { kind: 'code', id: 'anchor', role: 'lone', type: 'anchor', raw, equiv: '', deletable: false, subflows: [] };
  return raw.startsWith('<') ? [code, ...content] : [...content, { kind: 'text', text: ' ' }, code];
}

function note({ pair }: Translation, { segment }: Slot, id: string): Finding {
  const message = `the heading "${segment.text}" is translated, and links of this page lead to "#${id}", which it has no more: give it that id by hand`;
  return fileFinding({ check: 'xliff-anchor', path: pair.target, message, expected: id });
}
