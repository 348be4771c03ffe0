import type { World } from '../../model/world.ts';
import { formats } from '../../reports/index.ts';

/** One word after `lockstep`: its help is its data, its work is loaded when it is called. */
export interface Command<Own extends FlagSet = FlagSet> {
  name: string;
  /** What stands after the name: `[paths…]`. */
  operands: string;
  /** Flags of its own, next to the common ones. */
  flags: Own;
  /** Example lines for `--help`, each with what it does. */
  examples: [line: string, does: string][];
  /** Reads, calls the core, renders, writes with `--write`. Gives the exit code: 0 fine, 1 problems found. */
  run(invocation: Invocation<Own>): Promise<number>;
}

export interface Invocation<Own extends FlagSet = SharedFlags> {
  world: World;
  paths: string[];
  flags: Flags<Own>;
}

export interface Flag {
  type: 'boolean' | 'string' | 'number';
  /** The only values that it takes. */
  oneOf?: readonly string[];
  multiple?: boolean;
  /** A value may follow, after `=` only: `--changed`, `--changed=main`. Without one, the flag is `true`. */
  optionalValue?: boolean;
  /** What the value is called in the help: `LOCALE`. */
  value?: string;
  about: string;
}

/** Flags by name, as a command declares them: `const flags = { … } as const satisfies FlagSet`. */
export type FlagSet = Readonly<Record<string, Flag>>;

/**
 * The values of the flags that were given, each of the type that its declaration says: `{ type: 'string', multiple: true }` is
 * `string[]`, `{ type: 'string', oneOf: ['a', 'b'] }` is `'a' | 'b'`, and `--no-color` is `color: false`.
 */
export type Flags<Own extends FlagSet> = ValuesOf<typeof commonFlags> & ValuesOf<Own>;

type ValuesOf<Declared extends FlagSet> = {
  [Name in keyof Declared & string as Name extends `no-${infer Positive}` ? Positive : Name]?: ValueOf<Declared[Name]>;
};

type ValueOf<Declared extends Flag> = Declared extends { type: 'boolean' }
  ? boolean
  : Declared extends { type: 'number' }
    ? number
    : Declared extends { optionalValue: true }
      ? string | true
      : Declared extends { multiple: true }
        ? string[]
        : Declared extends { oneOf: readonly (infer One)[] }
          ? One
          : string;

/** What several commands have, each in its own words: the help that all share asks for them. A command without one can't be given it. */
type SharedFlags = Record<'check' | 'diff' | 'write', Flag & { type: 'boolean' }> &
  Record<'source-ref', Pick<Flag, 'about' | 'value'> & { type: 'string' }>;

/** The flags that every command takes. */
export const commonFlags = {
  cwd: { type: 'string', value: 'DIR', about: 'work as if started in DIR' },
  config: { type: 'string', value: 'FILE', about: 'configuration file (default: the nearest lockstep.config.json)' },
  checkout: {
    type: 'string',
    value: 'DIR',
    multiple: true,
    about: 'a checkout beside this repository, or a bare repository, that the configuration may name; may be repeated',
  },
  locale: { type: 'string', value: 'L', multiple: true, about: 'only this locale; may be repeated' },
  format: {
    type: 'string',
    value: 'F',
    oneOf: Object.keys(formats),
    about: alternatives(['pretty (default)', ...Object.keys(formats).slice(1)]),
  },
  output: { type: 'string', value: 'FILE', about: 'write the report, or what export and memory make, to FILE instead of standard output' },
  quiet: { type: 'boolean', about: 'print errors only; of targets those that are not current' },
  'no-color': { type: 'boolean', about: 'print without colour, as with NO_COLOR in the environment' },
  version: { type: 'boolean', about: 'print the version' },
  help: { type: 'boolean', about: 'print this help' },
} as const satisfies FlagSet;

/** `a, b or c` */
export function alternatives(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
