import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import type { OptionSchema } from '../model/check-settings.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { type FindingId, type FindingRule, findingRules } from '../model/findings.ts';
import { root } from '../testing/imports.ts';
import { catchRate } from '../testing/mutate/catch-rate.ts';
import { catchTable } from '../testing/mutate/catch-table.ts';
import { ownPairs } from '../testing/mutate/own-pairs.ts';
import type { Check, Example } from './check.ts';
import { checks } from './index.ts';

const parse = await loadParser();

test('docs/contributing/checks.md is generated from the checks (npm test -- -u writes it)', async () => {
  await expect(reference()).toMatchFileSnapshot('../../docs/contributing/checks.md');
}, 60_000);

function reference(): string {
  const others = Object.entries(findingRules).map(rowOf);
  return (
    [
      '# The checks of `lockstep check`',
      'Generated from `scripts/checks/`: the examples are run as tests. [What other commands report](#other-findings) stands below.',
      'A check is turned off, or made a warning, in [the configuration](configuration.md#checks), in a folder or a locale too; on one line by a comment above it, `<!-- lockstep-disable-next-line line-ends -- why -->`. What is known to be wrong is left to later by [a baseline](ci.md#what-fails-a-build).',
      ...checks.map(sectionOf),
      '## How much is caught',
      ...catchRates(),
      '## Other findings',
      'What all commands report apart from the checks, generated from `scripts/model/findings.ts`. `lockstep help findings` prints all of them.',
      [
        '| finding | severity | what must hold, or what happened | why it matters, or what to do |',
        '| --- | --- | --- | --- |',
        ...others,
      ].join('\n'),
    ].join('\n\n') + '\n'
  );
}

/** Measured anew in every run, on few pages and with one seed, so that it is the same as long as checks, pages and damages are. */
function catchRates(): string[] {
  const pairs = ownPairs(root);
  return [
    `Measured with \`npm run mutate\`: each damage is done at up to 20 places, one at a time, to ${pairs.length} translated pages: this repository's articles, and [a guide](../../scripts/testing/mutate/guide.fr-FR.md) that was written to hold what they lack. It is caught where a check with its default settings has something new to say within three lines; of a harmless change every new finding is a false alarm. The share of all such damages lies in the interval with a confidence of 95 % (Wilson's), if other pages are like these.`,
    'So few pages tell what the checks see, not how often on yours: `npm run mutate -- --source docs/en --target docs/fr --locale fr` measures that, and `--json rates.json` names every damage that was missed. Some are missed on purpose: a whole line that was translated may be meant as an example.',
    '',
    "On 1,671 real pages in a dozen languages and more, with 64 kinds of damage done 6,287 times (November 2026), 63 were missed, and the checks have been mended by some of them since. A dozen is none that a tool could know: a title in quotes that YAML reads alike, a bare address for a link that shows it, a fence without its `txt`, an address in the reader's own locale, `<Relative Path>` in other words, a fragment of a page that the locale lacks.",
    catchTable(catchRate(pairs, { most: 20, seed: 1 }, parse)),
  ];
}

function rowOf([id, { severity, about, why, fixable }]: [string, FindingRule]): string {
  return `| \`${id}\` | ${severity}${fixable ? ', can be mended' : ''} | ${about} | ${why} |`;
}

function sectionOf({ id, severity, off, about, why, options = {}, examples }: Check<FindingId>): string {
  const judged = `Severity: ${severity}${off ? ', where the configuration asks for it: it is off by default' : ''}.`;
  return [`## ${id}`, `${about} ${why}`, judged + readByHand(id), ...optionsOf(options), ...examples.map(exampleOf)].join('\n\n');
}

interface Verdict {
  check: FindingId;
  /** How many findings one line speaks of. */
  count: number;
  verdict: 'real' | 'false' | 'unsure';
  why: string;
}

/** What people said who read findings on real pages: `scripts/checks/verdicts/`, a line with its reason each. */
const verdicts = readdirSync(`${import.meta.dirname}/verdicts`).flatMap((name) =>
  readFileSync(`${import.meta.dirname}/verdicts/${name}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict),
);

function readByHand(id: FindingId): string {
  const own = verdicts.filter(({ check }) => check === id);
  const sum = (rows: readonly Verdict[]) => rows.reduce((total, { count }) => total + count, 0);
  const real = sum(own.filter(({ verdict }) => verdict === 'real'));
  return own.length === 0 ? '' : ` Of ${sum(own)} findings on real pages that were read by hand, ${real} were real.`;
}

test('each verdict is of a check, and says why', () => {
  const ids = new Set<string>(checks.map(({ id }) => id));
  const wrong = verdicts.filter(
    ({ check, count, verdict, why }) => !ids.has(check) || !(count > 0) || !/^(?:real|false|unsure)$/.test(verdict) || !why,
  );
  expect(wrong).toEqual([]);
});

function optionsOf(options: OptionSchema): string[] {
  const rows = Object.entries(options).map(
    ([name, { kind, default: value, about }]) => `| \`${name}\` | ${kind} | \`${JSON.stringify(value)}\` | ${about} |`,
  );
  return rows.length === 0 ? [] : [['| option | kind | default | what |', '| --- | --- | --- | --- |', ...rows].join('\n')];
}

function exampleOf({
  options,
  record,
  basis,
  source,
  locale,
  targets,
  rules,
  glossary,
  keepsSource,
  elsewhere,
  page,
  findings,
}: Example): string {
  const shown = [
    ...(options ? [`With the options \`${JSON.stringify(options)}\`:`] : []),
    ...(rules ? [`With \`"frontMatter": ${JSON.stringify(rules)}\`:`] : []),
    ...(glossary ? [`With the glossary \`${JSON.stringify(glossary)}\`:`] : []),
    ...(elsewhere ? [`Where other pages have \`${JSON.stringify(elsewhere)}\`:`] : []),
    ...(keepsSource ? ['Where the page stays in its language on purpose (`keepSource`):'] : []),
    ...(record ? [`Where history says \`${JSON.stringify(record)}\`:`] : []),
    ...(basis ? ['Where the page records no version of its source:'] : []),
    ...(source === undefined ? [] : [fence(source, 'source')]),
    fence(page, locale ? `page in ${locale}` : 'page'),
    ...Object.entries(targets ?? {}).map(([name, text]) => fence(text, `target in ${name}`)),
    findings.length === 0 ? 'Passes.' : findings.map((finding) => `- ${asText(finding)}`).join('\n'),
  ];
  return shown.join('\n\n');
}

/** A message in Markdown: `expected [x]` -> `expected \\[x]` */
const asText = (message: string): string => message.replaceAll(/[\\`*[<&]|(?<!\w)_|_(?!\w)/g, '\\$&');

test('a reader of the reference sees each message as it is said', () => {
  const messages = checks.flatMap(({ examples }) => examples.flatMap(({ findings }) => findings));
  const seen = (node: Nodes): string => ('children' in node ? node.children.map(seen).join('') : 'value' in node ? node.value : '');
  expect(messages.filter((message) => seen(fromMarkdown(asText(message))) !== message)).toEqual([]);
});

/** The page with what an eye does not see made visible. */
function fence(text: string, title: string): string {
  const visible = text.replaceAll('\ufeff', '<BOM>').replaceAll('\r', '<CR>').replace(/\n$/, '');
  return `${title}:\n\n\`\`\`\`markdown\n${visible}\n\`\`\`\``;
}
