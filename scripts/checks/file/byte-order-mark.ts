import type { Check } from '../check.ts';

export const byteOrderMark: Check<'byte-order-mark'> = {
  id: 'byte-order-mark',
  severity: 'warning',
  fixable: true,
  about: 'A page does not begin with a byte order mark.',
  why: 'Some readers of front matter do not see the fence behind it; a hash over the bytes differs from the same page without it.',
  run({ page }, report) {
    if (page.text.charCodeAt(0) !== 0xfeff) return;
    const range = { start: 0, end: 1 };
    report({
      range,
      message: 'Unexpected byte order mark, expected the page to begin with its text',
      actual: 'U+FEFF',
      fix: { ...range, text: '' },
    });
  },
  examples: [
    { page: '---\ntitle: A\n---\n', findings: [] },
    { page: '\ufeff---\ntitle: A\n---\n', findings: ['1:1 Unexpected byte order mark, expected the page to begin with its text'] },
  ],
};
