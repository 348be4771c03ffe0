import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { SaxesParser } from 'saxes';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import type { Report } from '../model/report.ts';
import { printedReports } from '../testing/printed-reports.ts';
import { formats } from './index.ts';

/** What was found in attacks on logs, terminals, XML and Markdown, and anything else. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n::error file=x::pwned',
        '::stop-commands::x',
        '##[group]',
        '##vso[task.setvariable]',
        '%0A',
        '\r',
        '\t',
        '|',
        '\\|',
      ),
      fc.constantFrom(
        '\u001b]0;x\u0007',
        '\u001b[31m',
        '\u009b2J',
        '\u202e',
        '\u2066',
        '\u200f',
        '\u2028',
        '\u200b',
        '\u{e0041}',
        '\u0000',
      ),
      fc.constantFrom(
        '@team',
        'o/r#1',
        '#12',
        'GH-3',
        '$x$',
        '$`x`$',
        'https://a.b/c',
        'www.a.b',
        'a@b.cd',
        '<b>',
        '![x](y)',
        '`',
        '```',
        '**',
      ),
      fc.constantFrom(
        '\ud800',
        '\udc00',
        '\uffff',
        ']]>',
        '&amp;',
        '"',
        "'",
        '\\',
        '\\`',
        '- ',
        '1. ',
        '[ ]',
        '|-',
        ' ',
        'docs/a.md',
        'Text',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** Whatever is said with words of its own stays: it is no text of a page. */
const ownWords = new Set(['command', 'state', 'kind', 'class', 'by', 'severity', 'check', 'tool']);

function withTexts(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return ownWords.has(key) ? value : next();
  if (Array.isArray(value)) return value.map((each) => withTexts(each, next, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTexts(inner, next, name)]));
}

const pages = ['a', 'b'].map((path) => ({ path, pairs: 1, unpaired: 1, changed: true }));

const spot = { path: 'a', line: 1, column: 1, endLine: 1, endColumn: 2, quote: { prefix: 'a', exact: 'a', suffix: 'a' } };

const finding = { ...spot, check: 'a-check', severity: 'warning', message: 'a', related: spot };

/** What the transcripts hold, with findings, which most of them lack. */
function reportsOf(command: string): Report[] {
  return printedReports(command).map((printed) => {
    const findings = 'findings' in printed ? { findings: [finding, { ...finding, severity: 'error' }] } : {};
    return { command, ...printed, ...(command === 'strip' ? { pages } : {}), ...findings } as Report;
  });
}

/** What merge prints is a report of check, or of drift. */
const reports = commands.flatMap(({ name }) => (name === 'merge' ? [] : reportsOf(name)));

const hostileReport = fc
  .tuple(fc.constantFrom(...reports), fc.array(hostileText, { minLength: 1, maxLength: 8 }))
  .map(([report, texts]) => {
    let at = 0;
    return withTexts(report, () => texts[at++ % texts.length]!) as Report;
  });

const options = { color: false, columns: 100, quiet: false, check: true };

/** Line ends are all that steers; a text of several lines may hold tabs. */
const steering = /[^\P{Cc}\n\t]|[\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|##(?:vso|teamcity)?\[/iu;

const command = /^\s*::(?!:)/m;

const holds = (property: (report: Report) => void) => fc.assert(fc.property(hostileReport, property), { numRuns: 200 });

test('every command has a report here', () => {
  expect(new Set(reports.map((report) => report.command))).toEqual(
    new Set(commands.map(({ name }) => name).filter((name) => name !== 'merge')),
  );
});

describe('of untrusted text', () => {
  test.each(Object.keys(formats).filter((name) => name !== 'github'))('%s neither steers nor commands', (name) => {
    holds((report) => {
      const text = formats[name]!(report, options);
      expect(text).not.toMatch(steering);
      expect(text).not.toMatch(command);
      if (!['init', 'json'].includes(report.command)) expect(text).not.toMatch(/\t/);
    });
  });

  test('github has its own commands only', () => {
    holds((report) => {
      const text = formats.github!(report, options);
      expect(text).not.toMatch(steering);
      const own = /^::(?:error|warning) file=[^\n:,]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=[a-z-]+::[^\n]*$/;
      expect(text.split('\n').filter((line) => line !== '' && !own.test(line))).toEqual([]);
    });
  });

  test('pretty is coloured by itself only', () => {
    holds((report) => {
      const coloured = formats.pretty!(report, { ...options, color: true });
      expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(formats.pretty!(report, options).replace(/ +$/gm, ''));
    });
  });

  test('json says it all', () => {
    holds((report) => {
      const { command: _, ...data } = report;
      expect(JSON.parse(formats.json!(report, options))).toEqual(data);
    });
  });

  test('junit is well-formed', () => {
    holds((report) => {
      new SaxesParser().write(formats.junit!(report, options)).close();
    });
  });

  test('markdown makes nothing of it: no link, no mark, no mention', () => {
    holds((report) => {
      const tree = fromMarkdown(formats.markdown!(report, options), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
      const seen = new Set<string>();
      visit(tree as Nodes, (node) => {
        seen.add(node.type);
        if (node.type === 'html') expect(node.value).toBe(`<!-- lockstep ${report.command} -->`);
        if (node.type === 'tableRow') expect(node.children.length).toBe(report.command === 'drift' || report.command === 'status' ? 5 : 4);
      });
      expect([...seen].filter((type) => type !== 'html' && !plain.has(type))).toEqual([]);
      expect(proseOf(tree as Nodes)).not.toMatch(/[@$~*_`]|#\d|\bGH-\d|:\/\/|www\./i);
    });
  });
});

const plain = new Set(['root', 'heading', 'paragraph', 'text', 'inlineCode', 'code', 'table', 'tableRow', 'tableCell', 'list', 'listItem']);

/** What GitHub looks for mentions and references in: all text but that of code. */
function proseOf(tree: Nodes): string {
  const texts: string[] = [];
  visit(tree, 'text', ({ value }) => void texts.push(value));
  return texts.join('\n');
}
