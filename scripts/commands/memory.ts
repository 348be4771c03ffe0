import { resolve } from 'node:path';
import { version } from '../config/version.ts';
import { memoryUnits, readMemories } from '../exchange/memory-units.ts';
import { type Translation, translationOf } from '../exchange/translations.ts';
import { writeOutput } from '../io/write-file.ts';
import type { Finding } from '../model/finding.ts';
import { withPairs, type Work } from '../pairs/open-pairs.ts';
import { tidyMemory, writeTmx } from '../xliff/tmx/write-tmx.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { chosenFormatBesideProduct, printBesideProduct, printProduct } from './line/print-report.ts';
import { configured, openWorkspace } from './line/workspace.ts';

const ownFlags = {
  memory: { type: 'string', value: 'FILE', multiple: true, about: 'TMX file to join with what the pages hold; may be repeated' },
} as const satisfies FlagSet;

export const memory: Command<typeof ownFlags> = {
  name: 'memory',
  operands: '[paths…]',
  flags: ownFlags,
  examples: [
    ['lockstep memory --output all.tmx', 'all pairs of all targets, each once'],
    ['lockstep memory --locale sv-SE --memory old.tmx --output sv.tmx', 'of one locale, with an older memory'],
  ],
  run: runMemory,
};

async function runMemory(invocation: Invocation<typeof ownFlags>): Promise<number> {
  const { world, flags } = invocation;
  chosenFormatBesideProduct(invocation);
  const workspace = openWorkspace(invocation);
  const project = configured(workspace);
  const units = readMemories(flags.memory ?? [], world.cwd);
  const findings: Finding[] = [];
  const translated: Work<Translation | Finding | null> = async ({ pair }, reader) =>
    pair.sourceExists && pair.targetExists ? translationOf({ pair }, reader) : null;
  await withPairs(project, async (pairs) => {
    const { parse } = await pairs.reader();
    for await (const translation of pairs.walk(workspace.pairs, translated)) {
      if (!translation) continue;
      if ('check' in translation) findings.push(translation);
      else for (const unit of memoryUnits(translation, project.config, parse)) units.push(unit);
    }
  });
  const tidy = tidyMemory(units);
  const text = writeTmx(tidy.units, { sourceLocale: project.config.sourceLocale, version });
  if (flags.output === undefined) printProduct(text, world);
  else writeOutput(resolve(world.cwd, flags.output), [text], world.cwd);
  await printBesideProduct(
    { command: 'memory', version: 1, units: tidy.units.length, dropped: tidy.dropped, findings },
    invocation,
    project.root,
  );
  return findings.length > 0 ? 1 : 0;
}
