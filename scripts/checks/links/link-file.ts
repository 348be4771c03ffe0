import { addressFix } from '../addresses/address-fix.ts';
import { addressesOf } from '../addresses/addresses-of.ts';
import { rootLinks } from '../addresses/in-locale/root-links.ts';
import type { Check } from '../check.ts';

export const linkFile: Check<'link-file'> = {
  id: 'link-file',
  severity: 'error',
  compares: true,
  fixable: true,
  about:
    'Where a target names another file than its source, in a link, an image or an include, that file is there: beside the target, or beside the source. Of VitePress, which shows no source in the place of what a locale lacks, a link to `/fr/guide/` needs that page.',
  why: 'The link is dead, the image missing, or the site is not built at all.',
  run(subject, report) {
    for (const { was, is, reason } of addressesOf(subject)?.changed ?? []) {
      if (reason !== 'file' || !is.place) continue;
      const message = `Unexpected address ${is.value} of no file, expected ${was.value}`;
      report({
        range: is.place,
        message,
        actual: is.value,
        expected: was.value,
        spoils: is.place,
        fix: addressFix(is.place, was.value, subject.page.text),
      });
    }
    for (const { link, expected, is } of rootLinks(subject)) {
      if (is !== 'file') continue;
      const message = `Unexpected address ${link.value} of a page that is not translated, expected ${expected}, or its translation`;
      report({ range: link.place!, message, actual: link.value, expected, spoils: link.place! });
    }
  },
  examples: [
    { source: '[a](b.md)\n', page: '[ä](b.md)\n', files: { 'en/b.md': '# B\n' }, findings: [] },
    { source: '[a](@en/b.md)\n', page: '[ä](@de/b.md)\n', locale: 'de', files: { 'en/b.md': '# B\n' }, findings: [] },
    { source: '![a](b.png)\n', page: '![ä](b.fr.png)\n', files: { 'b.fr.png': '' }, findings: [] },
    {
      source: '[a](sub/b.md#c)\n',
      page: '[ä](sub/ä.md#c)\n',
      files: { 'en/sub/b.md': '# C\n' },
      findings: ['1:5 Unexpected address sub/ä.md#c of no file, expected sub/b.md#c'],
    },
  ],
};
