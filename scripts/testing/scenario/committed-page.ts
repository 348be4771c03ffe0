import type { Parser } from '../../markdown/parser/parser.ts';
import type { Dialect } from '../../provenance/dialect.ts';
import { siteFrom } from '../site-from.ts';
import { memoryHistory } from './memory-history.ts';
import { paths, type Product, productOf } from './product.ts';

/** What one commit changes: the source, the target, or both. */
interface Change {
  source?: string;
  /** @param first id of the first commit, for what the target records */
  target?(first: string): string;
}

interface CommittedPage extends Product {
  /** Ids of the commits. */
  commits: string[];
  /** The target as it is now. */
  target(): string;
  /** Somebody changes it by hand. */
  edit(from: string, to: string): void;
  /** The source becomes another one, in a commit that also has the target as it is by then. */
  goOn(source: string): void;
}

/**
 * A page that was translated and went on, one commit after the other, with what the commands make of it: without git, and without
 * a command line. Tests of the core begin here; one of each kind goes through both.
 */
export function committedPage(changes: readonly Change[], parse: Parser, dialect: Dialect): CommittedPage {
  const history = memoryHistory();
  const files = { source: '', target: '' };
  for (const { source, target } of changes) {
    if (source !== undefined) files.source = source;
    if (target) files.target = target(history.idOf(0));
    history.commit({ [paths.source]: files.source, ...(files.target && { [paths.target]: files.target }) });
  }
  return {
    ...productOf(siteFrom({}), files, history, parse, dialect),
    commits: changes.map((_, index) => history.idOf(index)),
    target: () => files.target,
    edit: (from, to) => void (files.target = files.target.replace(from, to)),
    goOn(source) {
      files.source = source;
      history.commit({ [paths.source]: source, [paths.target]: files.target });
    },
  };
}
