import { type Finding, fileFinding, type Spot } from '../model/finding.ts';
import type { Edit, Page, Range } from '../model/page.ts';
import { quoteOf } from '../model/quote.ts';
import type { Fix, Problem, Subject } from './check.ts';
import { checks as all } from './index.ts';
import type { ConfiguredCheck } from './settings/configured.ts';
import { brokenSince, withBroken } from './broken-since.ts';
import { otherVersionIn } from './other-version-in.ts';
import { disabledLines } from './settings/disabled-lines.ts';
import { ofOtherVersion, type Translation, type Twin } from './translation/translation.ts';

export interface Checked {
  findings: Finding[];
  /** What `--fix` would splice; a finding that has one is `fixable`. */
  fixes: Edit[];
}

/**
 * Runs checks over one page, in order: what an earlier one has spoilt, a later one does not report again. Where the YAML is broken that
 * alone is said of the front matter: what can be read of it is guesswork. A target that turns out to follow another version of its source is
 * judged once more, as one of which nobody knows what it was made from. What the page itself turns off is left out; a check that
 * fails is a finding, and the others go on.
 */
export function runChecks(checks: readonly ConfiguredCheck[], given: Subject): Checked {
  const subject = { ...given, page: trusted(given.page) };
  const disabled = obeyed(disabledLines(subject.page, ids), subject);
  const comparing = checks.filter(({ compares }) => compares);
  const broken = brokenSince(subject, (one) => judged(comparing, one, undisturbed).findings).filter(
    ({ check, line }) => !disabled.has(check, line),
  );
  const first = judged(checks, subject, disabled);
  const checked = { ...first, findings: withBroken(first.findings, broken) };
  if (!otherVersionIn(checked.findings.filter(notIn(broken)), checks, subject)) return checked;
  const translation = ofOtherVersion(subject.translation()!);
  const again = judged(checks, { ...subject, translation: () => translation }, disabled);
  // What is told of another version all the same is not told twice.
  const other = otherVersionIn(checked.findings.filter(notIn([...again.findings, ...broken])), checks, subject);
  if (!other || disabled.has('other-version', other.line)) return checked;
  return { ...again, findings: [other, ...withBroken(again.findings, broken)] };
}

function notIn(findings: readonly Finding[]): (finding: Finding) => boolean {
  const key = ({ check, line, column }: Finding): string => `${check} ${line}:${column}`;
  const known = new Set(findings.map(key));
  return (finding) => !known.has(key(finding));
}

function judged(checks: readonly ConfiguredCheck[], subject: Subject, disabled: Disabled): Checked {
  const { path } = subject.page;
  const checked: Checked = { findings: [], fixes: [] };
  const spoilt: Range[] = [];
  for (const problem of disabled.problems) checked.findings.push(findingOf(ofComments, problem, false, subject));
  for (const check of checks) {
    const before = [...spoilt];
    const told = new Set<string>();
    try {
      check.run(subject, (problem) => {
        spoilt.push(...[problem.spoils ?? []].flat());
        if (before.some((range) => touches(range, problem.range))) return;
        if (check.compares && isBetweenVersions(problem.range, subject)) return;
        // Two links may have one address: where it is defined.
        const place = `${problem.range.start} ${problem.range.end} ${problem.message}`;
        if (told.has(place)) return;
        told.add(place);
        const fixes = fixesOf(problem, checked.fixes);
        const finding = findingOf(check, problem, fixes !== null, subject);
        if (disabled.has(check.id, finding.line)) return;
        checked.findings.push(finding);
        for (const fix of fixes ?? []) checked.fixes.push({ ...fix, path });
      });
    } catch (error) {
      checked.findings.push(fileFinding({ check: 'check-failed', path, message: failureOf(check, error) }));
    }
  }
  return checked;
}

/** What mends a problem; null where nothing does, or where it would be written into what another one mends: the next run has it. */
function fixesOf({ fix }: Problem, others: readonly Fix[]): readonly Fix[] | null {
  const fixes = fix === undefined ? [] : [fix].flat();
  const isTaken = others.some((other) => fixes.some(({ start, end }) => start < other.end && other.start < end));
  return fixes.length === 0 || isTaken ? null : fixes;
}

/**
 * What a page turns off, less what guards its readers or its record: whoever sends in a translation does not decide on that, unless its source
 * turns it off as well. Such a comment is told, and does nothing.
 */
function obeyed(disabled: Disabled, { role, source }: Subject): Disabled {
  const own = role === 'target' ? disabled.deeds.filter(({ check }) => guarding.has(check)) : [];
  const known = new Set(own.length > 0 && source ? disabledLines(source, ids).deeds.map(({ check }) => check) : []);
  const refused = own.filter(({ check }) => !known.has(check));
  return {
    ...disabled,
    has: (check, line) => !refused.some((deed) => deed.check === check) && disabled.has(check, line),
    problems: [...disabled.problems, ...refused.map(({ check, range }) => refusalOf(check, range))],
  };
}

const refusalOf = (check: string, range: Range): Problem => ({
  range,
  severity: 'warning',
  message: `Unexpected end of "${check}" in a translation, where it does nothing, expected it in the configuration ("checkOverrides"), where its reviewers see it`,
  actual: check,
});

/** Nothing is turned off. */
const undisturbed: Disabled = { deeds: [], problems: [], has: () => false };

type Disabled = ReturnType<typeof disabledLines>;

const guarding: ReadonlySet<string> = new Set(all.flatMap((check) => ('guards' in check ? [check.id] : [])));

/** Whether two ranges share a sign; an empty one is touched by what stands around it. */
const touches = (a: Range, b: Range): boolean => a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);

const ids = all.map(({ id }) => id);

const ofComments = { id: 'disable-comment', severity: 'error' } as const;

const failureOf = ({ id }: ConfiguredCheck, error: unknown): string =>
  `Unexpected failure of the check "${id}", expected findings or none: ${error instanceof Error ? error.message : String(error)}`;

function trusted(page: Page): Page {
  const { frontMatter } = page;
  return frontMatter.problems.length === 0 ? page : Object.create(page, { frontMatter: { value: { ...frontMatter, fields: [] } } });
}

function findingOf(
  { id, severity }: Pick<ConfiguredCheck, 'id' | 'severity'>,
  problem: Problem,
  fixable: boolean,
  subject: Subject,
): Finding {
  const { page, source } = subject;
  const inSource = problem.inSource ?? placeInSource(problem.range, subject);
  return {
    check: id,
    severity: problem.severity ?? severity,
    ...spotOf(page, problem.range),
    message: problem.message,
    actual: problem.actual ?? null,
    expected: problem.expected ?? null,
    fixable,
    ...(inSource && source && { related: spotOf(source, inSource) }),
  };
}

/** Where the source says what stands there in a target: what is wrong with it can be judged beside that only. */
function placeInSource({ start }: Range, subject: Subject): Range | null {
  const twin = twinAt(start, subject);
  return twin ? subject.translation()!.inSource(twin.sources[0]!) : null;
}

/** Whether a target is measured there by what its source says no more, and nobody recorded it: what differs may be of a version between. */
function isBetweenVersions({ start }: Range, subject: Subject): boolean {
  const twin = subject.role === 'target' && subject.translation()?.basis === 'inferred' ? twinAt(start, subject) : undefined;
  return twin !== undefined && subject.translation()!.inSource(twin.sources[0]!) === null;
}

function twinAt(start: number, { role, translation }: Subject): Twin | undefined {
  const known = role === 'target' ? translation() : null;
  if (!known) return undefined;
  const places = known.derived(placesOf, known);
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (places[middle]!.twin.target.range.start <= start) from = middle + 1;
    else to = middle;
  }
  for (let at = from - 1; at >= 0 && places[at]!.reach >= start; at -= 1)
    if (places[at]!.twin.target.range.end >= start) return places[at]!.twin;
  return undefined;
}

/** Twins by where they begin, and how far those up to each of them reach: a page of many findings looks each of them up. */
function placesOf({ twins }: Translation): { twin: Twin; reach: number }[] {
  let reach = 0;
  return twins
    .toSorted((one, other) => one.target.range.start - other.target.range.start)
    .map((twin) => ({ twin, reach: (reach = Math.max(reach, twin.target.range.end)) }));
}

const spotOf = (page: Page, range: Range): Spot => ({ path: page.path, ...page.place(range), quote: quoteOf(page.text, range) });
