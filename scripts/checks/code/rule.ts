/**
 * One reason for a verdict on a pair, by its name. Rules stand in an ordered list, and the first that holds speaks: a rule may rely on what
 * those before it took. `takes` and `edge` are its tests, and show a reader where it ends.
 */
export interface Rule<Pair, Verdict, Example> {
  name: string;
  why: string;
  says: Verdict;
  holds(pair: Pair): boolean;
  /** A pair that it takes, and no rule before it. */
  takes: Example;
  /** One that looks nearly so, and gets another verdict. */
  edge: Example;
}

/** The rule that speaks for a pair. */
export const ruleFor = <One extends Rule<Pair, unknown, unknown>, Pair>(rules: readonly One[], pair: Pair): One | undefined =>
  rules.find((rule) => rule.holds(pair));
