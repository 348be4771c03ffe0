import { fieldNamed } from '../../markdown/front-matter/fields.ts';
import { keysHolding } from '../../provenance/record-names.ts';
import type { Check } from '../check.ts';

export const translationType: Check<'translation-type'> = {
  id: 'translation-type',
  severity: 'error',
  fixable: true,
  about: 'The recorded type of a translation (`ms.translationtype`) is `MT` (machine) or `HT` (human).',
  why: 'The notice to readers, and the state that a translator sees, depend on it.',
  run({ page, forms }, report) {
    for (const key of keysHolding('translationType', forms)) {
      const field = fieldNamed(page, key);
      if (typeof field?.value !== 'string' || ['MT', 'HT'].includes(field.value)) continue;
      const upper = field.value.toUpperCase();
      const fix = ['MT', 'HT'].includes(upper) ? { ...field.valueRange, text: upper } : undefined;
      report({
        range: field.valueRange,
        message: `Unexpected "${field.value}" in "${key}", expected MT or HT`,
        actual: field.value,
        expected: 'MT or HT',
        ...(fix && { fix }),
      });
    }
  },
  examples: [
    { page: '---\nms.translationtype: MT\n---\n', findings: [] },
    { page: '---\nms.translationtype: mt\n---\n', findings: ['2:21 Unexpected "mt" in "ms.translationtype", expected MT or HT'] },
    { page: '---\nms.translationtype: PE\n---\n', findings: ['2:21 Unexpected "PE" in "ms.translationtype", expected MT or HT'] },
  ],
};
