import { isDeepStrictEqual } from 'node:util';
import { fieldNamed, fieldsOf } from '../../markdown/front-matter/fields.ts';
import type { Field } from '../../model/page.ts';
import type { YamlKind } from '../../provenance/dialect.ts';
import type { Check } from '../check.ts';

/** What keys hold, by what reads them. Those of a dialect stand in its file; one that is not listed may hold anything. */
const readBy: Readonly<Record<string, Readonly<Partial<Record<YamlKind, string>>>>> = {
  'all sites': { text: 'title description', 'text or list': 'keywords', 'true or false': 'draft' },
  /** @see https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#markdown-front-matter */
  Docusaurus: {
    text: 'id sidebar_label pagination_label sidebar_class_name displayed_sidebar custom_edit_url image',
    number: 'sidebar_position toc_min_heading_level toc_max_heading_level',
    'true or false': 'hide_title hide_table_of_contents parse_number_prefixes unlisted',
  },
  /** @see https://gohugo.io/content-management/front-matter/ */
  Hugo: {
    text: 'linkTitle layout type markup',
    number: 'weight',
    list: 'aliases outputs',
    'true or false': 'headless isCJKLanguage',
  },
  /** @see https://starlight.astro.build/reference/frontmatter/ */
  Starlight: { text: 'template', 'true or false': 'pagefind' },
  /** @see https://vitepress.dev/reference/frontmatter-config */
  VitePress: { text: 'pageClass', 'true or false': 'isHome' },
};

const ofSites = new Map(
  Object.values(readBy).flatMap((kinds) =>
    Object.entries(kinds).flatMap(([kind, keys]) => keys.split(' ').map((key): [string, YamlKind] => [key, kind as YamlKind])),
  ),
);

export const frontMatterType: Check<'front-matter-type'> = {
  id: 'front-matter-type',
  severity: 'error',
  fixable: true,
  about: 'A key holds what a site generator or a dialect reads from it: text, a list, a number, true or false, or text in quotes.',
  why: 'A title that is a list stops the build; a number without quotes loses its leading zeros.',
  run({ page, source, forms }, report) {
    for (const field of fieldsOf(page)) {
      const expected = ofSites.get(field.key) ?? forms.get(field.key)?.kind;
      if (!expected || field.value === null || fits(field, expected)) continue;
      // What the source has wrong is told there.
      if (source && isDeepStrictEqual(fieldNamed(source, field.key)?.value, field.value)) continue;
      const actual = nameOf(field, expected);
      const fix =
        expected === 'quoted text' && field.style === 'plain' ? { ...field.valueRange, text: JSON.stringify(field.value) } : undefined;
      report({
        range: field.valueRange,
        message: `Unexpected ${actual} in "${field.key}", expected ${expected}`,
        actual,
        expected,
        ...(fix && { fix }),
      });
    }
  },
  examples: [
    { page: '---\ntitle: A\nkeywords:\n- b\n- c\n---\n', findings: [] },
    { page: '---\ntitle:\n- A\n---\n', findings: ['3:1 Unexpected list in "title", expected text'] },
    { page: '---\nsidebar_position: 2.5\nweight: "10"\ndraft: True\n---\n', findings: [] },
    {
      page: '---\nsidebar_position: zwei\n---\n',
      findings: ['2:19 Unexpected text in "sidebar_position", expected number'],
    },
    { source: '---\nweight: a\n---\n', page: '---\nweight: a\n---\n', findings: [] },
    {
      page: '---\nms.locfileid: 44011242\n---\n',
      findings: ['2:15 Unexpected text without quotes in "ms.locfileid", expected quoted text'],
    },
  ],
};

function fits({ value, style }: Field, kind: YamlKind): boolean {
  const isText = typeof value === 'string';
  if (kind === 'quoted text') return style === 'double' || style === 'single';
  if (kind === 'number') return isText && /^[-+]?\d+(?:\.\d+)?$/.test(value);
  if (kind === 'true or false') return isText && /^(?:true|false|yes|no|on|off)$/i.test(value);
  return (isText && kind !== 'list') || (kind !== 'text' && Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

function nameOf({ value, style }: Field, expected: YamlKind): string {
  if (typeof value === 'string') return expected === 'quoted text' && style === 'plain' ? 'text without quotes' : 'text';
  return Array.isArray(value) ? 'list' : 'map';
}
