import { checks } from '../../checks/index.ts';
import { type Checked, runChecks } from '../../checks/run-checks.ts';
import { configuredChecks } from '../../checks/settings/configured.ts';
import type { Parser } from '../../markdown/parser/parser.ts';
import { pageOf } from '../../markdown/page.ts';
import { subjectFrom } from '../subject-from.ts';
import { damages } from './damages.ts';
import { harmless } from './harmless.ts';
import type { KnownTarget, Mutation, Splice } from './mutation.ts';
import { sampled } from './sampled.ts';
import { wilson } from './wilson.ts';

/** The text of a source and of its target. */
export interface TranslatedPair {
  /** Of the target. */
  path: string;
  source: string;
  target: string;
  locale: string;
}

export interface CatchRate {
  damages: Row[];
  harmless: Row[];
}

/** What became of one class: of how many pages changed that way the checks had something new to say. */
export interface Row {
  id: string;
  about: string;
  trials: number;
  /** New findings within three lines of a damage; anywhere, of a harmless change. */
  found: number;
  /** Of `found` among `trials`, in which 95 % of all such samples lie. */
  interval: [low: number, high: number];
  /** The damages that were missed, and the harmless changes that were not: `path:line: "before" -> "after"`. */
  wrong: string[];
}

export interface Sampling {
  /** Trials of one class at most. */
  most: number;
  seed: number;
}

/** Damages pages, one place at a time, and counts what all checks with their default settings see of it. The same in, the same out. */
export function catchRate(pairs: readonly TranslatedPair[], { most, seed }: Sampling, parse: Parser): CatchRate {
  const known = pairs.flatMap((pair) => knownTarget(pair, parse) ?? []);
  const rowOf = (mutation: Mutation, reach: number, isDamage: boolean): Row => {
    const places = known.map((target) => placesOf(mutation, target).map((splice) => ({ target, splice })));
    const trials = sampled(places, most, seed).map((trial) => ({ ...trial, found: isFound(trial, reach) }));
    const found = trials.filter((trial) => trial.found).length;
    const wrong = trials.filter((trial) => trial.found !== isDamage).map(told);
    const { id, about } = mutation;
    return { id, about, trials: trials.length, found, interval: wilson(found, trials.length), wrong };
  };
  return {
    damages: damages.map((mutation) => rowOf(mutation, 3, true)),
    harmless: harmless.map((mutation) => rowOf(mutation, Infinity, false)),
  };
}

/** Where a mutation changes something. */
export const placesOf = (mutation: Mutation, target: KnownTarget): Splice[] =>
  mutation.splices(target).filter(({ start, end, text }) => target.page.text.slice(start, end) !== text);

export const spliced = (text: string, splice: Splice): string => text.slice(0, splice.start) + splice.text + text.slice(splice.end);

interface Trial {
  target: CheckedTarget;
  splice: Splice;
}

interface CheckedTarget extends KnownTarget {
  path: string;
  findings: Checked['findings'];
  check(text: string): Checked['findings'];
}

/** A target that can be read, with what is found in it as it is; else null. */
export function knownTarget({ path, source, target, locale }: TranslatedPair, parse: Parser): CheckedTarget | null {
  const subjectOf = (page: string) => subjectFrom({ page, source, locale }, parse);
  const check = (page: string) => runChecks(configured, subjectOf(page)).findings;
  const subject = subjectOf(target);
  const translation = subject.translation();
  if (!translation) return null;
  const { page, segments } = subject;
  return {
    path,
    page,
    source: pageOf('source.md', source),
    segments: segments()!,
    twins: translation.twins,
    findings: check(target),
    check,
  };
}

const configured = configuredChecks(checks, []);

/** Whether the changed page has a finding within so many lines of the change that the page had not. */
function isFound({ target: { page, findings, check }, splice }: Trial, reach: number): boolean {
  const before = new Map<string, number>();
  for (const finding of findings) before.set(signOf(finding), (before.get(signOf(finding)) ?? 0) + 1);
  const first = linesIn(page.text.slice(0, splice.start));
  const last = first + linesIn(splice.text);
  return check(spliced(page.text, splice)).some((finding) => {
    const left = before.get(signOf(finding)) ?? 0;
    before.set(signOf(finding), left - 1);
    return left <= 0 && finding.line - 1 >= first - reach && finding.line - 1 <= last + reach;
  });
}

const signOf = ({ check, message }: Checked['findings'][number]): string => `${check} ${message}`;

const linesIn = (text: string): number => text.split('\n').length - 1;

function told({ target: { path, page }, splice }: Trial): string {
  const before = page.text.slice(splice.start, splice.end);
  return `${path}:${linesIn(page.text.slice(0, splice.start)) + 1}: ${JSON.stringify(before)} -> ${JSON.stringify(splice.text)}`;
}
