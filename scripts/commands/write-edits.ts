import { resolve } from 'node:path';
import { readBytes } from '../io/files.ts';
import { writeFiles } from '../io/write-files.ts';
import { decode } from '../markdown/text/decode.ts';
import { splice } from '../markdown/text/splice.ts';
import { UsageError } from '../model/finding.ts';
import type { Edit, Plan } from '../model/page.ts';

/** What the edits make of their files, as data; a file that they leave as it is has no plan. */
export function planEdits(cwd: string, edits: readonly Edit[]): Plan[] {
  const byPath = new Map<string, Edit[]>();
  for (const edit of edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
  return [...byPath].flatMap(([path, list]) => {
    const before = textOf(cwd, path);
    const after = splice(before, list);
    return after === before ? [] : [{ path, before, after }];
  });
}

/**
 * Writes what was planned, all of it or nothing.
 *
 * @param roots the folders that no write may leave
 * @throws UsageError where a file is not any more what it was when the plan was made
 */
export function writePlans(cwd: string, plans: readonly Plan[], roots: string | readonly string[]): void {
  for (const { path, before } of plans) {
    if (textOf(cwd, path) !== before)
      throw new UsageError(`${path}: Unexpected change while lockstep ran, expected the file as it was read; nothing was written`);
  }
  writeFiles(
    plans.map(({ path, after }) => ({ path: resolve(cwd, path), bytes: after })),
    roots,
  );
}

/** A file that does not exist yet is empty. */
function textOf(cwd: string, path: string): string {
  const decoded = decode(readBytes(resolve(cwd, path)) ?? new Uint8Array());
  if ('text' in decoded) return decoded.text;
  throw new UsageError(`${path}:${decoded.line}: Unexpected byte ${decoded.badByte + 1}, expected UTF-8`);
}
