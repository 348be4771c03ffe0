import { fieldNamed } from '../../markdown/front-matter/fields.ts';
import { addTo } from '../../model/lists/add-to.ts';
import type { Page } from '../../model/page.ts';
import { keysHolding } from '../../provenance/record-names.ts';
import type { Check, Subject } from '../check.ts';

export const sourceVersion: Check<'source-version'> = {
  id: 'source-version',
  severity: 'warning',
  about: 'The targets of one source follow the same version of it.',
  why: 'Readers of two languages are told different things, and nobody sees it in either language.',
  run({ page, role, targets, forms }, report) {
    if (role !== 'source') return;
    const versions = versionsOf(targets, keysHolding('hash', forms));
    if (versions.size < 2) return;
    const actual = [...versions].map(([hash, locales]) => `${hash.slice(0, 8)} (${locales.join(', ')})`).join(' and ');
    const range = fieldNamed(page, 'title')?.keyRange ?? { start: 0, end: 0 };
    report({ range, message: `Unexpected ${versions.size} versions of this source in its translations, ${actual}, expected one`, actual });
  },
  examples: [
    {
      page: '---\ntitle: A\n---\n',
      targets: { 'fr-FR': '---\nms.openlocfilehash: 8177\n---\n', 'nl-NL': '---\nms.openlocfilehash: 8177\n---\n' },
      findings: [],
    },
    {
      page: '---\ntitle: A\n---\n',
      targets: { 'fr-FR': '---\nms.openlocfilehash: 81773481f79a\n---\n', 'sv-SE': '---\nms.openlocfilehash: 27f27a16de9d\n---\n' },
      findings: ['2:1 Unexpected 2 versions of this source in its translations, 81773481 (fr-FR) and 27f27a16 (sv-SE), expected one'],
    },
  ],
};

function versionsOf(targets: Subject['targets'], keys: readonly string[]): Map<string, string[]> {
  const versions = new Map<string, string[]>();
  for (const { locale, page } of targets) {
    const hash = keys.map((key) => textOf(page, key)).find((text) => text !== null);
    if (hash) addTo(versions, hash, locale);
  }
  return versions;
}

/** The value of a field as one string, where it is a scalar with something in it. */
function textOf(page: Page, key: string): string | null {
  const value = fieldNamed(page, key)?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}
