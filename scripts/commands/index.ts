import type { Command } from './command.ts';

/** The commands in the order of the help. A command is one file and one line here. */
export const commands: { name: string; summary: string; load(): Promise<Command> }[] = [];
