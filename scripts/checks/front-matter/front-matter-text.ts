import { fieldNamed, fieldsOf } from '../../markdown/front-matter/fields.ts';
import type { Field, Page } from '../../model/page.ts';
import type { Check, Subject } from '../check.ts';

export const frontMatterText: Check<'front-matter-text'> = {
  id: 'front-matter-text',
  severity: 'error',
  about: 'What a source tells readers in its front matter (`frontMatter.translated`: a title, a description), its target tells them, too.',
  why: 'A page with an empty title is a blank in lists, search results and the tab of the browser.',
  run(subject, report) {
    const { source, role } = subject;
    if (role !== 'target' || !source) return;
    for (const { original, field } of textsOf(subject)) {
      if (!isBlank(original) && isBlank(field)) {
        const message = `Unexpected empty "${field.key}", expected what ${source.path} says, translated`;
        report({ range: placeOf(field), message, actual: '' });
      }
    }
  },
  examples: [
    { source: '---\ntitle: A\n---\n', page: '---\ntitle: Ä\n---\n', findings: [] },
    {
      source: '---\ntitle: Azure Key Vault\ndescription:\n---\n',
      page: '---\ntitle: Azure Key Vault\ndescription: ""\n---\n',
      findings: [],
    },
    {
      source: '---\ntitle: A\n---\n',
      page: '---\ntitle: " "\n---\n',
      findings: ['2:8 Unexpected empty "title", expected what source.md says, translated'],
    },
  ],
};

function textsOf({ page, source, rules }: Subject): { original: Field; field: Field }[] {
  return fieldsOf(page).flatMap((field) => {
    const original = rules.translated.includes(field.key) ? fieldNamed(source as Page, field.key) : undefined;
    return original ? [{ original, field }] : [];
  });
}

const isBlank = ({ value }: Field): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);

const placeOf = ({ valueRange, keyRange }: Field) => (valueRange.start === valueRange.end ? keyRange : valueRange);
