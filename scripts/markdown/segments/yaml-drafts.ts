import { isScalar, type Pair, type Scalar, visit } from 'yaml';
import { type Inline, type Page, ParseError, type Range } from '../../model/page.ts';
import { translatedValues } from '../front-matter/translated-values.ts';
import { asWritten, readYaml } from '../yaml/read-yaml.ts';
import type { Drafts } from './drafts.ts';
import { scalarContent } from './inline.ts';

/** The values at the listed paths, one segment each. */
export function frontMatterDrafts(page: Page, paths: readonly string[], drafts: Drafts): void {
  for (const { key, value, range, block, isListed, flow } of translatedValues(page, paths)) {
    drafts.add({
      kind: 'front-matter',
      key,
      range,
      block,
      isListed,
      content: withTemplates(value.trim()),
      nature: { syntax: flow ? 'yaml-flow' : 'yaml', cell: false, owner: null },
    });
  }
}

/** A template in a value is a code, as in the page below: `All about {{ product }}`. */
function withTemplates(value: string): Inline[] {
  return value.includes('{{') || value.includes('{%') ? scalarContent(value, template) : [{ kind: 'text', text: value }];
}

const template = /(\{\{[^{}\n]{1,500}\}\}|\{%[^%\n]{1,500}%\})/;

const translated = new Set(['name', 'displayName']);

/**
 * The entries of a table of contents: each `name` and `displayName` is translated, each `href` is listed because it can
 * drift. An alias is left alone: nothing is ever expanded.
 *
 * @throws ParseError where the file is no YAML, or nests absurdly deep.
 */
export function tocDrafts(drafts: Drafts): void {
  const read = readYaml(drafts.page.text, asWritten);
  if ('deep' in read)
    throw new ParseError('Unexpected nesting of hundreds of levels, expected fewer', { start: read.deep, end: read.deep });
  const { document } = read;
  const [error] = document.errors;
  if (error) throw new ParseError(`Unexpected YAML: ${error.message.split('\n')[0]}`, { start: error.pos[0], end: error.pos[1] });
  visit(document, {
    Map: (_, map) => {
      for (const pair of map.items) addEntry(pair as Pair<Scalar>, drafts);
    },
  });
}

function addEntry({ key, value }: Pair<Scalar>, drafts: Drafts): void {
  const name = String(key.value);
  if (!isScalar(value) || typeof value.value !== 'string' || !(translated.has(name) || name === 'href')) return;
  drafts.add({
    kind: 'toc',
    key: name,
    range: rangeOf(value),
    block: { start: rangeOf(key).start, end: rangeOf(value).end },
    content: [{ kind: 'text', text: value.value.trim() }],
    translate: translated.has(name) ? undefined : false,
    nature: { syntax: 'yaml', cell: false, owner: null },
  });
}

function rangeOf({ range }: Scalar): Range {
  const [start, end] = range!;
  return { start, end };
}
