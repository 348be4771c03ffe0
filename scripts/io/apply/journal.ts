import { closeSync, fsyncSync, lstatSync, openSync, readFileSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { flushFolder } from './flush.ts';
import { stateFolder } from './state-folder.ts';
import type { Step } from './step.ts';

/** What a run is about to do, on disk before it is done. Nothing is in effect until it is sealed. */
export interface Journal {
  add(step: Step): void;
  /** Takes steps back that were added. */
  drop(steps: readonly Step[]): void;
  /** From here on the steps are to be done; what finds the journal does them, or takes all of them back. */
  seal(): void;
  /** Removes it: all is done, or nothing. */
  remove(): void;
}

const journalAt = (home: string): string => join(stateFolder(home), 'journal');

export function openJournal(home: string, roots: readonly string[]): Journal {
  const path = journalAt(home);
  const file = openSync(path, 'wx');
  // Each entry begins a line: one that a full disk cut short spoils no other.
  const append = (entry: object) => void writeSync(file, `\n${JSON.stringify(entry)}`);
  append({ roots: roots.map((root) => relative(home, root)) });
  let open = true;
  const close = () => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    add: (step) => append({ step }),
    drop: (steps) => append({ drop: steps.map(({ id }) => id) }),
    seal() {
      fsyncSync(file);
      close();
      closeSync(openSync(sealOf(path), 'wx'));
      flushFolder(stateFolder(home));
    },
    remove() {
      close();
      removeJournal(home);
    },
  };
}

/**
 * A file whose name tells which file the journal is, and when it was last written. Both come from this disk alone: a journal
 * in a checkout, an archive or a copy can't have the seal that fits. Which disk it is can't be told: after a power loss btrfs, NFS
 * and overlayfs may be mounted as a device of another number.
 */
function sealOf(journal: string): string {
  const { ino, ctimeNs } = lstatSync(journal, { bigint: true });
  return join(journal, '..', `seal.${ino}-${ctimeNs}`);
}

export interface ReadJournal {
  steps: Step[];
  /** The folders that the run might write in: absolute. */
  roots: string[];
  /** `foreign`: sealed somewhere else, or no file. */
  seal: 'none' | 'own' | 'foreign';
}

/** In bytes: a million steps. V8 makes no text of twice as much. */
const most = 2 ** 28;

/** The journal that a run has left; null: there is none. */
export function readJournal(home: string): ReadJournal | null {
  const path = journalAt(home);
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (!there) return null;
  if (!there.isFile() || there.size > most) return { steps: [], roots: [], seal: 'foreign' };
  const seals = sealsIn(stateFolder(home));
  const seal = seals.length === 0 ? 'none' : seals.includes(basename(sealOf(path))) ? 'own' : 'foreign';
  return { ...entriesOf(readFileSync(path, 'utf8'), home), seal };
}

function entriesOf(text: string, home: string): Pick<ReadJournal, 'steps' | 'roots'> {
  const steps = new Map<string, Step>();
  const roots: string[] = [];
  for (const line of text.split('\n')) {
    const entry = entryOf(line);
    if (isStep(entry.step)) steps.set(entry.step.id, entry.step);
    if (Array.isArray(entry.drop)) for (const id of entry.drop) steps.delete(id as string);
    if (Array.isArray(entry.roots)) for (const root of entry.roots) if (typeof root === 'string') roots.push(resolve(home, root));
  }
  return { steps: [...steps.values()], roots };
}

function entryOf(line: string): { step?: unknown; drop?: unknown; roots?: unknown } {
  try {
    return (JSON.parse(line) as object | null) ?? {};
  } catch {
    return {};
  }
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function isStep(step: unknown): step is Step {
  const { path, id, before, after, made } = (step ?? {}) as Record<string, unknown>;
  const texts = [path, id, before, after, made ?? ''].every((one) => typeof one === 'string' && !one.includes('\0'));
  return texts && uuid.test(id as string);
}

const sealsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('seal.'));

/** The seal last: without its journal it means nothing. What a cache was writing when it was killed goes as well. */
export function removeJournal(home: string): void {
  rmSync(journalAt(home), { force: true });
  for (const name of leftIn(home)) if (!name.startsWith('lock.')) rmSync(join(stateFolder(home), name), { force: true });
}

/** Names of what a run leaves that does not end: its lock, its journal and seal, half of a cache's file. */
export function leftIn(home: string): string[] {
  return isLink(stateFolder(home)) ? [] : namesIn(stateFolder(home)).filter((name) => /^(?:lock\.|seal\.|journal$)|^\..*\.tmp$/.test(name));
}

/** A checkout may bring a link of that name: what lies behind it is no run's. */
const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** A folder is no file of a run's; one in the place of the journal is told. */
function namesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory() || entry.name === 'journal').map(({ name }) => name);
  } catch {
    return [];
  }
}
