import { styleText } from 'node:util';
import type { World } from '../../model/world.ts';
import { type Command, commonFlags, type Flag } from './command.ts';

/** What `lockstep --help` prints. */
export function overview(commands: readonly { name: string; summary: string }[], world: World): string {
  return [
    'lockstep keeps translated documentation in step with its source.',
    '',
    bold('Usage', world) + '  lockstep <command> [paths…] [flags]',
    '',
    bold('Commands', world),
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    'lockstep <command> --help shows its flags, lockstep help findings what is reported.',
    'Nothing is written without --write, except the file that --output names, and caches (--no-cache).',
    'Exit codes: 0 fine, 1 problems found, 2 could not run.',
    '',
  ].join('\n');
}

/** What `lockstep <command> --help` prints. */
export function helpOf(command: Command, summary: string, world: World): string {
  return [
    `${bold('lockstep ' + command.name, world)}  ${summary}`,
    '',
    bold('Usage', world) + `  ${['lockstep', command.name, command.operands, '[flags]'].filter(Boolean).join(' ')}`,
    '',
    ...(Object.keys(command.flags).length > 0 ? [bold('Flags', world), ...flagTable(command.flags), ''] : []),
    bold('Common flags', world),
    ...flagTable(Object.fromEntries(Object.entries(commonFlags).filter(([name]) => !Object.hasOwn(command.flags, name)))),
    '',
    bold('Examples', world),
    ...table(command.examples),
    '',
  ].join('\n');
}

/** Words that stand out where the terminal can show it. */
export const bold = (text: string, { color }: World): string => (color ? styleText('bold', text) : text);

function flagTable(flags: Record<string, Flag>): string[] {
  return table(
    Object.entries(flags).map(([name, { value, optionalValue, about }]) => [
      `--${name}${value ? (optionalValue ? `[=${value}]` : ` ${value}`) : ''}`,
      about,
    ]),
  );
}

/** Rows of two columns, the second one aligned. */
export function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
