import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from '../visit.ts';
import type { VFile } from 'vfile';
import { dataOf } from '../../../scripts/markdown/yaml/read-yaml.ts';
import { noteFinding } from '../article-notes.ts';
import type { PageContent } from '../site-content.ts';
import { choicesOf, isInRange, readRange } from './moniker-range.ts';
import { type ColonBlock, element, replaceBlocks, text } from './nodes.ts';

/** @example
::: zone pivot="windows,linux"
Text.
::: zone-end

::: moniker range=">= vs-2022"
Text.
::: moniker-end
*/

/**
 * Zones and monikers: what a page says for one platform or version. Without script all of it is there, each part under the names
 * that it holds for; `src/client/tabs.ts` shows what the reader chooses, and the default at first: the first pivot, the newest version.
 */
export function zones({ content }: { content: PageContent }) {
  let known: PivotGroup[] | undefined;
  const groups = (): PivotGroup[] => (known ??= pivotGroups(content));
  return (tree: Root, file: VFile): void => {
    const found: ColonBlock[] = [];
    visit(tree as never, 'colonBlock', (block: ColonBlock) => void (['zone', 'moniker'].includes(block.name) && found.push(block)));
    const { titles, pivots } = chosenOf(found.flatMap(pivotsOf), groups, file);
    const versions = choicesOf(found.filter(({ name }) => name === 'moniker').map(rangeOf));
    replaceBlocks(tree, ['zone'], (block) => {
      if (/^chromeless$/i.test(block.attributes.target ?? '')) return [];
      const own = pivotsOf(block);
      if (own.length === 0 && !block.attributes.target) refuse(file, block, 'zone', 'pivot="…"');
      return own.length === 0
        ? block.children
        : [part(block, 'pivot', own, pivots, pivots[0]!, (pivot) => titles.get(pivot) ?? titleOf(pivot))];
    });
    replaceBlocks(tree, ['moniker'], (block) => {
      const own = versions.filter((version) => isInRange(version, rangeOf(block)));
      if (own.length === 0) refuse(file, block, 'moniker', 'range="…"');
      return own.length === 0 ? block.children : [part(block, 'moniker', own, versions, versions.at(-1)!, titleOf)];
    });
  };
}

const pivotsOf = ({ name, attributes }: ColonBlock): string[] =>
  name === 'zone' ? (attributes.pivot ?? '').split(',').flatMap((pivot) => pivot.trim().toLowerCase() || []) : [];

const rangeOf = ({ attributes }: ColonBlock) => readRange(attributes.range ?? '');

const refuse = (file: VFile, block: ColonBlock, name: string, expected: string): void =>
  noteFinding(file, block, name, `Unexpected ":::${name}" for no reader, expected ${expected}`);

function part(
  { children, position }: ColonBlock,
  kind: string,
  own: readonly string[],
  all: readonly string[],
  standard: string,
  title: (id: string) => string,
) {
  const names = own.map(title);
  const label = element('p', { className: ['learn-zone-label'] }, [text(names.join(', '))], position);
  const properties = {
    dataZone: kind,
    dataFor: own.join(' '),
    dataNames: names.join('|'),
    dataOrder: all.join(' '),
    dataDefault: own.includes(standard) ? '' : undefined,
  };
  return element('div', { className: ['learn-zone'], ...properties }, [label, ...children], position);
}

/** `azure-cli` -> `Azure cli` */
const titleOf = (id: string): string => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');

interface PivotGroup {
  id: string;
  pivots: { id: string; title: string }[];
}

/** The pivots of a page in the order of the groups that its front matter names, each with its title there; else as they stand on it. */
function chosenOf(
  used: readonly string[],
  groupsOf: () => readonly PivotGroup[],
  file: VFile,
): { titles: Map<string, string>; pivots: string[] } {
  // Most pages have none, and the files of groups may lie anywhere.
  const groups = used.length === 0 ? [] : groupsOf();
  const { frontMatter } = file.data as { frontMatter?: { zone_pivot_groups?: string } };
  const named = new Set(frontMatter?.zone_pivot_groups?.split(',').map((id) => id.trim()));
  const own = groups.filter(({ id }) => named.has(id));
  const pivots = [...groups, ...own].flatMap((group) => group.pivots);
  const order = own.flatMap((group) => group.pivots.map(({ id }) => id));
  return {
    titles: new Map(pivots.map(({ id, title }) => [id, title])),
    pivots: [...new Set([...order.filter((id) => used.includes(id)), ...used])],
  };
}

/** What each `zone-pivot-groups.yml` (or `.json`) of the content says, wherever it lies: the source's before those of the reader's language. */
function pivotGroups({ root, filesNamed, folders, locale, sourceLocale }: PageContent): PivotGroup[] {
  const named = filesNamed(/^zone-pivot-groups\.(?:ya?ml|json)$/i);
  return [sourceLocale, locale].flatMap((of) =>
    named.filter((path) => path.startsWith(`${folders[of]}/`)).flatMap((path) => readGroups(join(root, path))),
  );
}

/** What is no group, or no pivot with an id and a title, is left out: a translator may hand back anything. */
function readGroups(file: string): PivotGroup[] {
  try {
    const { groups } = dataOf(readFileSync(file, 'utf8')) as { groups: { id: unknown; pivots: { id: unknown; title: unknown }[] }[] };
    return groups.map(({ id, pivots }) => ({
      id: String(id),
      pivots: pivots
        .filter((pivot) => typeof pivot.id === 'string' && typeof pivot.title === 'string')
        .map((pivot) => ({ id: String(pivot.id).toLowerCase(), title: String(pivot.title) })),
    }));
  } catch {
    return [];
  }
}
