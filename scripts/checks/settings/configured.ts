import type { CheckSetting, CheckSettings, OptionSchema, OptionsOf } from '../../model/check-settings.ts';
import type { FindingId, Severity } from '../../model/findings.ts';
import type { Check, ReportProblem, Subject } from '../check.ts';

/** A check as a page's configuration has it. */
export interface ConfiguredCheck {
  id: FindingId;
  /** How severe what it reports is, as far as the check itself does not say so of a case. */
  severity: Severity;
  compares: boolean;
  run(subject: Subject, report: ReportProblem): void;
}

/**
 * The checks that run on a page, with their options. A check without a setting runs as it declares itself.
 *
 * @param settings valid ones; of two that say something of one check or option, the later one holds
 */
export function configuredChecks(checks: readonly Check<FindingId>[], settings: readonly CheckSettings[]): ConfiguredCheck[] {
  return checks.flatMap((check) => {
    const { severity = check.off ? 'off' : null, ...options } = merged(settings.map((one) => one[check.id]));
    return severity === 'off' ? [] : [configured(check, severity as Severity | null, { ...defaultsOf(check.options), ...options })];
  });
}

type Options = OptionsOf<OptionSchema>;

function configured(check: Check<FindingId>, severity: Severity | null, options: Options): ConfiguredCheck {
  return {
    id: check.id,
    severity: severity ?? check.severity,
    compares: check.compares ?? false,
    run(subject, report) {
      // What somebody has decided holds for cases, too, that the check would judge less hard.
      check.run(subject, severity === null ? report : (problem) => report({ ...problem, severity }), options);
    },
  };
}

function merged(settings: readonly (CheckSetting | undefined)[]): Options {
  return Object.assign({}, ...settings.map((one) => (typeof one === 'string' ? { severity: one } : one)));
}

function defaultsOf(options: OptionSchema = {}): Options {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}
