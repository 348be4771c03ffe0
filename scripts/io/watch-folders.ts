import { type FSWatcher, watch } from 'node:fs';
import { resolve } from 'node:path';

/** Folders that are watched; each by itself, so that nothing below them (`node_modules`) costs anything. */
interface WatchedFolders {
  /** Watches these from now on, and no others. One that is gone or may not be read is left out. */
  set(folders: Iterable<string>): void;
  close(): void;
}

/** @param changed gets the absolute path of each file that was written, came or went, as often as the system says so */
export function watchFolders(changed: (file: string) => void): WatchedFolders {
  const watchers = new Map<string, FSWatcher>();
  return {
    set(folders) {
      const wanted = new Set(folders);
      for (const folder of watchers.keys()) if (!wanted.has(folder)) end(folder);
      for (const folder of wanted) if (!watchers.has(folder)) begin(folder);
    },
    close: () => [...watchers.keys()].forEach(end),
  };

  function begin(folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => void (name !== null && changed(resolve(folder, name))));
      watcher.on('error', () => end(folder));
      watchers.set(folder, watcher);
    } catch {
      // It went between being listed and being watched: nothing of it is checked, either.
    }
  }

  function end(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }
}
