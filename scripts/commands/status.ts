import { readStatus } from '../survey/status.ts';
import type { Command, Invocation } from './line/command.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { configured, openWorkspace } from './line/workspace.ts';

export const status: Command = {
  name: 'status',
  operands: '[paths…]',
  flags: {},
  examples: [
    ['lockstep status', 'pages by state and words to translate, a line a locale'],
    ['lockstep status --format json', 'what the site and other programs read'],
  ],
  run: runStatus,
};

async function runStatus(invocation: Invocation): Promise<number> {
  chosenFormat(invocation);
  const workspace = openWorkspace(invocation, 'in-git');
  const project = configured(workspace);
  const asked = invocation.flags.locale;
  // Of the paths that are named nothing lies in the others.
  const there = workspace.named.length > 0 ? new Set(workspace.pairs.map(({ locale }) => locale)) : null;
  const locales = project.config.locales.filter((locale) => (asked?.includes(locale) ?? true) && (there?.has(locale) ?? true));
  await printReport({ command: 'status', ...(await readStatus(project, workspace.pairs, locales)) }, invocation, { root: project.root });
  return 0;
}
