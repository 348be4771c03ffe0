import type { Field, Page } from '../../model/page.ts';

/**
 * The fields of a page's front matter. Of a repeated key only the last: YAML forbids it, and the readers that allow it
 * (PyYAML of MkDocs, Psych of Jekyll) keep that one. Others, such as gray-matter of Docusaurus, refuse the page: the check
 * `front-matter-yaml` says so.
 */
export function fieldsOf({ frontMatter: { fields } }: Page): readonly Field[] {
  const last = new Map(fields.map((field) => [field.key, field]));
  return last.size === fields.length ? fields : fields.filter((field) => last.get(field.key) === field);
}

/** The field of a name, the last one where it is repeated. Looked up by comparison, so that `__proto__` is a key like any other. */
export function fieldNamed({ frontMatter }: Page, key: string): Field | undefined {
  return frontMatter.fields.findLast((field) => field.key === key);
}

/** The value of a key that is written as one scalar, blanks at its edges left out: `title: A` -> `A`; null for a list, a map or nothing. */
export function scalarOf(page: Page, key: string): string | null {
  const value = fieldNamed(page, key)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/**
 * The title that front matter gives a page, as its readers see it; null where it gives none. YAML knows no code, and authors mark it
 * nevertheless: title: Use `lockstep` -> Use lockstep
 */
export const titleIn = (page: Page): string | null => scalarOf(page, 'title')?.replace(/`([^`]*)`/g, '$1') ?? null;

/** What stands at the paths of front matter, by path and, as the items of a list share one, by its place among those. */
export function byPlace<Item extends { key: string | null }>(items: readonly Item[]): Map<string, Item> {
  const counts = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const key = item.key ?? '';
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return [`${key} ${count}`, item];
    }),
  );
}
