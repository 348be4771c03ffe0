import { type KindOfCode, kinds } from '../../checks/code/kinds/kinds.ts';
import { readOfKinds, type Verdict } from './verdicts.ts';

/** The section on how code differs: each kind, how severe it is, and how many of it were real. */
export function kindsOfCode(verdicts: readonly Verdict[]): string[] {
  const read = readOfKinds(verdicts);
  const rows = (Object.keys(kinds) as KindOfCode[]).map((kind) => {
    const { severity, about } = kinds[kind];
    const { told, real } = read.get(kind) ?? { told: 0, real: 0 };
    return `| \`${kind}\` | ${severity} | ${told === 0 ? '' : `${real} of ${told}`} | ${about.replaceAll('|', '\\|')} |`;
  });
  return [
    '## Kinds of changed code',
    'How severe a finding of [`code-changed`](#code-changed) and [`code-block-changed`](#code-block-changed) is follows from how the code differs (`scripts/checks/code/kinds/`): a kind is an error where at least 95 of 100 were real, else a warning that says what may be meant.',
    ['| kind | severity | real | how code differs |', '| --- | --- | --: | --- |', ...rows].join('\n'),
  ];
}
