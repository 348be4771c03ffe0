// @ts-check
import { readdirSync, watch } from 'node:fs';
import { join, sep } from 'node:path';

/** A person saves in bursts: an editor writes beside the file, and renames. In milliseconds. */
const pause = 300;

/**
 * Tells of what changes below the folders of the pages: `listed` where a file came or went, else `changed`. Sidecars are written with
 * their pages, and what a tool writes beside a file for a moment is gone by then.
 *
 * @param {string} root @param {{ sourceRoot: string, targetRoot: string, pages: readonly { source: string, target: string }[] }} config
 * @param {(what: 'listed' | 'changed') => void} tell
 */
export function watchPages(root, { sourceRoot, targetRoot, pages }, tell) {
  const folders = new Set(
    pages.flatMap(({ source, target }) => [join(root, sourceRoot, topOf(source)), join(root, targetRoot, topOf(target))]),
  );
  let listed = listOf(folders);
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const settle = () => {
    const now = listOf(folders);
    tell(now === listed ? 'changed' : 'listed');
    listed = now;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(settle, pause);
  };
  const watchers = [...folders].flatMap((folder) => watchFolder(folder, later));
  return {
    close() {
      clearTimeout(timer);
      for (const one of watchers) one.close();
    },
  };
}

/** What stands before the first placeholder: `i18n/{locale}/a/{path}` -> `i18n`. @param {string} pattern */
const topOf = (pattern) => pattern.split('{')[0]?.replace(/[^/]*$/, '') ?? '';

/** @param {string} folder @param {() => void} tell */
function watchFolder(folder, tell) {
  try {
    return [watch(folder, { recursive: true }, tell)];
  } catch {
    // There is none yet.
    return [];
  }
}

/** @param {Iterable<string>} folders */
function listOf(folders) {
  return [...folders].flatMap(filesBelow).sort().join('\n');
}

/** @param {string} folder */
function filesBelow(folder) {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return names.filter((name) => !/\.(?:xlf|tmp)$|(?:^|[/\\])\./.test(name)).map((name) => folder + sep + name);
  } catch {
    return [];
  }
}
