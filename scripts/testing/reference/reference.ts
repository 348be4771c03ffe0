import type { Check } from '../../checks/check.ts';
import { type FindingId, type FindingRule, findingRules } from '../../model/findings.ts';
import { checkSection } from './check-section.ts';
import { kindsOfCode } from './kinds-of-code.ts';
import { overview } from './overview.ts';
import type { Verdict } from './verdicts.ts';

/** `docs/contributing/checks.md`: what each check is for, what passes it and what does not, and how well all of them do. */
export function reference(checks: readonly Check<FindingId>[], verdicts: readonly Verdict[], rates: string): string {
  return (
    [
      '# The checks of `lockstep check`',
      'Generated from `scripts/checks/`: the examples are run as tests. [Which changed code is an error](#kinds-of-changed-code) stands below, [how much is caught](#how-much-is-caught), and [what other commands report](#other-findings).',
      'A check is turned off, or made a warning, in [the configuration](configuration.md#checks), in a folder or a locale too; on one line by a comment above it, `<!-- lockstep-disable-next-line line-ends -- why -->`. What is known to be wrong is left to later by [a baseline](ci.md#what-fails-a-build).',
      'In these tables `--fix` mends what is certain, `off` is a check for those who ask for it, and *real* says how many of the findings were, of those on real pages in other repositories that a person has read (`scripts/checks/verdicts/`); behind the semicolon, of those that a check which is an error tells as warnings. An error is meant to be real in 95 of 100 cases, or to guard readers; where fewer were, its check is still to be made more exact, or milder.',
      ...overview(checks, verdicts),
      ...checks.map((check) => checkSection(check, verdicts)),
      ...kindsOfCode(verdicts),
      '## How much is caught',
      rates,
      '## Other findings',
      'What all commands report apart from the checks, generated from `scripts/model/findings.ts`. `lockstep help findings` prints all of them.',
      [
        '| finding | severity | what must hold, or what happened | why it matters, or what to do |',
        '| --- | --- | --- | --- |',
        ...Object.entries(findingRules).map(rowOf),
      ].join('\n'),
    ].join('\n\n') + '\n'
  );
}

function rowOf([id, { severity, about, why, fixable }]: [string, FindingRule]): string {
  return `| \`${id}\` | ${severity}${fixable ? ', can be mended' : ''} | ${about} | ${why} |`;
}
