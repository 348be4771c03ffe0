/** Why a unit was not merged, or what is to be known about one that was. */
export interface Problem {
  /** Id of the rule: `code-missing`. */
  rule: ProblemRule;
  /** Refused units are errors; a note is a warning. */
  severity: 'error' | 'warning';
  /** One sentence, without the unit's name. */
  message: string;
}

export type ProblemRule =
  | 'unknown-unit'
  | 'source-differs'
  | 'code-missing'
  | 'code-unknown'
  | 'code-unclosed'
  | 'code-damaged'
  | 'code-restored'
  | 'target-empty'
  | 'target-incomplete'
  | 'forbidden-character'
  | 'line-break'
  | 'structure'
  | 'state'
  | 'not-translatable'
  | 'comment';

export const refusal = (rule: ProblemRule, message: string): Problem => ({ rule, severity: 'error', message });

export const note = (rule: ProblemRule, message: string): Problem => ({ rule, severity: 'warning', message });
