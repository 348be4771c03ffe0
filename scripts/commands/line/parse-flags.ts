import { parseArgs } from 'node:util';
import { nearest } from '../../model/nearest.ts';
import { UsageError } from '../../model/finding.ts';
import { alternatives, type Command, commonFlags, type Flag, type Flags, type FlagSet } from './command.ts';

/**
 * The flags and paths of one command. Strict: a flag that the command does not have, a value that is missing, too much or none
 * of those that its declaration allows, or a flag given twice that takes one value is an error.
 *
 * @throws UsageError that says what to write instead
 */
export function parseFlags<Own extends FlagSet>(command: Command<Own>, args: string[]): { flags: Flags<Own>; paths: string[] } {
  const known: FlagSet = { ...commonFlags, ...command.flags };
  const { tokens, positionals } = parseArgs({ args, options: optionsOf(known), allowPositionals: true, strict: false, tokens: true });
  const flags: Values = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(known, token.name) && token.rawName.startsWith('--') ? known[token.name] : undefined;
    if (!flag) {
      const names = Object.keys(known).map((name) => `--${name}`);
      throw new UsageError(
        `Unexpected flag "${token.rawName}" of "lockstep ${command.name}"${nearest(token.rawName, names) || `, expected one of ${names.join(' ')}`}`,
      );
    }
    setFlag(flags, token.name, flag, token.value);
  }
  // The one place where a declaration and a value meet: each was read as its own declaration says.
  return { flags: flags as Flags<Own>, paths: positionals };
}

type Values = Record<string, string | true | false | number | string[]>;

function optionsOf(known: FlagSet) {
  return Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple = false, optionalValue }]) => [
      name,
      { type: optionalValue || type === 'boolean' ? ('boolean' as const) : ('string' as const), multiple },
    ]),
  );
}

function setFlag(flags: Values, name: string, flag: Flag, value: string | undefined): void {
  if (flag.optionalValue && value === undefined) {
    refuseSecond(flags, name);
    flags[name] = true;
    return;
  }
  if (flag.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`Unexpected value "${value}" of --${name}, expected none`);
    if (name.startsWith('no-')) flags[name.slice(3)] = false;
    else flags[name] = true;
    return;
  }
  if (value === undefined || value === '') throw new UsageError(`Unexpected end of --${name}, expected a value: ${written(name, flag)}`);
  const given = flags[name];
  if (flag.multiple) flags[name] = [...(Array.isArray(given) ? given : []), value];
  else {
    refuseSecond(flags, name);
    flags[name] = flag.type === 'number' ? wholeNumber(name, value) : oneOf(name, value, flag);
  }
}

/** Of `--changed=$BASE` the variable may be empty: that is no `--changed`. */
const written = (name: string, { value = 'VALUE', optionalValue }: Flag): string =>
  optionalValue ? `--${name}=${value}, or --${name} alone` : `--${name} ${value}`;

function refuseSecond(flags: Values, name: string): void {
  if (flags[name] !== undefined) throw new UsageError(`Unexpected second --${name}, expected it once`);
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`Unexpected --${name} ${value}, expected a whole number`);
  return Number(value);
}

function oneOf(name: string, value: string, { oneOf: allowed }: Flag): string {
  if (!allowed || allowed.includes(value)) return value;
  throw new UsageError(`Unexpected --${name} ${value}, expected ${alternatives(allowed)}${nearest(value, allowed)}`);
}
