import { fieldNamed } from '../../markdown/front-matter/fields.ts';
import { keysHolding } from '../../provenance/record-names.ts';
import type { Check } from '../check.ts';

export const contentLocale: Check<'content-locale'> = {
  id: 'content-locale',
  severity: 'error',
  fixable: true,
  about: 'The locale that a target says it is in (`ms.contentlocale`) is that of the folder that it lies in.',
  why: 'A page in the wrong folder is published to readers of another language.',
  run({ page, locale, role, forms }, report) {
    if (role !== 'target' || locale === null) return;
    for (const key of keysHolding('contentLocale', forms)) {
      const field = fieldNamed(page, key);
      if (typeof field?.value !== 'string' || field.value === locale || field.value.startsWith(`${locale}-`)) continue;
      // Hand-backs write the letter case as they please: the language is right, so it is no error.
      const severity = field.value.toLowerCase() === locale.toLowerCase() ? 'warning' : 'error';
      const fix = severity === 'warning' ? { ...field.valueRange, text: locale } : undefined;
      report({
        range: field.valueRange,
        severity,
        message: `Unexpected "${field.value}" in "${key}", expected ${locale} as its folder`,
        actual: field.value,
        expected: locale,
        ...(fix && { fix }),
      });
    }
  },
  examples: [
    { page: '---\nms.contentlocale: fr-FR\n---\n', locale: 'fr-FR', findings: [] },
    { page: '---\nms.contentlocale: zh-CN\n---\n', locale: 'zh', findings: [] },
    {
      page: '---\nms.contentlocale: fr-fr\n---\n',
      locale: 'fr-FR',
      findings: ['2:19 warning: Unexpected "fr-fr" in "ms.contentlocale", expected fr-FR as its folder'],
    },
    {
      page: '---\nms.contentlocale: nl-NL\n---\n',
      locale: 'fr-FR',
      findings: ['2:19 Unexpected "nl-NL" in "ms.contentlocale", expected fr-FR as its folder'],
    },
  ],
};
