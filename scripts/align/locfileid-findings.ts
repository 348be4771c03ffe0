import type { Finding } from '../model/finding.ts';
import type { FindingId } from '../model/findings.ts';
import type { Edit, Field, Page } from '../model/page.ts';
import { fieldNamed } from '../markdown/front-matter/fields.ts';
import { keysHolding } from '../provenance/record-names.ts';

/** The localisation id of a page, in whatever dialect has one. */
function locfileidField(page: Page): Field | undefined {
  return keysHolding('locfileid').flatMap((key) => fieldNamed(page, key) ?? [])[0];
}

/** What it says; null where it is no text. */
export function locfileidOf(page: Page): string | null {
  const value = locfileidField(page)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Edits that quote a locfileid which is written as a number; nothing else about one can be mended. */
export function locfileidEdits(page: Page): Edit[] {
  const field = locfileidField(page);
  if (!field || field.style !== 'plain' || typeof field.value !== 'string' || !/^\d+$/.test(field.value)) return [];
  return [{ path: page.path, ...field.valueRange, text: `"${field.value}"` }];
}

/** Where a locfileid was seen first. */
export type SeenIds = Map<string, { path: string; line: number }>;

/**
 * What is wrong with a target's locfileid: it is a quoted string of digits, and no other target of any locale has it,
 * since it names locale, path and source hash together. A target without one is no error.
 *
 * @param seen the ids of the targets before, to which this page's is added
 */
export function locfileidFindings(page: Page, seen: SeenIds): Finding[] {
  const field = locfileidField(page);
  if (!field) return [];
  const written = page.text.slice(field.valueRange.start, field.valueRange.end);
  if (typeof field.value !== 'string' || !/^\d+$/.test(field.value)) {
    return [
      finding(page, field, {
        check: 'locfileid-digits',
        actual: written,
        expected: '"43633489"',
        says: `Unexpected locfileid ${written || '(none)'}, expected a quoted number`,
      }),
    ];
  }
  const problems: Finding[] = [];
  if (field.style === 'plain') {
    const says = `Unexpected number ${written}, expected a string: "${written}", which no YAML reader changes`;
    problems.push({
      ...finding(page, field, { check: 'locfileid-string', actual: written, expected: `"${written}"`, says }),
      fixable: true,
    });
  }
  const before = seen.get(field.value);
  if (before) {
    const says = `Unexpected locfileid "${field.value}" of ${before.path}:${before.line} again, expected one of its own: restore the one of its hand-back`;
    problems.push(finding(page, field, { check: 'locfileid-unique', actual: field.value, expected: null, says }));
  } else seen.set(field.value, { path: page.path, line: page.place(field.valueRange).line });
  return problems;
}

interface Said {
  check: FindingId;
  actual: string;
  expected: string | null;
  says: string;
}

function finding(page: Page, { valueRange }: Field, { check, actual, expected, says }: Said): Finding {
  return { check, severity: 'error', path: page.path, ...page.place(valueRange), message: says, actual, expected, fixable: false };
}
