import type { World } from '../../model/world.ts';
import { formats } from '../../reports/index.ts';

/** One word after `lockstep`: its help is its data, its work is loaded when it is called. */
export interface Command {
  name: string;
  /** What stands after the name: `[paths…]`. */
  operands: string;
  /** Flags of its own, next to the common ones. */
  flags: Record<string, Flag>;
  /** Example lines for `--help`, each with what it does. */
  examples: [line: string, does: string][];
  /** Reads, calls the core, renders, writes with `--write`. Gives the exit code: 0 fine, 1 problems found. */
  run(invocation: Invocation): Promise<number>;
}

export interface Flag {
  type: 'boolean' | 'string';
  multiple?: boolean;
  /** A value may follow, after `=` only: `--changed`, `--changed=main`. Without one, the flag is `true`. */
  optionalValue?: boolean;
  /** What the value is called in the help: `LOCALE`. */
  value?: string;
  about: string;
}

export interface Invocation {
  world: World;
  paths: string[];
  flags: Flags;
}

/** Values of the flags that were given. `--no-color` is `color: false`. */
export type Flags = Record<string, string | boolean | string[] | undefined>;

/** `a, b or c` */
const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The flags that every command takes. */
export const commonFlags: Record<string, Flag> = {
  cwd: { type: 'string', value: 'DIR', about: 'work as if started in DIR' },
  config: { type: 'string', value: 'FILE', about: 'configuration file (default: the nearest lockstep.config.json)' },
  checkout: {
    type: 'string',
    value: 'DIR',
    multiple: true,
    about: 'a checkout beside this repository, or a bare repository, that the configuration may name; may be repeated',
  },
  locale: { type: 'string', value: 'L', multiple: true, about: 'only this locale; may be repeated' },
  format: { type: 'string', value: 'F', about: listed(['pretty (default)', ...Object.keys(formats).slice(1)]) },
  output: { type: 'string', value: 'FILE', about: 'write the report to FILE instead of standard output' },
  quiet: { type: 'boolean', about: 'print errors only' },
  'no-color': { type: 'boolean', about: 'print without colour' },
  version: { type: 'boolean', about: 'print the version' },
  help: { type: 'boolean', about: 'print this help' },
};
