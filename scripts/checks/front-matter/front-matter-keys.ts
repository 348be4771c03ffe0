import { fieldNamed, fieldsOf } from '../../markdown/front-matter/fields.ts';
import type { Field, Page } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { isProvenance } from './is-provenance.ts';

export const frontMatterKeys: Check<'front-matter-keys'> = {
  id: 'front-matter-keys',
  severity: 'warning',
  about: 'A target has the keys of its source, and no others than those of its provenance.',
  why: 'A key that was lost on the way changes how the page is found and listed in one language only.',
  run({ page, source, role }, report) {
    if (role !== 'target' || !source || !isWhole(source) || !isWhole(page)) return;
    const { start } = page.frontMatter.range!;
    for (const { key } of compared(source)) {
      if (!fieldNamed(page, key))
        report({
          range: { start, end: start + 3 },
          message: `Unexpected absence of "${key}", expected it as in ${source.path}`,
          expected: key,
        });
    }
    for (const { key, keyRange } of compared(page)) {
      if (!fieldNamed(source, key))
        report({ range: keyRange, message: `Unexpected key "${key}", expected the keys of ${source.path}, which lacks it`, actual: key });
    }
  },
  examples: [
    { source: '---\ntitle: A\n---\n', page: '---\ntitle: Ä\nms.translationtype: MT\n---\n', findings: [] },
    { source: '---\ntitle: A\n---\n', page: '---\ntitle: Ä\ndefault_lang_commit: 0ad2f07bd8\n---\n', findings: [] },
    {
      source: '---\ntitle: A\naudience: ITPro\n---\n',
      page: '---\ntitle: Ä\n---\n',
      findings: ['1:1 Unexpected absence of "audience", expected it as in source.md'],
    },
    {
      source: '---\ntitle: A\n---\n',
      page: '---\ntitle: Ä\nf1.keywords:\n- NOCSH\n---\n',
      findings: ['3:1 Unexpected key "f1.keywords", expected the keys of source.md, which lacks it'],
    },
  ],
};

function compared(page: Page): Field[] {
  return fieldsOf(page).filter(({ key }) => key !== '' && !isProvenance(key));
}

const isWhole = ({ frontMatter }: Page): boolean => frontMatter.range !== null && frontMatter.problems.length === 0;
