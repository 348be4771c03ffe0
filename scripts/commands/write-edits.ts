import { resolve } from 'node:path';
import type { Change } from '../io/apply/change.ts';
import { type Guard, readBytes } from '../io/files.ts';
import { textOf } from '../markdown/text/decode.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Edit, Plan } from '../model/page.ts';

/**
 * What the edits make of their files, one after the other; a file that they leave as it is has no plan.
 *
 * @param guardOf how a file (absolute path) is read: see `guardIn`
 */
export function* planEdits(cwd: string, edits: readonly Edit[], guardOf: (file: string) => Guard | undefined): Generator<Plan> {
  for (const [path, list] of byPath(edits)) {
    const file = resolve(cwd, path);
    const before = textOf(readBytes(file, guardOf(file)) ?? new Uint8Array(), path);
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
