import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../reports/index.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { diffPlans } from './line/diff-plans.ts';
import { run } from './line/run.ts';

const onStop = () => () => {};

/** Names that a file may have on Linux, each of which was tried on a log, a terminal or a comment. */
const names = [
  'a\n::error file=x::pwned.md',
  '::error file=x::pwned.md',
  ' ::add-mask::a.md',
  '##[group]x.md',
  '##vso[task.complete]x.md',
  '%0A::error::x.md',
  'a|b @team #12 `c`.md',
  '\u001b[2J\u001b]0;x\u0007.md',
  'a\u202edm.exe.md',
  'a\r\u2028\u200b.md',
];

const body = '\u001b[2J\u202e ::error::x\n::error file=x::pwned\n\n##[group]x\n';

const source = `---\ntitle: "T\\u202e\\e[2J"\n---\n# Hello\n\nText. ${body}\n\`\`\`sh\nnew ${body}\`\`\`\n`;

const target = `---\ntitle: "T"\nms.locfileid: 12345 \nms.sourcegitcommit: "\\e[2Jx"\nms.openlocfilehash: ${'0'.repeat(40)}\nms.translationtype: X\n---\n# Hej\n\n<span data-ttu-id="c4c43-101">Ett ${body}</span><span class="sxs-lookup"><span data-stu-id="c4c43-101">One ${body}</span></span>\n`;

function hostileSite(): string {
  const root = siteFrom({
    'lockstep.config.json': JSON.stringify({
      sourceLocale: 'en',
      locales: ['sv'],
      provenance: 'microsoft',
      pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
    }),
  });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [at, name] of names.entries()) {
    if (at % 3 !== 1) write(`docs/${name}`, source);
    if (at % 3 !== 2) write(`sv/${name}`, at % 2 ? target.replaceAll('\n', '\r\n') : target);
  }
  return root;
}

const steering = /[^\P{Cc}\n\t]|[\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]|##(?:vso|teamcity)?\[/iu;

/** No line may start a workflow command, but those of `--format github`, which name a file. */
const command = /^\s*::(?!:|(?:error|warning) file=[^\n:,]*,line=\d+,col=\d+,endLine=)/m;

const inFormats = (line: string) => Object.keys(formats).map((name) => `${line} --format ${name}`);

describe.skipIf(process.platform === 'win32')('names and texts that attack who reads them', () => {
  test.each([
    ...['check', 'drift --segments', 'drift --fail-on stale,orphaned', 'status', 'strip --check', 'sync --check', 'align --check'].flatMap(
      inFormats,
    ),
    'check --fix --diff',
    'strip --diff',
    'strip --keep source --diff',
    'sync --diff',
    'align --diff',
    'export --locale sv',
    'export --xliff 1.2',
    'memory',
    'init',
  ])('lockstep %s', async (line) => {
    const { out, err } = await runIn(hostileSite(), line);
    // A status has nothing to say of a place, and some formats say nothing else.
    if (!/^status --format (?!pretty|json|markdown)/.test(line)) expect(out + err).not.toBe('');
    expect(out + err).not.toMatch(steering);
    expect(out + err).not.toMatch(command);
  });

  test.each(names.map((name, at) => [at, name]))('named on the command line, where nothing has the name: %i', async (_, name) => {
    let said = '';
    const world = { cwd: siteFrom({}), env: {}, color: false, columns: 80, now: () => new Date(0), onStop, out: say, err: say };
    function say(text: string): void {
      said += text;
    }
    for (const argv of [['check', `nowhere/${name}`], ['check', name], [name], ['check', `--${name}`], ['check', '--format', name]]) {
      said = '';
      expect(await run(argv, world)).toBe(2);
      expect(said).not.toMatch(steering);
      expect(said).not.toMatch(command);
    }
  });
});

test('what strip --stdout prints is exact in a pipe, and shown by signs on a terminal', async () => {
  const text = 'A \u202eb\u001b[2J.\r\n\tÅ\u200d\r\n';
  const site = siteFrom({ 'a.md': text });
  const printed = { pipe: '', terminal: '' };
  for (const [kind, columns] of [
    ['pipe', Infinity],
    ['terminal', 80],
  ] as const) {
    const out = (part: string) => void (printed[kind] += part);
    await run(['strip', '--stdout', 'a.md'], { cwd: site, env: {}, color: false, columns, now: () => new Date(0), onStop, out, err: out });
  }
  expect(printed).toEqual({ pipe: readFileSync(join(site, 'a.md'), 'utf8'), terminal: 'A \\u202eb\\u001b[2J.\n\tÅ\u200d\n' });
});

describe('a diff', () => {
  test('of a page whose lines all end alike is of its lines', () => {
    expect(diffPlans([{ path: 'a.md', before: '\ufeffa\r\nb\r\n', after: 'a\r\nb\r\n' }])).toContain('\n-\\ufeffa\n+a\n b\n');
  });

  test('shows the line ends where they differ', () => {
    expect(diffPlans([{ path: 'a.md', before: 'a\r\nb\n', after: 'a\r\nb\r\n' }])).toContain('\n a\\u000d\n-b\n+b\\u000d\n');
  });

  test('leaves directives as they are', () => {
    expect(diffPlans([{ path: 'a.md', before: ':::image\na\n', after: ':::image\nb\n' }])).toContain('\n :::image\n-a\n+b\n');
  });
});
