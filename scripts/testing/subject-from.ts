import type { Example, Subject } from '../checks/check.ts';
import { noHabits } from '../checks/front-matter/habits.ts';
import { wordingsOf } from '../checks/language/wordings.ts';
import { type Origin, translationOf } from '../checks/translation/translation.ts';
import { defaults } from '../config/config.ts';
import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { segmentsOf, segmentsOrNull } from '../markdown/segments/segments.ts';
import type { Page } from '../model/page.ts';
import { dialects } from '../provenance/index.ts';
import { formsOf } from '../provenance/record-names.ts';
import { readGlossary } from '../xliff/export/terms.ts';
import { linkedFiles } from './linked-files.ts';

/** What checks look at, as an example of theirs has it, in a page of a path. */
export function subjectFrom(example: Omit<Example, 'findings'>, parse: Parser, path = example.mdx ? 'page.mdx' : 'page.md'): Subject {
  const page = pageOf(path, example.page);
  const source = example.source === undefined ? null : pageOf(path.replace('page', 'source'), example.source);
  const segments = segmentsOrNull(page, parse);
  const translation = source && segments && translationOf(originOf(example, source, parse), segments);
  return {
    page,
    role: example.targets ? 'source' : source || example.locale ? 'target' : 'loose',
    locale: example.locale ?? null,
    sourceLocale: 'en-US',
    source,
    past: null,
    base: example.base === undefined ? null : pageOf('base.md', example.base),
    sourceIsBase: example.sourceIsBase ?? null,
    targets: Object.entries(example.targets ?? {}).map(([locale, text]) => ({ locale, page: pageOf(`${locale}.md`, text) })),
    segments: () => segments,
    translation: () => translation,
    site: example.files ? linkedFiles(example.files) : null,
    record: example.record ? { unknown: null, unearned: null, ...example.record } : null,
    keepsSource: example.keepsSource ?? false,
    glossary: example.glossary ? readGlossary(tsvOf(example.glossary)) : null,
    flavour: parse.flavour,
    wordings: () => (example.elsewhere ? wordingsOf(pagesOf(example.elsewhere, parse)) : null),
    habits: () => noHabits,
    rules: { ...defaults.frontMatter, ...example.rules },
    dialects,
    forms: formsOf(dialects),
    isAhead: (time) => time > Date.UTC(2020, 5, 1),
  };
}

function originOf({ base, basis = 'recorded' }: Pick<Example, 'base' | 'basis'>, source: Page, parse: Parser): Origin {
  const now = segmentsOf(source, parse);
  if (base === undefined) return { base: now, source: null, basis };
  return { base: segmentsOf(pageOf(source.path, base), parse), source: now, basis };
}

/** Each translation on a page of its own: `1.md`. */
function pagesOf(elsewhere: NonNullable<Example['elsewhere']>, parse: Parser) {
  const texts = Object.entries(elsewhere).flatMap(([source, targets]) => targets.map((target) => [source, target] as const));
  return texts.map(([source, target], index) => {
    const [there, page] = [pageOf('source.md', source), pageOf(`${index + 1}.md`, target)];
    return {
      page,
      translation: translationOf({ base: segmentsOf(there, parse), source: null, basis: 'recorded' }, segmentsOf(page, parse)),
    };
  });
}

const tsvOf = (words: Record<string, string>): string =>
  Object.entries(words)
    .map((entry) => entry.join('\t'))
    .join('\n');
