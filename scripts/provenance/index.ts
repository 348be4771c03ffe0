import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import { adobe } from './adobe.ts';
import { blob } from './blob.ts';
import { commitField } from './commit-field.ts';
import type { Dialect } from './dialect.ts';
import { fork } from './fork.ts';
import { git } from './git.ts';
import { helm } from './helm.ts';
import { md5 } from './md5.ts';
import { mdn } from './mdn.ts';
import { microsoft } from './microsoft.ts';
import { opentelemetry } from './opentelemetry.ts';
import { sha256 } from './sha256.ts';

/** The dialects, in the order in which they are tried on a page. A dialect is one file and one line here. */
export const dialects: readonly Dialect[] = [microsoft, adobe, opentelemetry, helm, mdn, blob, md5, sha256, git, fork];

const sample = 200;

/** The pairs whose targets the dialect of a project is told from. */
export const telltales = (pairs: readonly Pair[]): Pair[] => pairs.filter(({ targetExists }) => targetExists).slice(0, sample);

/**
 * The dialect that most of these targets are written in; of two that read the same record (OpenTelemetry's, Helm's), the
 * one listed first. Pages that record nothing leave only history to go by.
 */
export function detectDialect(targets: Iterable<Page>): Dialect {
  const counts = new Map<Dialect, number>();
  for (const page of targets) {
    const dialect = dialects.find((candidate) => candidate.read(page) !== null);
    if (dialect) counts.set(dialect, (counts.get(dialect) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? git;
}

/** The dialect of one file in a project that records in this one: messages have no place for a record, and none is written into them. */
export const dialectFor = ({ kind }: Pair, dialect: Dialect): Dialect => (kind === 'messages' && dialect !== fork ? git : dialect);

/** The dialect of a name; `field:KEY` is one of the project's own: a commit in that key of the front matter. */
export function dialectNamed(name: string): Dialect | null {
  const [, field] = /^field:([\w.-]{1,100})$/.exec(name) ?? [];
  if (field !== undefined) return commitField('field', field, 'commit');
  return dialects.find(({ id }) => id === name) ?? null;
}
