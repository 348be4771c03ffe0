import type { OptionSchema } from './check-settings.ts';

/** An error fails the run; a warning does where `--max-warnings` says so. */
export type Severity = 'error' | 'warning';

/** What is told of a finding wherever it is explained: in the reference, in SARIF, by `lockstep help ID`. */
export interface FindingRule {
  /** What must hold, or what has happened, one sentence. */
  about: string;
  /** What goes wrong where it does not, or what to do. */
  why: string;
  /** What it is, unless the one place that reports it says else: a check may judge a case less hard. */
  severity: Severity;
  /** A command can mend it, in some cases at least. */
  fixable?: true;
  /** Reported only where the configuration asks for it. */
  off?: true;
  /** What a configuration may set of it. */
  options?: OptionSchema;
  /** Whom it guards: then a translation can't turn it off unseen, and what harms readers is told first. */
  guards?: 'readers' | 'record';
}

/** What a command fails for. */
const error = (about: string, why: string): FindingRule => ({ about, why, severity: 'error' });

/** What a person should look at. */
const warning = (about: string, why: string): FindingRule => ({ about, why, severity: 'warning' });

const fixable = (rule: FindingRule): FindingRule => ({ ...rule, fixable: true });

/**
 * All that commands report apart from the checks, whose files say the same of themselves, in the order of the reference.
 * A finding whose id stands neither here nor in a check does not compile.
 */
export const findingRules = {
  readable: error('A file can be read, and is UTF-8.', 'What it holds is not known: save it as UTF-8, or look after its permissions.'),
  parsable: error(
    'The body of a page is Markdown, or MDX, that a parser can read.',
    'Nothing can be told of its segments until it is mended.',
  ),
  writable: error('A page can be written where it lies.', 'It stays as it was: move it into the project, or look after its permissions.'),
  'check-failed': error(
    'A check can judge each page.',
    'What it would have found there is not known; all other checks did their work. It is a defect of lockstep: please report it.',
  ),
  'disable-comment': error(
    'What a page turns off (`<!-- lockstep-disable-next-line … -->`) are checks that there are. One that guards readers or the record is not turned off by a translation: a warning says so.',
    'A misspelt one turns nothing off, and is there for good when its finding is gone. Whoever sends in a translation does not decide whether a script in it is told: it is told all the same.',
  ),
  'locale-configured': warning(
    "Each folder that stands where a locale's would is of a configured locale.",
    'Its pages are published, and nobody checks them: add the locale to "locales" of the configuration, or remove the folder.',
  ),
  'target-taken': warning(
    'A change takes no translation away whose source stays. Judged with `--changed REV`.',
    "Readers of that language get the source's from then on. A symbolic link in the place of a page is not read, and is an error where it leads out of the project: the site may publish what is there.",
  ),
  'source-taken': warning(
    'A change takes no source away whose translations stay. Judged with `--changed REV`.',
    'They are published, and nobody keeps them up to date: remove them, or move them to where their source went (`lockstep align` looks for it). Nothing else is told of a translation that only lost its source.',
  ),
  'record-taken': warning(
    'A change takes no record away whose target and source stay. Judged with `--changed REV`.',
    'Nobody knows any more which version of its source the page follows: what is stale or damaged in it is then guessed from histories.',
  ),
  'config-changed': warning(
    'A change leaves what is checked as it was. Judged with `--changed REV`.',
    'What a change of `lockstep.config.json` or of a baseline turns off, leaves out or makes known is told nowhere else: whoever merges it should want it. An error where it hides pages that it changes itself, or turns off what guards readers or records.',
  ),
  'override-idle': warning('Each path of "checkOverrides" fits a file.', 'A misspelt one sets nothing, and nobody sees it.'),
  'record-file': error(
    'A file of `.lockstep-records/` says which version of its source its target follows.',
    'It is damaged, or a merge left its marks in it: nothing is recorded then. Or it was copied from that of another target, and names a source that is not the one of this page. Accept the target again.',
  ),
  'record-stray': warning(
    'Each file of `.lockstep-records/` is that of a target.',
    'Its page has another name now, or is gone: move the file with its page, or remove it.',
  ),

  'locfileid-digits': error('A localisation id is a quoted number.', 'The pipeline finds the page by it: take the one of its hand-back.'),
  'locfileid-string': fixable(
    error('A localisation id stands in quotes.', 'A number without quotes is read as another one by some readers of YAML.'),
  ),
  'locfileid-unique': error(
    'No two targets have one localisation id.',
    'It names locale, path and source together: a page that was copied has that of another page.',
  ),
  'source-claimed-twice': warning('Only one target goes to one source.', 'Which of both is the translation only people know: keep one.'),

  'span-unpaired': error(
    'Each target span is followed by its source span.',
    'The sentence on the other side is lost, or stays on the page in both languages.',
  ),
  'span-id': warning(
    'The id of a pair has its form, and stands once on a page.',
    'Somebody has edited the markup by hand: look whether both sides still belong together.',
  ),
  'span-damage': fixable(
    warning('The quotes of bilingual markup are quotes.', 'Readers see the markup as text. `lockstep strip --repair` mends the region.'),
  ),
  'span-encoded': warning('Bilingual markup is no visible text.', 'Readers see the tags; where that is meant they belong into code.'),
  'span-target-only': warning(
    'Each translated stretch has its source in a pair.',
    "The source that is rebuilt from the page holds the target's language there.",
  ),

  'xliff-unknown-unit': error(
    'A unit of a package belongs to a segment of its page.',
    'A tool renumbered the ids, or the segment is gone: export again.',
  ),
  'xliff-source-differs': error(
    'The source of a unit is the one that was exported.',
    'Its translation is of another text: the source changed since, or a tool changed the unit.',
  ),
  'xliff-code-missing': error(
    'A target holds the codes of its source.',
    'A link or a piece of code would be lost. One that may go is only noted.',
  ),
  'xliff-code-unknown': error('A target holds no other codes than its source.', 'What the code stands for is not known.'),
  'xliff-code-unclosed': error('Codes that open are closed, each inside of the other.', 'The page would not be what the translator saw.'),
  'xliff-code-damaged': error('The text of a code is as it was exported.', 'A link or a command would be another one.'),
  'xliff-code-restored': warning('A code came back as text and was put in its place.', 'Look whether the right text was taken for it.'),
  'xliff-target-empty': error('A unit that counts as translated has a target.', 'The sentence would go from the page.'),
  'xliff-target-incomplete': error('All sentences of a unit are translated.', 'A paragraph half in each language is written nowhere.'),
  'xliff-forbidden-character': error(
    'A target holds no control characters.',
    'Some tools leave them behind; readers see a box, or nothing.',
  ),
  'xliff-line-break': error('A heading, a cell and a title are one line.', 'The rest would become another block of the page.'),
  'xliff-structure': error('A target keeps the blocks of its page.', 'A sign at its begin or end would be read as markup: reword it.'),
  'xliff-state': warning(
    'Targets that were changed are called translated.',
    'They are taken; whoever translated them did not confirm them.',
  ),
  'xliff-not-translatable': warning('What is not translated has no target.', 'The target was ignored: the page keeps what it has.'),
  'xliff-comment': warning('A translator left a note.', 'It is for people: nothing of it is written into the page.'),
  'xliff-escaped': warning('Signs that would be markup were escaped.', 'The page shows what the translator typed.'),
  'xliff-quoted': warning('Values of the front matter were put in quotes.', 'Without them YAML would read something else.'),
  'xliff-language': warning(
    'The languages of a file are those of its page.',
    'A tool wrote another form of the name; look whether it means the same.',
  ),
  'xliff-target-changed': warning(
    'A page is as it was when it was exported.',
    'It was edited while its translator had an older text: see `--diff` for what is replaced.',
  ),
  'xliff-commit': warning(
    'The exported source is in a commit.',
    'None is recorded, so the next drift goes by the hash alone: commit the source first.',
  ),
  'xliff-sync': warning(
    'A translated page has the blocks of its source.',
    'What was removed, moved or is not translated only `lockstep sync` carries over.',
  ),
  'xliff-link': warning(
    'A new link has the form that the links of its page have.',
    'Readers of a translation land in the language of the source: see which form is that of the new one.',
  ),
  'xliff-anchor': warning(
    'A heading that is translated keeps the id that links of its page lead to.',
    'They land at the top. In which way this site gives a heading an id is not known: write it by hand.',
  ),

  'drift-stale': warning('A target follows the current version of its source.', 'Readers of that language are told what held before.'),
  'drift-incomplete': warning(
    'A target says all of its source, in its own language.',
    'It follows its source, but segments are missing, or still in the words of the source.',
  ),
  'drift-missing': warning('A source has a target in each locale.', "Its readers get the source's language."),
  'drift-orphaned': warning('A target has a source.', 'Nobody keeps it up to date: `lockstep align` looks for where the source went.'),
  'drift-untracked': warning('A target records what it was translated from.', 'Nobody can tell how far behind it is.'),
  'drift-base-missing': warning(
    'The recorded version of the source is at hand.',
    "The commit holds no such page, and no hash was recorded: how far behind the target is can't be told.",
  ),
  'drift-changed': warning('A segment says what its source says now.', 'The source was reworded since it was translated.'),
  'drift-added': warning('A target has the segments of its source.', 'Something new is told in the source only.'),
  'drift-removed': warning('A target has no other segments than its source.', 'What is told there holds no longer.'),
  'drift-untranslated': warning(
    'A segment is there, in the language of its target.',
    'The target never had it, or it still reads as in the source: readers get two languages, or a part.',
  ),
  'drift-moved': warning('Segments stand in the order of the source.', '`lockstep sync` moves them.'),

  'accept-refused': error(
    'What is accepted is there, follows a source, and has a place for a record.',
    'Nothing was recorded of it: its message says why.',
  ),
  'strip-check': fixable(error('No page holds bilingual markup.', '`lockstep strip --write` makes clean pages of them.')),
  'sync-check': fixable(error('Targets follow their source where no translator is needed.', '`lockstep sync --write` carries it over.')),
  'align-check': error('Each target lies where the layout of its source places it.', 'It is published, and nothing follows its source.'),
} satisfies Record<string, FindingRule>;

/** Ids of rooms whose findings say what they are in their own files: such a room declares a property of its own here, as in mdast. */
export interface FindingIds {}

/** Id of what found something: `front-matter-required`, `xliff-code-missing`. */
export type FindingId = keyof typeof findingRules | FindingIds[keyof FindingIds];
