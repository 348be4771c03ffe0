import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { OptionSchema } from '../model/check-settings.ts';
import { type FindingId, type FindingRule, findingRules } from '../model/findings.ts';
import type { Check, Example } from './check.ts';
import { checks } from './index.ts';

test('docs/contributing/checks.md is generated from the checks (npm test -- -u writes it)', async () => {
  await expect(reference()).toMatchFileSnapshot('../../docs/contributing/checks.md');
});

function reference(): string {
  const others = Object.entries(findingRules).map(rowOf);
  return (
    [
      '# The checks of `lockstep check`',
      'Generated from `scripts/checks/`: the examples are run as tests. [What other commands report](#other-findings) stands below.',
      'A check is turned off, or made a warning, in [the configuration](configuration.md#checks), in a folder or a locale too; on one line by a comment above it, `<!-- lockstep-disable-next-line line-ends -- why -->`. What is known to be wrong is left to later by [a baseline](ci.md#what-fails-a-build).',
      ...checks.map(sectionOf),
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

function exampleOf({ options, record, source, locale, targets, rules, page, findings }: Example): string {
  const shown = [
    ...(options ? [`With the options \`${JSON.stringify(options)}\`:`] : []),
    ...(rules ? [`With \`"frontMatter": ${JSON.stringify(rules)}\`:`] : []),
    ...(record ? [`Where history says \`${JSON.stringify(record)}\`:`] : []),
    ...(source === undefined ? [] : [fence(source, 'source')]),
    fence(page, locale ? `page in ${locale}` : 'page'),
    ...Object.entries(targets ?? {}).map(([name, text]) => fence(text, `target in ${name}`)),
    findings.length === 0 ? 'Passes.' : findings.map((finding) => `- ${finding.replaceAll('<', '\\<')}`).join('\n'),
  ];
  return shown.join('\n\n');
}

/** The page with what an eye does not see made visible. */
function fence(text: string, title: string): string {
  const visible = text.replaceAll('\ufeff', '<BOM>').replaceAll('\r', '<CR>').replace(/\n$/, '');
  return `${title}:\n\n\`\`\`\`markdown\n${visible}\n\`\`\`\``;
}
