import { configuredChecks } from '../../checks/settings/configured.ts';
import { checks } from '../../checks/index.ts';
import { nothingRemembered } from '../../drift/input.ts';
import { comparePages } from '../../drift/judge/compare-pages.ts';
import { judgeMatches } from '../../drift/judge/judge-matches.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { type Page, ParseError } from '../../model/page.ts';
import { strip } from '../../spans/index.ts';
import { importInto } from '../import-into.ts';
import { packageOf } from '../package-of.ts';
import { subjectFrom } from '../subject-from.ts';
import { translatedXliff } from '../translated-xliff.ts';
import type { DifferingShape } from './differing-shapes.ts';
import { growthOf } from './growth.ts';
import type { Shape } from './shapes.ts';

const parse = await loadParser();

/** What commands do with a page of text that others wrote. */
export const deeds: Record<string, (page: Page) => unknown> = {
  segments: (page) => segmentsOf(page, parse),
  strip: (page) => (['target', 'source'] as const).map((keep) => strip(page, { keep, repair: true }).text),
  check: ({ path, text }) =>
    runChecks(configuredChecks(checks, []), subjectFrom({ page: text, source: text, locale: 'fr-FR', sourceIsBase: true }, parse, path)),
  exchange: (page) => exchanged(page, packageOf(page.text, parse, '2.0', page.path)),
  drift: (page) => driftFrom(page, pageOf(page.path, withChange(page.text))),
};

/** How much longer a deed takes on a page of a shape that is four times as long: see `growthOf`. What is refused is done. */
export function growthOfDeed(name: string, { path, text }: Shape, longest: number): number | null {
  const act = (count: number): void => {
    try {
      deeds[name]!(pageOf(path, text(count)));
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
    }
  };
  return growthOf(act, (1000 * longest) / text(1000).length);
}

/** The same of a page's checks beside a source that differs from it everywhere. */
export function growthOfChecks({ source, target }: DifferingShape, longest: number): number | null {
  const act = (count: number): unknown =>
    runChecks(
      configuredChecks(checks, []),
      subjectFrom({ page: target(count), source: source(count), locale: 'fr-FR', sourceIsBase: true }, parse),
    );
  return growthOf(act, (1000 * longest) / target(1000).length);
}

const exchanged = (page: Page, xliff: string): unknown => xliff !== '' && importInto(page, translatedXliff(xliff), parse);

function driftFrom(base: Page, now: Page): unknown {
  const segments = segmentsOf(base, parse);
  const pages = { base: segments, source: segmentsOf(now, parse), target: () => segments };
  const judgement = { ignored: [], language: 'en', places: true, matched: nothingRemembered().matched };
  return comparePages(pages, judgeMatches(pages, judgement));
}

/** One line of it says something else. */
function withChange(text: string): string {
  const at = text.indexOf('\n', text.length / 2);
  return at === -1 ? `${text} and more` : `${text.slice(0, at)} and more${text.slice(at)}`;
}
