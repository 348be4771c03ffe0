import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import { ParseError } from '../model/parse-error.ts';

/**
 * The finding that says why a page's body cannot be parsed.
 *
 * @throws what was thrown, where it is anything else
 */
export function unparsable(page: Page, thrown: unknown): Finding {
  if (!(thrown instanceof ParseError)) throw thrown;
  const { message, range } = thrown;
  return {
    check: 'parsable',
    severity: 'error',
    path: page.path,
    ...page.place(range),
    message,
    actual: null,
    expected: null,
    fixable: false,
  };
}
