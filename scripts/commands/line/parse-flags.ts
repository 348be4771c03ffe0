import { parseArgs } from 'node:util';
import { nearest } from '../../model/nearest.ts';
import { UsageError } from '../../model/finding.ts';
import { type Command, commonFlags, type Flag, type Flags } from './command.ts';

/**
 * The flags and paths of one command. Strict: a flag that the command does not have, a value that is missing or too
 * much, or a flag given twice that takes one value is an error.
 */
export function parseFlags(command: Command, args: string[]): { flags: Flags; paths: string[] } {
  const known = { ...commonFlags, ...command.flags };
  const { tokens, positionals } = parseArgs({ args, options: optionsOf(known), allowPositionals: true, strict: false, tokens: true });
  const flags: Flags = {};
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
  return { flags, paths: positionals };
}

function optionsOf(known: Record<string, Flag>) {
  return Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple = false, optionalValue }]) => [
      name,
      { type: optionalValue ? 'boolean' : type, multiple },
    ]),
  );
}

function setFlag(flags: Flags, name: string, flag: Flag, value: string | undefined): void {
  if (flag.optionalValue && !value) {
    flags[name] = true;
    return;
  }
  if (flag.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`Unexpected value "${value}" of --${name}, expected none`);
    if (name.startsWith('no-')) flags[name.slice(3)] = false;
    else flags[name] = true;
    return;
  }
  if (value === undefined || value === '')
    throw new UsageError(`Unexpected end of --${name}, expected a value: --${name} ${flag.value ?? 'VALUE'}`);
  if (flag.multiple) flags[name] = [...((flags[name] as string[] | undefined) ?? []), value];
  else if (flags[name] !== undefined) throw new UsageError(`Unexpected second --${name}, expected it once`);
  else flags[name] = value;
}
