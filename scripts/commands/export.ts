import { type ExportOptions, exportPackage } from '../exchange/export-package.ts';
import { readMemories } from '../exchange/memory-units.ts';
import { openPackage, writePackage } from '../exchange/package-file.ts';
import { spareMemory } from '../io/files.ts';
import { withPairs } from '../pairs/open-pairs.ts';
import { xliffVersions } from '../xliff/write.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { chosenFormatBesideProduct, printBesideProduct, printProduct } from './line/print-report.ts';
import { configured, openWorkspace } from './line/workspace.ts';

const ownFlags = {
  xliff: { type: 'string', value: 'V', oneOf: xliffVersions, about: 'version: 1.2, 2.0 (default) or 2.1' },
  only: { type: 'string', value: 'drifted', oneOf: ['drifted'], about: 'only what has no translation, or one of an older source' },
  fill: {
    type: 'string',
    value: 'source',
    oneOf: ['source'],
    about: 'put the source where a translation is missing, for clients that skip empty targets',
  },
  memory: {
    type: 'string',
    value: 'FILE',
    multiple: true,
    about: 'TMX file to take exact and similar translations from; may be repeated',
  },
  segment: {
    type: 'string',
    value: 'S',
    oneOf: ['block', 'sentence'],
    about: 'block, or sentence; by default sentences only where bilingual markup had them',
  },
} as const satisfies FlagSet;

export const exportCommand: Command<typeof ownFlags> = {
  name: 'export',
  operands: '[paths…]',
  flags: ownFlags,
  examples: [
    ['lockstep export --locale sv-SE --output sv.xlf', 'all pages of a locale as one file'],
    ['lockstep export --locale sv-SE --output work/ docs/a.md', 'a file for each page, in a folder'],
    ['lockstep export --locale sv-SE --only drifted --xliff 1.2 --fill source --output sv.xlf', 'what is left to do, for OmegaT'],
  ],
  run: runExport,
};

async function runExport(invocation: Invocation<typeof ownFlags>): Promise<number> {
  chosenFormatBesideProduct(invocation);
  spareMemory();
  const options = optionsOf(invocation);
  const workspace = openWorkspace(invocation);
  const project = configured(workspace);
  const memory = readMemories(invocation.flags.memory ?? [], invocation.world.cwd);
  const { pairs } = workspace;
  const { world, flags } = invocation;
  const place = { output: flags.output, cwd: world.cwd, out: (text: string) => printProduct(text, world) };
  const target = openPackage(options.version, new Set(pairs.map(({ locale }) => locale)), place);
  const written = await withPairs(project, (all) => writePackage(exportPackage(all, pairs, project, { ...options, memory }), target));
  const report = { command: 'export' as const, version: 1 as const, ...written };
  await printBesideProduct(report, invocation, project.root);
  return report.findings.length > 0 ? 1 : 0;
}

function optionsOf({ flags }: Invocation<typeof ownFlags>): Omit<ExportOptions, 'memory'> & { version: (typeof xliffVersions)[number] } {
  return {
    version: flags.xliff ?? '2.0',
    onlyDrifted: flags.only === 'drifted',
    fillSource: flags.fill === 'source',
    segment: flags.segment ?? null,
  };
}
