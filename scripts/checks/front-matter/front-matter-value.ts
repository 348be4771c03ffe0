import type { Severity } from '../../model/findings.ts';
import type { Yaml } from '../../model/page.ts';
import type { Check, Subject } from '../check.ts';
import { differencesOf, type ValueDifference } from './compare-front-matter.ts';

export const frontMatterValue: Check<'front-matter-value'> = {
  id: 'front-matter-value',
  severity: 'warning',
  compares: true,
  about:
    'Values that are no text for readers are those of the source. `frontMatter.translated` of the configuration names what is text; what is prose, or has many values in the project, is taken for it. An error where it is known that the value was translated.',
  why: 'A translated `ms.topic` or author is unknown to every system that reads it.',
  run(subject, report) {
    const { source, rules, locale } = subject;
    const isHabit = ({ path }: ValueDifference): boolean =>
      !rules.isListed && !isIdentifier(path, subject) && subject.habits().has('value', path, locale);
    const told = (differencesOf(subject)?.values ?? []).filter((one) => !isHabit(one) && !isName(one));
    for (const field of new Set(told.map((one) => one.field))) {
      const [difference, ...others] = told.filter((one) => one.field === field) as [ValueDifference, ...ValueDifference[]];
      const more = others.length > 0 ? ` (and ${others.length} more in it)` : '';
      const [actual, expected] = [difference.actual, difference.expected].map(wordOf) as [string, string];
      report({
        range: difference.field.valueRange,
        severity: severityOf(difference, subject),
        message: `Unexpected ${actual} in "${difference.path}", expected ${expected} as in ${source!.path}${more}`,
        actual,
        expected,
      });
    }
  },
  examples: [
    { source: '---\ntitle: A\naudience: ITPro\n---\n', page: '---\ntitle: Ä\naudience: ITPro\n---\n', findings: [] },
    { source: '---\nkeywords: [a, b]\nslug: a\n---\n', page: '---\nkeywords: [ä, b, c]\nslug: ä\n---\n', findings: [] },
    {
      source: '---\nms.reviewer:\nms.prod: null\ndraft: True\n---\n',
      page: "---\nms.reviewer: ''\nms.prod:\ndraft: true\n---\n",
      findings: [],
    },
    {
      source: '---\nhero:\n  link: /en/start/\n  unitTitle: A\ncomment: See https://a.example for how to keep it short\n---\n',
      page: '---\nhero:\n  link: /sv/start/\n  unitTitle: Ä\ncomment: Håll filen kort\n---\n',
      locale: 'sv',
      findings: [],
    },
    { source: '---\nfooter: MIT Licensed | © Ann Lee\n---\n', page: '---\nfooter: MIT-Lizenz | © Ann Lee\n---\n', findings: [] },
    {
      source: '---\nms.topic: conceptual\n---\n',
      page: '---\nms.topic: konzeptionell\n---\n',
      sourceIsBase: true,
      findings: ['2:11 error: Unexpected "konzeptionell" in "ms.topic", expected "conceptual" as in source.md'],
    },
    {
      source: '---\nauthor: mia\n---\n',
      page: '---\nauthor: ミア\n---\n',
      findings: ['2:9 error: Unexpected "ミア" in "author", expected "mia" as in source.md'],
    },
    { source: '---\nauthor: The Docs Team\n---\n', page: '---\nauthor: 文档团队\n---\n', findings: [] },
    {
      source: '---\nsidebar:\n  label: A\n  order: 1\n---\n',
      page: '---\nsidebar:\n  label: Ä\n  order: 2\n---\n',
      rules: { translated: ['sidebar.label'] },
      findings: ['3:3 Unexpected "2" in "sidebar.order", expected "1" as in source.md'],
    },
    {
      source: '---\nsidebar:\n  order: 1\n  size: 3\n---\n',
      page: '---\nsidebar:\n  order: 2\n  size: 4\n---\n',
      findings: ['3:3 Unexpected "2" in "sidebar.order", expected "1" as in source.md (and 1 more in it)'],
    },
  ],
};

/** `The Docs Team` -> `文档团队`: who wrote it, as people say it, where `docs-team` is looked up. */
const isName = ({ path, actual, expected }: ValueDifference): boolean =>
  /^authors?$/.test(path) && !isAscii(actual) && typeof expected === 'string' && /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+)+$/u.test(expected);

/** Against another version of the source, a value may have been right when it was written; a translated name never was. */
function severityOf({ path, actual, expected }: ValueDifference, subject: Subject): Severity {
  const isTranslated = isIdentifier(path, subject) && !isAscii(actual) && isAscii(expected);
  return subject.sourceIsBase === true || isTranslated ? 'error' : 'warning';
}

/** What systems look up on sites of all kinds, and by the dialects of the project. */
const isIdentifier = (path: string, { forms, dialects }: Subject): boolean =>
  ['author', 'authors', 'layout', 'template'].includes(path) || forms.has(path) || dialects.some(({ lookedUp }) => lookedUp?.test(path));

const isAscii = (value: Yaml | undefined): boolean => !/[^\0-\x7f]/.test(JSON.stringify(value ?? ''));

const wordOf = (value: Yaml | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));
