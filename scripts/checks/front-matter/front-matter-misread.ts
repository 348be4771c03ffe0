import { fieldNamed, fieldsOf } from '../../markdown/front-matter/fields.ts';
import type { Field } from '../../model/page.ts';
import type { Check, Subject } from '../check.ts';

export const frontMatterMisread: Check<'front-matter-misread'> = {
  id: 'front-matter-misread',
  severity: 'warning',
  fixable: true,
  about: 'A text for readers stands in quotes where YAML reads something else: yes or no, nothing, a number.',
  why: '`title: No` is false for Hugo, Jekyll and MkDocs, and `007` is 7: the page gets a title that nobody wrote.',
  run(subject, report) {
    for (const field of fieldsOf(subject.page)) {
      const read = isTranslated(field, subject) ? misreadAs(field) : null;
      if (read === null) continue;
      const text = JSON.stringify(field.value);
      report({
        range: field.valueRange,
        message: `Unexpected ${read} in "${field.key}", expected text: ${text}`,
        actual: read,
        expected: text,
        fix: { ...field.valueRange, text },
      });
    }
  },
  examples: [
    { page: '---\ntitle: "No"\ndescription: 1.0 is out\n---\n', findings: [] },
    { source: '---\ntitle: 404\n---\n', page: '---\ntitle: 404\n---\n', findings: [] },
    {
      source: '---\ntitle: "No"\n---\n',
      page: '---\ntitle: No\n---\n',
      findings: ['2:8 Unexpected true or false in "title", expected text: "No"'],
    },
    { page: '---\ntitle: 007\n---\n', findings: ['2:8 Unexpected number in "title", expected text: "007"'] },
    { page: '---\ntitle: ~\n---\n', findings: ['2:8 Unexpected nothing in "title", expected text: "~"'] },
  ],
};

/** Whether it is text by the configuration, and not written as the source writes the same. */
function isTranslated({ key, value, style }: Field, { rules, source, role }: Subject): boolean {
  const original = role === 'target' && source ? fieldNamed(source, key) : undefined;
  return style === 'plain' && rules.translated.includes(key) && !(original?.style === 'plain' && original.value === value);
}

/** What YAML 1.1, which most generators read, makes of a plain text that has another look: https://yaml.org/type/ */
function misreadAs({ value }: Field): string | null {
  if (typeof value !== 'string') return null;
  if (/^(?:y|n|yes|no|on|off|true|false)$/i.test(value)) return 'true or false';
  if (/^(?:~|null)$/i.test(value)) return 'nothing';
  return /^(?:0[0-9_]+|0x[0-9a-f_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?\.(?:inf|nan))$/i.test(value) ? 'number' : null;
}
