import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flavour } from '../../markdown/flavours/flavour.ts';
import { flavours as all } from '../../markdown/flavours/index.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser, type Parser } from '../../markdown/parser/parser.ts';
import { segmentsOrNull } from '../../markdown/segments/segments.ts';
import type { Page } from '../../model/page.ts';
import { importInto } from '../import-into.ts';
import { outlineOfTexts } from '../outline-of-texts.ts';
import { packageOf } from '../package-of.ts';
import { pseudo } from '../pseudo.ts';
import { translatedXliff } from '../translated-xliff.ts';
import { flavourTokens } from './flavour-tokens.ts';
import { ownParser, type OwnParser } from './own-parsers.ts';
import { rendered, renderedBy } from './rendered.ts';
import type { Section } from './section.ts';

/**
 * Pages of each generator, in `flavours/<flavour>/<repository>/`, that go out and come back: as they were, translated, and with the same
 * signs; and read the same by the generator's own parser, where that lies in the folder's `node_modules/`.
 */
export const flavours: Section = {
  title: 'flavours',
  async run(folder) {
    if (!existsSync(join(folder, 'flavours'))) return null;
    const lines = [
      '| flavour | pages | read | identical | translated | same signs | rendered | by its own parser |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ];
    const exceptions: string[] = [];
    for (const flavour of all.filter(({ id }) => existsSync(join(folder, 'flavours', id)))) {
      const parsers = { parse: await loadParser(undefined, flavour), own: await ownParser(folder, flavour.id) };
      const { row, differing } = await measured(join(folder, 'flavours', flavour.id), flavour, parsers);
      lines.push(row);
      exceptions.push(...differing);
    }
    return [...lines, '', ...exceptions];
  },
};

const checks = ['read', 'identical', 'translated', 'same signs', 'rendered'] as const;

interface Parsers {
  parse: Parser;
  own: OwnParser | null;
}

async function measured(folder: string, flavour: Flavour, parsers: Parsers): Promise<{ row: string; differing: string[] }> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx?$/i.test(file));
  const counts = new Map<string, number>();
  const exceptions: string[] = [];
  let [asked, same] = [0, 0];
  for (const file of files) {
    const page = pageOf(file, readFileSync(join(folder, file), 'utf8'));
    const { changed, fails } = await failsOf(page, flavour, parsers.parse);
    const own =
      parsers.own && (flavour.id === 'docusaurus' || !isMdx(page, flavour)) ? await ownOtherwise(parsers.own, page, changed) : null;
    if (own) asked += 1;
    if (own?.length === 0) same += 1;
    fails.push(...(own ?? []));
    const failed = (check: string) => fails[0] === 'read' || fails.some((fail) => fail.startsWith(check));
    for (const check of checks) if (!failed(check)) counts.set(check, (counts.get(check) ?? 0) + 1);
    if (fails.length > 0) exceptions.push(`- ${flavour.id}: ${file}: not ${fails.join(', ')}`);
  }
  const figures = checks.map((check) => `${counts.get(check) ?? 0}`);
  return {
    row: `| ${[flavour.id, files.length, ...figures, parsers.own ? `${same} of ${asked}` : '–'].join(' | ')} |`,
    differing: exceptions,
  };
}

const isMdx = ({ path }: Page, { mdx }: Flavour): boolean => mdx.some((ending) => path.endsWith(ending));

/** A page as it comes back translated, and what it does not pass. */
async function failsOf(page: Page, flavour: Flavour, parse: Parser): Promise<{ changed: string; fails: string[] }> {
  const segments = segmentsOrNull(page, parse);
  if (!segments) return { changed: page.text, fails: ['read'] };
  const xliff = packageOf(page.text, parse, '1.2', page.path);
  if (xliff === '') return { changed: page.text, fails: [] };
  const same = importInto(page, xliff.replaceAll(/state="(?:initial|new)"/g, 'state="translated"'), parse);
  const changed = importInto(page, translatedXliff(xliff), parse);
  const again = segmentsOrNull(pageOf(page.path, changed.text), parse);
  const isTranslated =
    changed.refused === 0 && again !== null && outlineOfTexts(again, (text) => text) === outlineOfTexts(segments, pseudo);
  const fails = [
    ...(same.text === page.text && same.refused === 0 ? [] : ['identical']),
    ...(isTranslated ? [] : [`translated (${changed.refused} refused)`]),
    ...signsLost(page.text, changed.text, flavour.id),
    ...(await renderedOtherwise(page.text, changed.text, isMdx(page, flavour))),
  ];
  return { changed: changed.text, fails };
}

function signsLost(before: string, after: string, id: string): string[] {
  const [was, is] = [flavourTokens(before, id), flavourTokens(after, id)];
  const lost = was.flatMap((sign, index) => (is.includes(sign) ? [] : [index]));
  const made = is.filter((sign) => !was.includes(sign));
  if (was.length === is.length && lost.length + made.length === 0) return [];
  return [`same signs (${was.length} -> ${is.length}: ${JSON.stringify(was[lost[0]!] ?? '')} -> ${JSON.stringify(made[0] ?? '')})`];
}

async function renderedOtherwise(before: string, after: string, inMdx: boolean): Promise<string[]> {
  const [was, is] = await Promise.all([rendered(before, inMdx), rendered(after, inMdx)]);
  return difference('rendered', was, is);
}

/** Null where the generator can't read the page as it was. */
async function ownOtherwise(parser: OwnParser, { path, text }: Page, after: string): Promise<string[] | null> {
  const [was, is] = [await renderedBy(parser, text, path), await renderedBy(parser, after, path)];
  return was === null ? null : difference('by its own parser', was, is ?? '');
}

function difference(check: string, was: string, is: string): string[] {
  if (was === is) return [];
  let at = 0;
  while (was[at] === is[at]) at += 1;
  return [`${check} (${JSON.stringify(was.slice(at - 40, at + 60))} -> ${JSON.stringify(is.slice(at - 40, at + 60))})`];
}
