import type { OptionSchema, OptionsOf } from '../model/check-settings.ts';
import type { FindingRule, Severity } from '../model/findings.ts';
import type { Flavour } from '../markdown/flavours/flavour.ts';
import type { Glossary } from '../markdown/text/glossary.ts';
import type { RecordVerdict } from '../model/record-verdict.ts';
import type { FrontMatterRules } from '../markdown/front-matter/front-matter-rules.ts';
import type { Dialect } from '../provenance/dialect.ts';
import type { Forms } from '../provenance/record-names.ts';
import type { Edit, Page, Range, Segment } from '../model/page.ts';
import type { Mirror } from './addresses/in-locale/mirror-habits.ts';
import type { Site } from './addresses/site.ts';
import type { Wordings } from './language/wordings.ts';
import type { Basis, Translation } from './translation/translation.ts';

/** One rule about pages: a file of its own, a line in `index.ts`, a section of `docs/contributing/checks.md`. */
export interface Check<Id extends string, Options extends OptionSchema = OptionSchema> extends FindingRule {
  /** What people see and configure: `front-matter-date`. The type says it too, so that the list of checks is the list of ids. */
  id: Id;
  /** What a configuration may set beside the severity. `run` gets a value for each. */
  options?: Options;
  /** Whether it says only where a target differs from its source: many of its like tell that the page follows another version. */
  compares?: true;
  run(subject: Subject, report: ReportProblem, options: OptionsOf<Options>): void;
  /** Run as tests and shown in the reference: what passes, what does not. */
  examples: Example<Options>[];
}

/** What checks of one kind share: how they judge, and how severe that is. */
export type Judgement = Pick<Check<never>, 'severity' | 'compares' | 'run'>;

/** What a check looks at: one page, and what is known around it. */
export interface Subject {
  page: Page;
  /** `loose`: named on the command line, in no layout; judged by itself. */
  role: 'source' | 'target' | 'loose';
  /** Locale of the folder that the page lies in; null where it is loose. */
  locale: string | null;
  /** Locale of the sources: `en-US`. */
  sourceLocale: string;
  /** The page that a target translates; null where there is none, or it can't be read. */
  source: Page | null;
  /** What a target was translated from, where that is at hand and another text than its source. */
  base: Page | null;
  /** Whether the recorded hash of a target is that of its source; null where that is not known. */
  sourceIsBase: boolean | null;
  /** The targets of a source page that exist. */
  targets: { locale: string; page: Page }[];
  /** The segments of the page; null where its body can't be read. Parsed when asked for. */
  segments(): readonly Segment[] | null;
  /** A target beside what it was translated from, segment by segment; null for other pages, and where one of both can't be read. */
  translation(): Translation | null;
  /** The files around the page, as its links find them; null where that is not known. */
  site: Site | null;
  /** Whose Markdown the page is. */
  flavour: Flavour;
  /** The words that the project has settled for the locale; null where it has none. */
  glossary: Glossary | null;
  /** Whether a target stays in the language of its source on purpose. */
  keepsSource: boolean;
  /** A target as it was at the revision that a change is judged from, where it read otherwise; null where nobody asked. */
  past: { page: Page; segments(): readonly Segment[] | null } | null;
  /** What history says of the record of a target; null where it was not asked, or has no answer. */
  record: RecordVerdict | null;
  /** How the other targets of the locale translate short texts; null where that is not known. Looked up when asked for: it reads all of them. */
  wordings(): Wordings | null;
  rules: FrontMatterRules;
  /** What the project's targets commonly do with the keys of their sources. Looked up when asked for. */
  habits(): Habits;
  /** In which targets may record their source: the one that is configured, else all. */
  dialects: readonly Dialect[];
  /** What these know of front-matter keys. */
  forms: Forms;
  /** Whether a moment (milliseconds since 1970) is still to come. */
  isAhead(time: number): boolean;
}

/** What the pages of a project commonly do, with keys and with other sites: what most of them do is how the project does it, and no mistake of one. */
export interface Habits {
  /**
   * Whether targets, all or those of a locale, often lack the key, have it alone, or give it another value than their source; or have a section
   * of that heading, as it is written, which no source has.
   */
  has(kind: 'lost' | 'added' | 'value' | 'section', key: string, locale: string | null): boolean;
  /** Whether the targets of a locale commonly call buttons, which sources have in code, as their readers see them: `Speichern`. */
  translatesLabels(locale: string | null): boolean;
  /** Whether the headings of the targets of a locale commonly lack the ids that their sources give them. */
  dropsIds(locale: string | null): boolean;
  /** Whether a source page names a site, by its host: then readers are sent there anyhow. */
  names(host: string): boolean;
  /** Whether the targets of a locale commonly lead to one site where their sources lead to another one, to the same ways of it, and whether a page shows it first. */
  mirrorOf(from: string, to: string, locale: string | null, path: string): Mirror;
  /** Whether a source page imports just that, or has that style sheet, as `importKeys` and `styleKeys` write it: then it runs where the site is built, anyhow. */
  imports(key: string): boolean;
}

export type ReportProblem = (problem: Problem) => void;

export interface Problem {
  range: Range;
  message: string;
  actual?: string;
  expected?: string;
  /** Where the source, as it is now, says what the page is measured by. */
  inSource?: Range;
  /** Where it is not the check's own. */
  severity?: Severity;
  /**
   * Where nothing else is said any more: what the checks behind this one in the list would report there follows from it. An unclosed
   * fence spoils the rest of the page.
   */
  spoils?: Range | readonly Range[];
  /** What mends it, where that is certain; several edits are one mend. */
  fix?: Fix | readonly Fix[];
}

export type Fix = Omit<Edit, 'path'>;

export interface Example<Options extends OptionSchema = OptionSchema> {
  page: string;
  /** Whether the page, and its source, are of MDX. */
  mdx?: true;
  /** Where they are not their defaults. */
  options?: Partial<OptionsOf<Options>>;
  /** Where the page is a target: its source, and the locale of its folder. */
  source?: string;
  locale?: string;
  sourceIsBase?: boolean;
  /** What it was translated from, where that is not the source as it is. */
  base?: string;
  /** How that is known, where the page does not record it. */
  basis?: Basis;
  targets?: Record<string, string>;
  /** The files around it, by their paths as seen from the page; `en/a.md`: as seen from the source. */
  files?: Record<string, string>;
  /** What history says of its record. */
  record?: Partial<RecordVerdict>;
  /** Whether the target stays in the language of its source on purpose. */
  keepsSource?: boolean;
  /** A glossary, word by word. */
  glossary?: Record<string, string>;
  /** Pages elsewhere in the locale: texts of sources, each with its translations. */
  elsewhere?: Record<string, readonly string[]>;
  /** Where `frontMatter` of the configuration is not its default. */
  rules?: Partial<FrontMatterRules>;
  /** `line:column message`, a line each, a severity before it that is not the check's; none: the page passes. */
  findings: string[];
}
