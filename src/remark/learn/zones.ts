import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parse } from 'yaml';
import { noteFinding } from '../article-notes.ts';
import type { SiteContent } from '../site-content.ts';
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
export function zones({ content }: { content: SiteContent }) {
  const titles = pivotTitles(content);
  return (tree: Root, file: VFile): void => {
    const found: ColonBlock[] = [];
    visit(tree as never, 'colonBlock', (block: ColonBlock) => void (['zone', 'moniker'].includes(block.name) && found.push(block)));
    const pivots = [...new Set(found.flatMap(pivotsOf))];
    const versions = choicesOf(found.filter(({ name }) => name === 'moniker').map(rangeOf));
    replaceBlocks(tree, ['zone'], (block) => {
      if (/^chromeless$/i.test(block.attributes.target ?? '')) return [];
      const own = pivotsOf(block);
      if (own.length === 0 && !block.attributes.target) refuse(file, block, 'zone', 'pivot="…"');
      return own.length === 0 ? block.children : [part(block, 'pivot', own, pivots[0]!, (pivot) => titles.get(pivot) ?? titleOf(pivot))];
    });
    replaceBlocks(tree, ['moniker'], (block) => {
      const own = versions.filter((version) => isInRange(version, rangeOf(block)));
      if (own.length === 0) refuse(file, block, 'moniker', 'range="…"');
      return own.length === 0 ? block.children : [part(block, 'moniker', own, versions.at(-1)!, titleOf)];
    });
  };
}

const pivotsOf = ({ name, attributes }: ColonBlock): string[] =>
  name === 'zone' ? (attributes.pivot ?? '').split(',').flatMap((pivot) => pivot.trim().toLowerCase() || []) : [];

const rangeOf = ({ attributes }: ColonBlock) => readRange(attributes.range ?? '');

const refuse = (file: VFile, block: ColonBlock, name: string, expected: string): void =>
  noteFinding(file, block, name, `Unexpected ":::${name}" for no reader, expected ${expected}`);

function part({ children, position }: ColonBlock, kind: string, own: readonly string[], standard: string, title: (id: string) => string) {
  const names = own.map(title);
  const label = element('p', { className: ['learn-zone-label'] }, [text(names.join(', '))], position);
  const properties = {
    dataZone: kind,
    dataFor: own.join(' '),
    dataNames: names.join('|'),
    dataDefault: own.includes(standard) ? '' : undefined,
  };
  return element('div', { className: ['learn-zone'], ...properties }, [label, ...children], position);
}

/** `azure-cli` -> `Azure cli` */
const titleOf = (id: string): string => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');

interface PivotGroups {
  groups?: { pivots?: { id?: string; title?: string }[] }[];
}

/** Titles of pivots, as `zone-pivot-groups.yml` (or `.json`) of the reader's language or the source's has them. */
function pivotTitles({ root, files, folders, locale, sourceLocale }: SiteContent): Map<string, string> {
  const names = [sourceLocale, locale].map((of) => `${folders[of]}/zone-pivot-groups`);
  const places = names.flatMap((name) => [`${name}.yml`, `${name}.json`]).filter((path) => files.has(path));
  const pivots = places.flatMap((path) => readGroups(join(root, path)).flatMap((group) => group.pivots ?? []));
  return new Map(pivots.flatMap(({ id, title }) => (id && title ? [[id.toLowerCase(), title]] : [])));
}

function readGroups(file: string): NonNullable<PivotGroups['groups']> {
  try {
    const read = parse(readFileSync(file, 'utf8')) as PivotGroups | null;
    return Array.isArray(read?.groups) ? read.groups : [];
  } catch {
    return [];
  }
}
