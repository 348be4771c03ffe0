import { resolve } from 'node:path';
import { nearest } from '../../model/nearest.ts';
import { version } from '../../config/version.ts';
import { isFolder } from '../../io/files.ts';
import { systemWords } from '../../io/in-words.ts';
import { UsageError } from '../../model/finding.ts';
import { visibleLines } from '../../model/visible.ts';
import type { World } from '../../model/world.ts';
import { commands } from '../index.ts';
import type { Command } from './command.ts';
import { helpOf, overview } from './help.ts';
import { parseFlags } from './parse-flags.ts';

/**
 * The whole command line: arguments and a world in, an exit code out. 0 fine, 1 problems found, 2 could not run.
 * The one catch: what goes wrong inside becomes a line for a person, never a stack.
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    const [name, ...rest] = argv;
    if (name === '--version') return say(world, `${version}\n`);
    if (name === 'help' && rest[0] !== undefined) return await helpOn(rest[0], rest.slice(1), world);
    if (name === undefined || name === '--help' || name === 'help') return say(world, overview(commands, world));
    const entry = commandNamed(name);
    return await runCommand(await entry.load(), entry.summary, rest, world);
  } catch (error) {
    world.err(`lockstep: ${visibleLines(wordsOf(error, world))}\n`);
    return 2;
  }
}

/** A command's help, a finding's, or the list of all findings. */
async function helpOn(topic: string, args: string[], world: World): Promise<number> {
  const { helpOnFindings, isOnFindings } = await import('./help-on-findings.ts');
  return isOnFindings(topic) ? say(world, helpOnFindings(topic, args, world)) : run([topic, ...args, '--help'], world);
}

async function runCommand(command: Command, summary: string, args: string[], world: World): Promise<number> {
  const { flags, paths } = parseFlags(command, args);
  if (flags.help) return say(world, helpOf(command, summary, world));
  if (flags.version) return say(world, `${version}\n`);
  const cwd = resolve(world.cwd, flags.cwd ?? '.');
  if (!isFolder(cwd)) throw new UsageError(`Unexpected --cwd ${flags.cwd}, expected a folder that exists`);
  return command.run({ world: { ...world, cwd, color: world.color && flags.color !== false }, paths, flags });
}

function commandNamed(name: string) {
  const entry = commands.find((command) => command.name === name);
  if (entry) return entry;
  const names = commands.map((command) => command.name);
  throw new UsageError(`Unexpected command "${name}", expected one of ${names.join(', ')}${nearest(name, names)}`);
}

function say(world: World, text: string): number {
  world.out(text);
  return 0;
}

function wordsOf(error: unknown, world: World): string {
  if (error instanceof UsageError) return error.message;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code && path) return `${path}: ${systemWords({ code, message })}`;
  const details = world.env.LOCKSTEP_DEBUG && error instanceof Error ? `\n${error.stack}` : ' (LOCKSTEP_DEBUG=1 shows where)';
  return `a defect of lockstep, please report it: ${message}${details}`;
}
