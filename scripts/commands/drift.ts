import { resolve } from 'node:path';
import { spareMemory } from '../io/files.ts';
import { type Choice, chooseRows, sorts } from '../survey/choose-rows.ts';
import { driftRows, foundIn, withoutFindings } from '../survey/rows.ts';
import { occursIn, totalsOf } from '../survey/totals.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { failOnFlag, failOnOf, statesOf } from './line/fail-on.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { shardFlag, shardOf } from './line/shard.ts';
import { configured, openWorkspace } from './line/workspace.ts';

const ownFlags = {
  'source-ref': { type: 'string', value: 'REV', about: 'judge against the source at this revision' },
  since: { type: 'string', value: 'REV', about: 'only what the changes of the source since this revision make stale, or orphan' },
  segments: { type: 'boolean', about: 'list the segments that changed, and which of the target they concern' },
  cache: { type: 'boolean', about: 'take pages of which no byte changed from the last run, and remember this one, in .lockstep/' },
  'cache-location': { type: 'string', value: 'DIR', about: 'keep what --cache remembers in DIR' },
  'no-cache': { type: 'boolean', about: 'judge every page anew, and write nothing (default)' },
  state: { type: 'string', value: 'STATES', about: 'show what is in one of these states: stale,incomplete,…' },
  sort: { type: 'string', value: 'BY', oneOf: sorts, about: 'most words first, most commits behind (age), or by path' },
  limit: { type: 'number', value: 'N', about: 'show no more than N targets; totals are of all' },
  'fail-on': failOnFlag,
  shard: shardFlag,
} as const satisfies FlagSet;

export const drift: Command<typeof ownFlags> = {
  name: 'drift',
  operands: '[paths…]',
  flags: ownFlags,
  examples: [
    ['lockstep drift', 'one line a target: its state, what is known, words to translate'],
    ['lockstep drift --segments docs/a.md', 'what changed in one page since it was translated'],
    ['lockstep drift --since origin/main', 'what this change of the source makes stale'],
    ['lockstep drift --state stale,incomplete --sort words --limit 20', 'where most is to be done'],
    ['lockstep drift --fail-on stale,orphaned', 'for a CI job'],
  ],
  run: runDrift,
};

/** From here on the heap of a run may be larger than what a CI job is given. */
const manyPairs = 5000;

async function runDrift(invocation: Invocation<typeof ownFlags>): Promise<number> {
  chosenFormat(invocation);
  const failOn = failOnOf(invocation.flags);
  const shard = shardOf(invocation.flags);
  const choice = choiceOf(invocation.flags);
  const workspace = openWorkspace(invocation, 'in-git');
  const { segments, since, cache } = invocation.flags;
  const asked = { since, places: segments === true };
  const project = configured(workspace);
  const pairs = workspace.pairs.filter(({ source }) => shard?.holds(source) ?? true);
  if (pairs.length > manyPairs) spareMemory();
  const rows = await driftRows(project, pairs, asked, cache === true ? { location: locationOf(invocation) } : null);
  const locales = project.config.locales.filter((locale) => invocation.flags.locale?.includes(locale) ?? true);
  const totals = totalsOf(rows, locales);
  const report = {
    command: 'drift',
    version: 1,
    pages: chooseRows(rows, choice).map(withoutFindings),
    totals,
    findings: foundIn(rows),
    ...(since !== undefined && { since }),
    ...(shard && { shard: shard.name }),
  } as const;
  await printReport(report, invocation, { failOn, root: project.root, sorted: choice.sort !== null });
  return occursIn(totals, failOn) ? 1 : 0;
}

/** @throws UsageError where a state is none */
const choiceOf = ({ state, sort, limit }: Invocation<typeof ownFlags>['flags']): Choice => ({
  states: statesOf('state', state),
  sort: sort ?? null,
  limit: limit ?? Infinity,
});

/** Where the rows are kept; null: in the project's own folder. */
function locationOf({ flags, world }: Invocation<typeof ownFlags>): string | null {
  const named = flags['cache-location'];
  return named === undefined ? null : resolve(world.cwd, named);
}
