import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Change } from '../io/apply/change.ts';
import { readBytes } from '../io/files.ts';
import { decode } from '../markdown/text/decode.ts';
import { splice } from '../markdown/text/splice.ts';
import { UsageError } from '../model/finding.ts';
import type { Edit } from '../model/page.ts';

export interface Plan {
  /** Path as people type it: relative to the working directory. */
  path: string;
  before: string;
  after: string;
}

/** What the edits make of their files, one after the other; a file that they leave as it is has no plan. */
export function* planEdits(cwd: string, edits: readonly Edit[]): Generator<Plan> {
  for (const [path, list] of byPath(edits)) {
    const before = textOf(cwd, path);
    const after = splice(before, list);
    if (after !== before) yield { path, before, after };
  }
}

function byPath(edits: readonly Edit[]): Map<string, Edit[]> {
  const lists = new Map<string, Edit[]>();
  for (const edit of edits) {
    const list = lists.get(edit.path);
    if (list) list.push(edit);
    else lists.set(edit.path, [edit]);
  }
  return lists;
}

/** Plans as what `apply` takes. */
export const changesOf = (cwd: string, plans: readonly Plan[]): Change[] =>
  plans.map(({ path, before, after }) => ({ path: resolve(cwd, path), before, after }));

/** Edits between two versions above which a diff takes longer than anybody waits for it. */
const maxEditLength = 5000;

/** Unified diffs of what was planned, for `--diff`. Of a page that changes all over only that is said. */
export function diffPlans(plans: readonly Plan[]): string {
  return plans
    .map(({ path, before, after }) => createTwoFilesPatch(path, path, before, after, '', '', { maxEditLength }) ?? tooMany(path))
    .join('');
}

const tooMany = (path: string): string =>
  `--- ${path}\n+++ ${path}\n(more than ${maxEditLength} lines differ: write the page and let git show them)\n`;

/** A file that does not exist yet is empty. */
function textOf(cwd: string, path: string): string {
  const decoded = decode(readBytes(resolve(cwd, path)) ?? new Uint8Array());
  if ('text' in decoded) return decoded.text;
  throw new UsageError(`${path}:${decoded.line}: Unexpected byte ${decoded.badByte + 1}, expected UTF-8`);
}
