import { resolve } from 'node:path';
import { type Schema, validate } from '../config/validate.ts';
import { readBytes } from '../io/files.ts';
import { byPlace, byText } from '../model/lists/by-place.ts';
import type { PageDrift } from '../model/drift.ts';
import { UsageError } from '../model/finding.ts';
import type { CheckReport, DriftReport } from '../model/report.ts';
import type { LocaleTotal } from '../model/status.ts';
import checkSchema from '../reports/schemas/check.schema.json' with { type: 'json' };
import driftSchema from '../reports/schemas/drift.schema.json' with { type: 'json' };
import { occursIn, sumOfTotals, totalsOf } from '../survey/totals.ts';
import { exitCodeOf } from './check/exit-code.ts';
import { groupCopies, ungroupCopies } from './check/version-copies.ts';
import type { Command, FlagSet, Invocation } from './line/command.ts';
import { failOnFlag, failOnOf } from './line/fail-on.ts';
import { chosenFormat, printReport } from './line/print-report.ts';

const ownFlags = {
  'max-warnings': { type: 'number', value: 'N', about: 'of check: exit 1 where there are more than N warnings' },
  'fail-on': { ...failOnFlag, about: `of drift: ${failOnFlag.about}` },
} as const satisfies FlagSet;

export const merge: Command<typeof ownFlags> = {
  name: 'merge',
  operands: 'REPORT…',
  flags: ownFlags,
  examples: [
    [
      'lockstep merge 1.json 2.json --format sarif',
      'one report of those of check --shard 1/2 and 2/2, with the exit code that one run would have',
    ],
    ['lockstep merge 1.json 2.json --fail-on stale', 'the same of drift --shard'],
  ],
  run: runMerge,
};

async function runMerge(invocation: Invocation<typeof ownFlags>): Promise<number> {
  chosenFormat(invocation);
  const { paths, flags, world } = invocation;
  const failOn = failOnOf(flags);
  if (paths.length === 0) throw new UsageError('Unexpected end of "lockstep merge", expected reports: lockstep merge 1.json 2.json');
  const reports = paths.map((path) => readReport(resolve(world.cwd, path), path));
  refuseGaps(reports);
  const checks = reports.filter((report) => report.command === 'check');
  if (checks.length === reports.length) {
    const report = mergedCheck(checks);
    await printReport(report, invocation);
    return exitCodeOf(report.findings, flags['max-warnings'] ?? Number.POSITIVE_INFINITY);
  }
  const drifts = reports.filter((report) => report.command === 'drift');
  if (drifts.length !== reports.length) throw new UsageError('Unexpected reports of check and of drift, expected those of one command');
  const report = mergedDrift(drifts);
  await printReport(report, invocation, { failOn });
  return occursIn(report.totals, failOn) ? 1 : 0;
}

type Mergeable = CheckReport | DriftReport;

/** @throws UsageError where the file is absent or no such report */
function readReport(file: string, shown: string): Mergeable {
  const make = `expected a report of check or drift: --format json --output ${shown}`;
  const bytes = readBytes(file);
  if (!bytes) throw new UsageError(`${shown}: Unexpected absence, ${make}`);
  const data = parsed(new TextDecoder().decode(bytes));
  if (validate(data, checkSchema as Schema).length === 0) return { ...(data as CheckReport), command: 'check' };
  if (validate(data, driftSchema as Schema).length === 0)
    return { findings: [], ...(data as Partial<DriftReport>), command: 'drift' } as DriftReport;
  throw new UsageError(`${shown}: Unexpected content, ${make}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A job that did not come to its end has left no report: what the others found is not all.
 *
 * @throws UsageError
 */
function refuseGaps(reports: readonly Mergeable[]): void {
  const shards = reports.flatMap(({ shard }) => shard ?? []);
  const wholes = new Set(shards.map((shard) => shard.split('/')[1]!));
  if (wholes.size > 1) throw new UsageError(`Unexpected parts of ${[...wholes].join(' and of ')}, expected those of one whole`);
  const given = new Set(shards);
  if (given.size < shards.length) throw new UsageError(`Unexpected part ${repeated(shards)} twice, expected each once`);
  for (const whole of wholes) {
    const missing = Array.from({ length: Number(whole) }, (_, index) => `${index + 1}/${whole}`).filter((shard) => !given.has(shard));
    if (missing.length > 0) throw new UsageError(`Unexpected absence of the part ${missing.join(', ')}, expected the reports of all parts`);
  }
}

const repeated = (names: readonly string[]): string => names.find((name, index) => names.indexOf(name) < index)!;

function mergedCheck(reports: readonly CheckReport[]): CheckReport {
  const all = once(ungroupCopies(reports.flatMap((report) => report.findings)));
  const findings = groupCopies(byPlace(all));
  const known = reports.flatMap((report) => report.known ?? []);
  return {
    command: 'check',
    version: 1,
    findings,
    pages: sum(reports.map(({ pages }) => pages)),
    ...(known.length > 0 && { known: { listed: known[0]!.listed, found: sum(known.map(({ found }) => found)), gone: null } }),
  };
}

/** A target whose source was renamed is of the part of both its names. */
function mergedDrift(reports: readonly DriftReport[]): DriftReport {
  const pages = once(reports.flatMap((report) => report.pages));
  const since = reports.find((report) => report.since !== undefined)?.since;
  const findings = once(reports.flatMap((report) => report.findings));
  const totals = mergedTotals(reports, pages);
  // Those of one run are in the order of the configured locales, as its totals are.
  const rank = new Map(totals.map(({ locale }, index) => [locale, index]));
  const inOrder = pages.toSorted((a, b) => byText(a.source, b.source) || (rank.get(a.locale) ?? 0) - (rank.get(b.locale) ?? 0));
  return { command: 'drift', version: 1, pages: inOrder, totals, findings, ...(since !== undefined && { since }) };
}

/** Where the parts show all of their rows, those are counted: one that two of them have is one. */
function mergedTotals(reports: readonly DriftReport[], pages: readonly PageDrift[]): LocaleTotal[] {
  const totals = sumOfTotals(reports.map((report) => report.totals));
  const counted = sum(totals.flatMap(({ states }) => Object.values(states)));
  const isAll = counted === sum(reports.map((report) => report.pages.length));
  return isAll
    ? totalsOf(
        pages,
        totals.map(({ locale }) => locale),
      )
    : totals;
}

/** What is of no page (a stray folder) each part tells. */
function once<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
