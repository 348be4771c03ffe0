import type { Comparable, Segment } from '../../../model/page.ts';
import type { Translation, Twin } from '../../translation/translation.ts';
import { type Ledger, lineEnd } from '../ledger.ts';
import { changedWords } from '../read-by-site.ts';
import { isTemplate, namesOf, shown } from './directive-names.ts';
import { looseClosers } from './loose-closers.ts';

/** Alerts and directives whose name or words are damaged: `[!HINWEIS]`, `{: .hinweis}`. */
export function damagedDirectives(ledger: Ledger): void {
  const { twins } = ledger.translation;
  for (const twin of twins) {
    if (twin.target.kind !== 'directive') continue;
    looseCloser(twin, ledger);
    damagedName(twin, ledger);
  }
  for (const twin of twins) if (twin.target.kind === 'quote') lostAlert(twin, ledger);
}

function looseCloser({ target: { text, range }, target, sources }: Twin, { translation, problems }: Ledger): void {
  const ends = translation.derived(looseClosers, translation).get(target);
  const expected = ends || sources[0]!.text;
  // Where nothing is open, and the source has the same line, the opener is gone: that is told.
  if (ends === undefined || expected === text) return;
  const message = `Unexpected ${text}, expected ${expected}: it ends no box here`;
  problems.push({ check: 'directive-damaged', problem: { range, message, actual: text, expected, spoils: range } });
}

function damagedName(twin: Twin, ledger: Ledger): void {
  const { target, sources } = twin;
  const nameOf = ledger.translation.derived(namesOf, ledger.translation);
  const here = nameOf(target);
  const origins = sources.map(nameOf);
  if (!origins.some((there) => there?.name === here?.name)) {
    if (origins[0] && !ledger.translation.derived(standingElsewhere, ledger.translation).has(target))
      reportName(target, sources[0]!, ledger);
    return;
  }
  const changes = origins.flatMap((there) => (there && here && there.name === here.name ? [changedWords(there, here)] : []));
  const [change] = changes;
  if (change && changes.every((one) => one !== null)) reportWords(target, sources[0]!, change, ledger);
}

/**
 * The directives that stand above several blocks which their own source stands below: a note of the translators at the top, beside a box far
 * down in the source. One that is new, and one that is gone, are none with another name.
 */
function standingElsewhere({ base, source, twins }: Translation): Set<Segment> {
  const placeOf = new Map((source ?? base).map((one, index) => [one, index]));
  const fromBelow = twins.toSorted((one, other) => other.target.range.start - one.target.range.start);
  const found = new Set<Segment>();
  const lowest: number[] = [];
  for (const { target, now } of fromBelow) {
    const place = placeOf.get(now!);
    if (place === undefined) continue;
    if (target.kind !== 'directive')
      lowest.splice(0, lowest.length, ...[...lowest, place].toSorted((a, b) => a - b).slice(0, movedBlocks + 1));
    else if ((lowest[movedBlocks] ?? place) < place) found.add(target);
  }
  return found;
}

/** So many that stand on another side may have moved themselves. */
const movedBlocks = 2;

/** `:::caution`, as Docusaurus 2 had it, is `:::warning` to Docusaurus 3: https://docusaurus.io/docs/markdown-features/admonitions. */
const oneBox = /^:{3,}(?:caution|warning)(?!\w)/;

function reportName(target: Segment, source: Comparable, { flavour, problems, translation }: Ledger): void {
  if (flavour === 'docusaurus' && [source, target].every(({ text }) => oneBox.test(text))) return;
  const [actual, expected] = [shown(target.text), shown(source.text)];
  const isMeant = translation.basis !== 'recorded' && [source, target].every(({ text }) => known.test(text));
  problems.push({
    check: 'directive-damaged',
    problem: {
      range: target.range,
      severity: isMeant || isTemplate(source) ? 'warning' : undefined,
      message: `Unexpected ${actual}, expected ${expected}: its name is read by the site`,
      actual,
      expected,
      spoils: target.range,
    },
  });
}

/**
 * `:::note`, `:::`: names that generators know. Where nobody recorded what a target was made from, another one of them may be what the source
 * had, and the end of a box one that stands beside another.
 */
const known = /^(?::{3,}|\/{3}|!{3}|> ?\[!)[ \t]*\{?(?:note|tip|info|warning|danger|caution|important|success)?(?![\w-])/i;

function reportWords(target: Segment, source: Comparable, { gone, fresh }: Words, { problems }: Ledger): void {
  const [actual, expected] = [shown(target.text), shown(source.text)];
  const what = fresh.length > 0 ? `"${fresh.join(' ')}" in ${actual}, expected` : `${actual}, expected in it`;
  const message = `Unexpected ${what} "${gone.join(' ')}": the site reads it`;
  const severity = isTemplate(source) ? 'warning' : undefined;
  problems.push({
    check: 'directive-damaged',
    problem: { range: target.range, severity, message, actual, expected, spoils: target.range },
  });
}

type Words = NonNullable<ReturnType<typeof changedWords>>;

/** An alert with its text on the same line is no block of its own. */
function lostAlert({ target, sources }: Twin, { text, problems }: Ledger): void {
  const [first] = sources[0]!.content;
  if (first?.kind !== 'code' || !/^\[!\w+\]$/.test(first.raw)) return;
  const isThere = (raw: string) => target.content.some((piece) => piece.kind === 'code' && piece.raw.toLowerCase() === raw.toLowerCase());
  if (sources.some(({ content: [code] }) => code?.kind !== 'code' || isThere(code.raw))) return;
  const range = { start: target.range.start, end: lineEnd(text, target.range.start) };
  const actual = shown(text.slice(range.start, range.end));
  problems.push({
    check: 'directive-damaged',
    problem: { range, message: `Unexpected ${actual}, expected ${first.raw}`, actual, expected: first.raw, spoils: range },
  });
}
