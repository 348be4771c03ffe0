import type { Page } from '../../model/page.ts';
import type { Drafts } from './drafts.ts';

/** The values of the listed top-level keys that are plain strings. A list or a map is left alone. */
export function frontMatterDrafts({ frontMatter }: Page, keys: readonly string[], drafts: Drafts): void {
  for (const { key, value, valueRange, keyRange } of frontMatter.fields) {
    if (!keys.includes(key) || typeof value !== 'string' || value.trim() === '') continue;
    drafts.add({
      kind: 'front-matter',
      key,
      range: valueRange,
      block: { start: keyRange.start, end: valueRange.end },
      content: [{ kind: 'text', text: value.trim() }],
      nature: { syntax: 'yaml', cell: false, owner: null },
    });
  }
}
