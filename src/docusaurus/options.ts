import { nearest } from '../../scripts/model/nearest.ts';

/** What a site may say of the plugin, complete. */
export interface LockstepOptions {
  id: string;
  /** Folder that holds `lockstep.config.json`, or one below it, relative to the site. */
  cwd: string;
  /** Checkouts that the configuration may name beside its repository, relative to that folder: as `--checkout`. */
  checkouts: string[];
  /** Path of the page that says how each language stands: `translations`; false for none. */
  dashboard: string | false;
}

/**
 * Options as `docusaurus.config` has them.
 *
 * @throws Error without a stack, for who writes that file
 */
export function optionsFrom(given: Record<string, unknown> = {}): LockstepOptions {
  for (const [name, value] of Object.entries(given)) {
    const kind = kinds[name as keyof LockstepOptions] as Kind | undefined;
    if (!kind) return refuse(`option "${name}", expected one of ${known.join(', ')}${nearest(name, known)}`);
    if (!kind.holds(value)) return refuse(`${JSON.stringify(value)} as option "${name}", expected ${kind.expected}`);
  }
  return { id: 'default', cwd: '.', checkouts: [], dashboard: 'translations', ...given };
}

interface Kind {
  expected: string;
  holds(value: unknown): boolean;
}

const text: Kind = { expected: 'text', holds: (value) => typeof value === 'string' };

const kinds: Record<keyof LockstepOptions, Kind> = {
  id: text,
  cwd: { ...text, expected: 'a folder, relative to the site' },
  checkouts: { expected: 'a list of folders', holds: (value) => Array.isArray(value) && value.every((one) => text.holds(one)) },
  dashboard: { expected: 'a path without "/" around it, or false', holds: (value) => value === false || isPath(value) },
};

const isPath = (value: unknown): boolean => typeof value === 'string' && value !== '' && !value.startsWith('/') && !value.endsWith('/');

const known = Object.keys(kinds).filter((name) => name !== 'id');

/** @throws Error of one line, without a stack */
export function refuse(problem: string): never {
  const error = new Error(`lockstep/docusaurus: Unexpected ${problem}`);
  error.stack = error.message;
  throw error;
}
