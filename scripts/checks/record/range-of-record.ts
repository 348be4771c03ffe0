import { fieldNamed } from '../../markdown/front-matter/fields.ts';
import type { Page, Range } from '../../model/page.ts';
import { nestedField } from '../../provenance/nested-field.ts';
import type { Forms } from '../../provenance/record-names.ts';

/** Where a page says what it records, or what took the place of that; its beginning, where another file holds the record. */
export function rangeOfRecord(page: Page, recorded: string, forms: Forms): Range {
  const start = page.text.toLowerCase().indexOf(recorded.toLowerCase());
  if (start !== -1) return { start, end: start + recorded.length };
  const fields = [...forms].flatMap(([key, { text, inside }]) =>
    text ? ((inside ? nestedField(page, inside.key, inside.name) : fieldNamed(page, key)) ?? []) : [],
  );
  return fields[0]?.valueRange ?? { start: 0, end: 0 };
}
