import { resolve } from 'node:path';
import type { Subject } from '../../checks/check.ts';
import { refusedByMdx } from '../../checks/file/refused-by-mdx.ts';
import { defaults } from '../../config/config.ts';
import { flavourAt } from '../../config/flavour-at.ts';
import type { Wordings } from '../../checks/language/wordings.ts';
import { openGlossary } from '../../exchange/open-glossary.ts';
import { keepsSource } from '../../drift/untranslated/keeps-source.ts';
import type { Project } from '../../config/project.ts';
import type { Flavour } from '../../markdown/flavours/flavour.ts';
import { flavourNamed } from '../../markdown/flavours/index.ts';
import { loadParser, type Parser } from '../../markdown/parser/parser.ts';
import { segmentsOf, segmentsOrNull } from '../../markdown/segments/segments.ts';
import type { Finding } from '../../model/finding.ts';
import type { Glossary } from '../../markdown/text/glossary.ts';
import type { Page } from '../../model/page.ts';
import { dialectOf, type KnownPair } from '../../pairs/known-pair.ts';
import { unparsable } from '../../pairs/page-store.ts';
import { dialects } from '../../provenance/index.ts';
import { formsOf } from '../../provenance/record-names.ts';
import { shownPath, type Workspace } from '../line/workspace.ts';
import { basePage, type CheckRow, translationBetween } from './check-row.ts';
import { projectWordings } from './project-wordings.ts';

/** Makes what checks look at, of each kind of page. Its path is as people type it. */
interface Subjects {
  /** @param rows of all targets of one source that can be read */
  ofSource(rows: readonly CheckRow[]): Subject;
  /** @param row of a target that can be read */
  ofTarget(row: CheckRow): Subject;
  ofLoose(page: Page): Subject;
  /** Why the body of a subject can't be parsed; null where it can. */
  unparsable(subject: Subject): Finding | null;
}

/** Opens what all subjects of a run share: the configuration's rules and dialects, a parser, and what is given of the run. */
export async function openSubjects(
  { project, cwd }: Pick<Workspace, 'project' | 'cwd'>,
  { habits, isAhead }: Pick<Subject, 'habits' | 'isAhead'>,
): Promise<Subjects> {
  const { frontMatter, provenance, markdown } = project?.config ?? defaults;
  const { sourceLocale = 'en' } = project?.config ?? {};
  const parse = await loadParser(frontMatter.translated, flavourNamed(markdown), false, project ? flavourShown(project, cwd) : undefined);
  const dialectsOfAll = provenance === 'auto' ? dialects : [dialectOf(provenance, () => [])];
  const rules = { ...frontMatter, localized: [...frontMatter.localized, ...dialectsOfAll.flatMap(({ keys }) => keys)] };
  const glossaries = new Map<string, Glossary | null>();
  const wordings = new Map<string, () => Wordings>();
  const shared = {
    ...unknown,
    sourceLocale,
    rules,
    habits,
    dialects: dialectsOfAll,
    forms: formsOf(dialectsOfAll),
    isAhead,
  };
  const shown = (page: Page) => withPath(page, shownPath(cwd, resolve(project?.root ?? cwd, page.path)));
  return {
    ofSource: (rows) => withFlavour({ ...shared, ...sourceIn(rows, shown), locale: sourceLocale }),
    ofTarget(row) {
      const { locale } = row.known.pair;
      const own = { glossary: glossaryOf(locale), wordings: wordingsIn(locale) };
      return withFlavour({ ...shared, ...targetIn(row, shown, isOfSource(row.known, provenance)), ...own });
    },
    ofLoose: (page) => withFlavour({ ...shared, page, role: 'loose', locale: null, segments: once(() => segmentsOrNull(page, parse)) }),
    unparsable: (subject) => (subject.segments() === null ? whyUnparsable(subject, parse) : whyRefused(subject)),
  };

  function withFlavour(subject: Omit<Subject, 'flavour'>): Subject {
    return { ...subject, flavour: parse.at(subject.page.path).flavour };
  }

  function wordingsIn(locale: string): () => Wordings {
    const known = wordings.get(locale) ?? once(() => projectWordings(project!, locale, parse));
    wordings.set(locale, known);
    return known;
  }

  function glossaryOf(locale: string): Glossary | null {
    const known = glossaries.get(locale) ?? (project && openGlossary(project, locale));
    glossaries.set(locale, known);
    return known;
  }
}

/** Of a page by its path as people type it. */
function flavourShown({ config, root }: Project, cwd: string): (path: string) => Flavour {
  const own = flavourAt(config);
  return (path) => own(shownPath(root, resolve(cwd, path)));
}

/** What is not known of every subject. */
const unknown = {
  source: null,
  base: null,
  sourceIsBase: null,
  targets: [],
  translation: () => null,
  site: null,
  past: null,
  record: null,
  glossary: null,
  keepsSource: false,
  wordings: () => null,
};

type Own<Key extends keyof Subject> = Pick<Subject, 'page' | 'role' | 'segments' | Key>;

function sourceIn(rows: readonly CheckRow[], shown: (page: Page) => Page): Own<'targets'> {
  const [{ known, segmentsOf: read }] = rows as [CheckRow];
  const { page } = known.source!;
  const targets = rows.flatMap(({ known: { pair, target } }) => (target ? [{ locale: pair.locale, page: shown(target.page) }] : []));
  return { page: shown(page), role: 'source', segments: once(() => read(page)), targets };
}

type OfTarget = 'keepsSource' | 'locale' | 'source' | 'base' | 'sourceIsBase' | 'site' | 'past' | 'record' | 'translation';

function targetIn(
  { known, found, past, record, segmentsOf: read, site }: CheckRow,
  shown: (page: Page) => Page,
  sourceIsBase: boolean | null,
): Own<OfTarget> {
  const { pair, source } = known;
  const { page } = known.target!;
  const segments = once(() => read(page));
  return {
    page: shown(page),
    role: 'target',
    locale: pair.locale,
    keepsSource: keepsSource(known),
    source: source && shown(source.page),
    base: basePage(pair.source, found),
    sourceIsBase,
    site,
    past: past && { page: past, segments: once(() => read(past)) },
    record,
    segments,
    translation: once(() => translationBetween(segments(), source && read(source.page), found, sourceIsBase === false)),
  };
}

/** Whether the hash that a target records is its source's. A project may hold pages of several dialects: the target's own one tells. */
function isOfSource({ source, target, provenance: record }: KnownPair, configured: string): boolean | null {
  const { page } = target!;
  const dialect = dialectOf(configured, () => [page]);
  const { hash } = record ?? dialect.read(page) ?? { hash: null };
  return source && hash ? dialect.hashMatches(hash, source.bytes) : null;
}

/**
 * A warning where the page is written in what we do not know: it has no layout, or its source can't be parsed either. Of any other target it is
 * an error, of one without a source as well: what nobody can judge may hold anything.
 */
function whyUnparsable({ page, role, source }: Subject, parse: Parser): Finding | null {
  try {
    segmentsOf(page, parse);
    return null;
  } catch (error) {
    const finding = unparsable(page, error);
    const isUnlike = role === 'target' && (!source || segmentsOrNull(source, parse) !== null);
    return isUnlike ? finding : { ...finding, severity: 'warning' };
  }
}

function whyRefused(subject: Subject): Finding | null {
  const refused = refusedByMdx(subject);
  return refused && { ...unparsable(subject.page, refused.error), severity: refused.severity };
}

function withPath(page: Page, path: string): Page {
  return path === page.path ? page : Object.create(page, { path: { value: path, enumerable: true } });
}

/** Asks once, and remembers the answer. */
function once<Answer>(ask: () => Answer): () => Answer {
  let answer: { is: Answer } | null = null;
  return () => (answer ??= { is: ask() }).is;
}
