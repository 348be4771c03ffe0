import { relative, resolve } from 'node:path';
import type { Project } from '../config/project.ts';
import { findPair, type IncomingFile, languageNotes, type Wanted } from '../exchange/find-pair.ts';
import { type ImportedFile, importPage } from '../exchange/import-page.ts';
import { translationOf, translationsOf } from '../exchange/translations.ts';
import type { Apply } from '../io/apply/apply.ts';
import { readChunks, spareMemory } from '../io/files.ts';
import { type Finding, UsageError } from '../model/finding.ts';
import type { ImportReport } from '../model/report.ts';
import { inOrder } from '../pairs/in-order.ts';
import { withPairs } from '../pairs/open-pairs.ts';
import type { PageStore } from '../pairs/page-store.ts';
import { contradiction } from '../xliff/merge/group-units.ts';
import { readXliffFiles } from '../xliff/read.ts';
import { decodeXml } from '../xliff/xml/decode-xml.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { diffPlans } from './line/diff-plans.ts';
import { chosenFormat, printReport } from './line/print-report.ts';
import { configured, openWorkspace, placeOf } from './line/workspace.ts';
import { writing } from './line/writing.ts';
import { changesOf } from './write-edits.ts';

const ownFlags = {
  write: { type: 'boolean', about: 'write the targets; all of them, or none' },
  partial: { type: 'boolean', about: 'with --write, also where some units are refused: merge the rest' },
  file: { type: 'string', value: 'PATH', about: 'the source page, where the XLIFF file does not say it' },
  diff: { type: 'boolean', about: 'print what would change' },
} as const satisfies FlagSet;

export const importCommand: Command<typeof ownFlags> = {
  name: 'import',
  operands: 'FILE…',
  flags: ownFlags,
  examples: [
    ['lockstep import sv.xlf', 'what the file would change, and what is wrong with it'],
    ['lockstep import --diff sv.xlf', 'the changes as a diff'],
    ['lockstep import --write sv.xlf', 'into the targets'],
  ],
  run: runImport,
};

async function runImport(invocation: Invocation<typeof ownFlags>): Promise<number> {
  const { world, flags, paths } = invocation;
  chosenFormat(invocation);
  spareMemory();
  if (paths.length === 0) throw new UsageError('Unexpected end of "lockstep import", expected FILE: lockstep import sv.xlf');
  const workspace = openWorkspace({ ...invocation, paths: [] });
  const project = configured(workspace);
  const { report, diff } = await writing(invocation, placeOf(workspace), async (apply) => {
    const planned = await planImport(project, apply, invocation);
    planned.report.written = apply !== null && (!isRefused(planned.report) || flags.partial === true);
    if (planned.report.written) apply!.commit();
    return planned;
  });
  if (flags.diff) world.out(diff);
  await printReport(report, invocation, { root: project.root });
  return isRefused(report) ? 1 : 0;
}

const isRefused = ({ findings }: ImportReport): boolean => findings.some(({ severity }) => severity === 'error');

type Known = Pick<Wanted, 'followed' | 'idsIn'>;

/** Each page is read once, however many files name none. */
function idsIn({ read, segmentsOf }: PageStore): Wanted['idsIn'] {
  const known = new Map<string, ReadonlySet<string>>();
  return (source) => {
    const side = known.has(source) ? null : read(source);
    if (side) known.set(source, new Set('page' in side ? segmentsOf(side.page)?.map(({ id }) => id) : []));
    return known.get(source)!;
  };
}

/** The files of all work packages, each with the page that it is about, read when asked for: no page comes twice. */
function* readPackages(project: Project, known: Known, invocation: Invocation<typeof ownFlags>): Generator<IncomingFile> {
  const seen = new Map<string, string>();
  for (const path of invocation.paths) {
    for (const incoming of readPackage(path, project, known, invocation)) {
      const { source, target, locale } = incoming.pair;
      const first = seen.get(target);
      if (first !== undefined) throw new UsageError(`${path}: ${source} (${locale}) is in ${first} already; nothing was merged`);
      seen.set(target, path);
      yield incoming;
    }
  }
}

function* readPackage(
  path: string,
  project: Project,
  known: Known,
  { world, flags }: Invocation<typeof ownFlags>,
): Generator<IncomingFile> {
  const chunks = readChunks(resolve(world.cwd, path));
  if (!chunks) throw new UsageError(`${path}: Unexpected absence, expected an XLIFF file`);
  const locale = flags.locale?.[0];
  let number = 0;
  try {
    for (const file of readXliffFiles(decodeXml(chunks, path), path)) {
      number += 1;
      const pair = findPair(project, file, { path, number, named: flags.file, locale, ...known });
      const problem = contradiction(file);
      if (problem) throw new UsageError(`${path}: ${problem}`);
      yield { path, place: relative(project.root, resolve(world.cwd, path)).replaceAll('\\', '/'), file, pair };
    }
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${error.message}; nothing was merged`);
    throw error;
  }
}

/** Plans page by page and stages what is planned, so that of all pages one is in memory. */
async function planImport(
  project: Project,
  apply: Apply | null,
  invocation: Invocation<typeof ownFlags>,
): Promise<{ report: ImportReport; diff: string }> {
  const { world, flags } = invocation;
  const pages: ImportReport['pages'] = [];
  const findings: Finding[] = [];
  let diff = '';
  await withPairs(project, async (pairs) => {
    const translations = await translationsOf(pairs);
    const reader = await pairs.reader();
    const planned = async (one: IncomingFile): Promise<{ one: IncomingFile; imported: ImportedFile | Finding }> => {
      const translation = await translationOf(one, reader);
      if ('check' in translation) return { one, imported: translation };
      const context = { translations, config: project.config, now: world.now(), partial: flags.partial === true };
      return { one, imported: await importPage(one, translation, context) };
    };
    const known = { followed: await pairs.followed(), idsIn: idsIn(reader.store) };
    for await (const { one, imported } of inOrder(readPackages(project, known, invocation), planned, 1)) {
      if ('check' in imported) {
        findings.push(imported);
        continue;
      }
      pages.push(imported.page);
      findings.push(...languageNotes(one, project.config.sourceLocale));
      for (const finding of imported.findings) findings.push(finding);
      if (flags.diff) diff += diffPlans(imported.plans);
      apply?.add(changesOf(project.root, imported.plans));
    }
  });
  return { report: { command: 'import', version: 1, pages, findings, written: false }, diff };
}
