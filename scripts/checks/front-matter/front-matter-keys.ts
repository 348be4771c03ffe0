import type { Field } from '../../model/page.ts';
import type { Check, ReportProblem, Subject } from '../check.ts';
import { differencesOf } from './compare-front-matter.ts';
import { isSameValue } from './same-value.ts';
import { isTextForReaders } from './text-for-readers.ts';

export const frontMatterKeys: Check<'front-matter-keys'> = {
  id: 'front-matter-keys',
  severity: 'warning',
  compares: true,
  fixable: true,
  about:
    "A target has the keys of its source, by their names, and no others. What many targets lack or have alone is how a project does it; records, addresses and what tools read are the target's own.",
  why: 'A key that was lost or translated on the way changes how the page is found and listed in one language only.',
  run(subject, report) {
    const found = differencesOf(subject);
    if (!found) return;
    for (const [field, original] of subject.flavour.id === 'hugo' ? [] : found.cased)
      if (!isHabit(field, original, subject)) reportCased(field, original, subject, report);
    if (found.lost.length === 0 && found.added.length === 0) return;
    const renamed = renamedKeys(found.lost, found.added, subject);
    const taken = new Set(renamed.values());
    for (const [original, field] of renamed) if (!isHabit(field, original, subject)) reportRenamed(field, original, subject, report);
    for (const field of found.lost) if (!renamed.has(field)) reportLost(field, subject, report);
    for (const field of found.added) if (!taken.has(field)) reportAdded(field, subject, report);
  },
  examples: [
    { source: '---\ntitle: A\n---\n', page: '---\ntitle: Ä\nms.translationtype: MT\n---\n', findings: [] },
    { source: '---\ntitle: A\n---\n', page: '---\ntitle: Ä\ndefault_lang_commit: 0ad2f07bd8\n---\n', findings: [] },
    {
      source: '---\ntitle: A\naliases: [a]\n---\n',
      page: '---\ntitle: Ä\ncSpell:ignore: Ä\ndescription: More than the source says\n---\n',
      findings: [],
    },
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
    {
      source: '---\ntitle: A\nauthor: b\n---\n',
      page: '---\ntitle: Ä\nAutor: b\n---\n',
      findings: ['3:1 error: Unexpected key "Autor", expected "author" as in source.md'],
    },
    {
      source: '---\ntitle: A\n---\n',
      page: '---\nTitle: Ä\n---\n',
      findings: ['2:1 Unexpected key "Title", expected "title", letter by letter as in source.md'],
    },
    {
      source: '---\ntitle: A\ndescription: B\n---\n',
      page: '---\ntitle: あ\n説明: い\n---\n',
      findings: ['3:1 error: Unexpected key "説明", expected "description" as in source.md'],
    },
  ],
};

/** Whether many targets have the one key, and lack the other: the sources were changed since. */
const isHabit = (field: Field, original: Field, { habits, locale }: Subject): boolean =>
  habits().has('added', field.key, locale) && habits().has('lost', original.key, locale);

function reportRenamed({ key, keyRange }: Field, { key: expected }: Field, { source }: Subject, report: ReportProblem): void {
  const message = `Unexpected key "${key}", expected "${expected}" as in ${source!.path}`;
  report({ range: keyRange, severity: 'error', message, actual: key, expected, fix: { ...keyRange, text: expected } });
}

/** Hugo alone reads both alike: https://gohugo.io/content-management/front-matter/. */
function reportCased({ key, keyRange }: Field, { key: expected }: Field, { source }: Subject, report: ReportProblem): void {
  const message = `Unexpected key "${key}", expected "${expected}", letter by letter as in ${source!.path}`;
  report({ range: keyRange, message, actual: key, expected, fix: { ...keyRange, text: expected } });
}

function reportLost({ key }: Field, { page, source, sourceIsBase, habits, locale }: Subject, report: ReportProblem): void {
  // What the very text had that was translated can't have come later.
  if (sourceIsBase !== true && habits().has('lost', key, locale)) return;
  const { start } = page.frontMatter.range!;
  const message = `Unexpected absence of "${key}", expected it as in ${source!.path}`;
  report({ range: { start, end: start + 3 }, message, expected: key, ...(sourceIsBase === true && { severity: 'error' }) });
}

function reportAdded({ key, keyRange, value }: Field, { source, rules, habits, locale }: Subject, report: ReportProblem): void {
  if (isTextForReaders(key, value) || rules.translated.includes(key) || habits().has('added', key, locale)) return;
  report({ range: keyRange, message: `Unexpected key "${key}", expected the keys of ${source!.path}, which lacks it`, actual: key });
}

/** Lost fields of the source with those of the target that stand for them: by their value, or between the same neighbours. */
function renamedKeys(lost: readonly Field[], added: readonly Field[], subject: Subject): Map<Field, Field> {
  const left = new Set(added);
  const renamed = new Map<Field, Field>();
  for (const original of lost) {
    const field = [...left].find((one) => isSameAs(one, original, subject.locale) || isSamePlace(one, original, subject));
    if (field) renamed.set(original, field);
    if (field) left.delete(field);
  }
  return renamed;
}

const isSameAs = ({ value }: Field, original: Field, locale: string | null): boolean =>
  value !== null && !(typeof value === 'string' && isCommon.test(value)) && isSameValue(value, original.value, locale);

/** Of such a value nobody can say whose it is. */
const isCommon = /^(?:\s*|true|false|yes|no|on|off|null|~|[\d.]*)$/i;

/** Whether a key stands where the other one does: between the same neighbours, or of a text, which has another value, beside one of them. */
function isSamePlace(field: Field, original: Field, { page, source, rules }: Subject): boolean {
  const [own, theirs] = [page, source!].map(({ frontMatter }) => frontMatter.fields) as [Field[], Field[]];
  const [index, other] = [own.indexOf(field), theirs.indexOf(original)];
  const beside = [-1, 1].filter((step) => own[index + step]?.key === theirs[other + step]?.key).length;
  return field.style === original.style && (beside === 2 || (beside === 1 && rules.translated.includes(original.key)));
}
