import { expect, test } from 'vitest';
import type { Check, Example } from './check.ts';
import { checks } from './index.ts';

test('docs/contributing/checks.md is generated from the checks (npm test -- -u writes it)', async () => {
  await expect(reference()).toMatchFileSnapshot('../../docs/contributing/checks.md');
});

function reference(): string {
  return (
    ['# The checks of `lockstep check`', 'Generated from `scripts/checks/`: the examples are run as tests.', ...checks.map(sectionOf)].join(
      '\n\n',
    ) + '\n'
  );
}

function sectionOf({ id, severity, about, why, examples }: Check): string {
  return [`## ${id}`, `${about} ${why}`, `Severity: ${severity}.`, ...examples.map(exampleOf)].join('\n\n');
}

function exampleOf({ source, locale, targets, page, findings }: Example): string {
  const shown = [
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
