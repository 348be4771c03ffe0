import { checks } from '../../checks/index.ts';
import { type FindingId, type FindingRule, findingRules } from '../../model/findings.ts';

/** What every finding says of its kind: that of the checks stands in their files, all other in one table. */
export const rules: Readonly<Record<FindingId, FindingRule>> = {
  ...(Object.fromEntries(checks.map((check) => [check.id, check])) as unknown as Record<(typeof checks)[number]['id'], FindingRule>),
  ...findingRules,
};
