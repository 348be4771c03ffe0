import { digest } from './digest.ts';
import type { Finding } from './finding.ts';

/**
 * What a finding is told again by, wherever it stands: its check, its file, and what the page says there and around it; where that
 * is not known what was found, or what is said of it. No line: lines above come and go.
 */
export function fingerprintOf({ check, path, quote, actual, expected, message }: Pick<Finding, FingerprintPart>): string {
  const content = quote ? [quote.prefix, quote.exact, quote.suffix, actual, expected] : [actual ?? message];
  return digest('sha256', JSON.stringify([check, path, ...content]));
}

type FingerprintPart = 'check' | 'path' | 'quote' | 'actual' | 'expected' | 'message';

/** The fingerprints of a report's findings, no two alike: of findings that read the same each but the first gets one with its number in it. */
export function numberedFingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const fingerprint = fingerprintOf(finding);
    const number = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, number + 1);
    return number === 0 ? fingerprint : digest('sha256', `${fingerprint}:${number}`);
  });
}
