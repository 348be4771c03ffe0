export const driftStates = ['current', 'stale', 'missing', 'orphaned', 'base-missing', 'untracked'] as const;

/**
 * How a target stands to its source: `orphaned` has no source any more, `base-missing` records a commit without that
 * path and no hash to go by, `untracked` records nothing that can be judged here.
 */
export type DriftState = (typeof driftStates)[number];
