import { UsageError } from '../model/usage-error.ts';
import type { Page } from '../model/page.ts';
import { detectDialect } from '../provenance/detect-dialect.ts';
import type { Dialect } from '../provenance/dialect.ts';
import { dialects } from '../provenance/index.ts';
import { nearest } from './nearest.ts';

/**
 * The dialect that the configuration names, or the one that the targets are written in.
 *
 * @throws UsageError where there is no dialect of that name
 */
export function dialectOf(name: string, targets: () => Iterable<Page>): Dialect {
  if (name === 'auto') return detectDialect(targets());
  const found = dialects.find(({ id }) => id === name);
  if (found) return found;
  const ids = ['auto', ...dialects.map(({ id }) => id)];
  throw new UsageError(`Unexpected "provenance" "${name}", expected one of ${ids.join(', ')}${nearest(name, ids)}`);
}
