import { fieldNamed } from '../markdown/front-matter/fields.ts';
import type { Page } from '../model/page.ts';
import { dialects } from '../provenance/index.ts';

/** The value of a field as one string, where it is a scalar with something in it. */
export function fieldText(page: Page, key: string): string | null {
  const value = fieldNamed(page, key)?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}

const ofDialects: ReadonlySet<string> = new Set(dialects.flatMap(({ keys }) => keys));

/** Whether a key is no content: a record of the source, in any dialect, or the toolchain's own note. */
export const isProvenance = (key: string): boolean => ofDialects.has(key) || key.startsWith('lockstep.');
