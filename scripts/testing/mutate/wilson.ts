/**
 * The interval in which the true share lies with a confidence of 95 %, by Wilson's score (E. B. Wilson, 1927): it stays within 0 and 1
 * and says something of few trials too.
 *
 * @returns its ends as shares; 0 and 1 where nothing was tried
 */
export function wilson(hits: number, trials: number): [low: number, high: number] {
  if (trials === 0) return [0, 1];
  const share = hits / trials;
  const square = z * z;
  const middle = share + square / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials));
  const whole = 1 + square / trials;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}

/** So many standard deviations to both sides hold 95 % of a normal distribution. */
const z = 1.959963984540054;
