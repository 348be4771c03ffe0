import type { Severity } from '../../../model/findings.ts';

interface Kind {
  severity: Severity;
  about: string;
  /** Of a warning: what may be meant. */
  meant?: string;
  /** Whether it may harm who copies it: then it is an error, however many of those that were read were meant. */
  guards?: true;
}

/**
 * How code may differ from that of its source, and how severe that is: a kind of which at least 95 of 100 findings on real pages were real
 * is an error, and so is one that may harm readers; another one is a warning that says what may be meant. How many were, each kind's verdicts say (`scripts/checks/verdicts/`, by
 * their `kind`); the reference shows the figures, and a test compares them with this table.
 */
export const kinds = {
  more: { severity: 'error', guards: true, about: 'It runs, reaches or takes something else: another command, flag, place or host.' },
  spelling: {
    severity: 'error',
    about: 'A letter, the case, a blank, a sign or a number is another one, and nothing else: `favicon. ico`.',
  },
  broken: { severity: 'error', about: 'Words stand in the middle of what has no blank: `res. función end()`.' },
  name: { severity: 'error', about: 'A part of a name is another one, and the rest of it is there: `Menu.Botón`, `useOther`.' },
  known: { severity: 'error', about: 'A word of code is another one, and the page has it as it is in other code.' },
  lines: { severity: 'error', about: 'Lines of a block are others, are lost, or are more.' },
  layout: {
    severity: 'warning',
    about: 'A blank beside a bracket or a sign is more, or less; often it is the source that slipped.',
    meant: 'it may be a slip of the source',
  },
  around: {
    severity: 'warning',
    about: 'What stands around a name is more, or less, and closed: `App` for `<App />`, `start` for `/start`.',
    meant: 'it may be the same to readers',
  },
  filledIn: {
    severity: 'warning',
    about: 'What a reader fills in is called otherwise: `{{datei}}`, `<dein Name>`, `NOM_DU_DEPOT`.',
    meant: 'what is to be filled in may be called otherwise',
  },
  word: {
    severity: 'warning',
    about: 'A lone word is another one: a label, a value, or a word for what is spoken of.',
    meant: 'it may be a word for readers',
  },
  words: {
    severity: 'warning',
    about: 'Words in code that has blanks are others, or what stands in quotes: a sample, a sentence, a date.',
    meant: 'they may be words for readers',
  },
  other: {
    severity: 'warning',
    about: 'It shares nothing with the code of the source.',
    meant: 'it may be another code, or that of another version',
  },
  version: {
    severity: 'warning',
    about: 'Code differs by more than a slip, on a page that does not record what it was made from.',
    meant: 'it may be another example, or that of another version',
  },
} as const satisfies Record<string, Kind>;

export type KindOfCode = keyof typeof kinds;

/** What a finding of a kind says behind its message, and how severe it is where that is not its check's own severity. */
export function severityOf(kind: KindOfCode): { reason: string; mild: { severity?: 'warning' } } {
  const { severity, meant }: Kind = kinds[kind];
  return severity === 'warning' ? { reason: `; ${meant}`, mild: { severity } } : { reason: '', mild: {} };
}
