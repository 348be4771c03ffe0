import { isOtherCommand, isOtherTask } from '../effects/tools.ts';
import type { ChangeRule } from './line-change.ts';

/** What a program is told in its own words. */
export const commands: readonly ChangeRule[] = [
  {
    name: 'words without a counterpart',
    why: 'A translation has other words, and not only more of them or fewer.',
    says: 'damage',
    holds: ({ gone, fresh }) => gone.length === 0 || fresh.length === 0,
    takes: ['js', 'f("src dst")', 'f("dst src")'],
    edge: ['js', 'f("slow and steady")', 'f("langsam und stetig")'],
  },
  {
    name: 'another task of a tool',
    why: 'A tool is told in its own words what it is to do.',
    says: 'damage',
    holds: ({ source, target }) => isOtherTask(source, target),
    takes: ['', 'pip install one', 'pip installiere eins'],
    edge: ['', 'pip is fine here', 'Das Werkzeug ist gut'],
  },
  {
    name: 'a command in letters that none has',
    why: 'No command, and no part of a tool, is called so.',
    says: 'damage',
    holds: ({ isShell, source, target }) => isShell && isOtherCommand(source, target),
    takes: ['console', '$ source .venv/bin/activate', '$ Möchten .venv/bin/activate'],
    edge: ['sh', 'cd folder', 'cd мой'],
  },
];
