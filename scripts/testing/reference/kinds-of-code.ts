import { type KindOfCode, kinds, severityOf } from '../../checks/code/kinds/kinds.ts';
import { readOfKinds, type Verdict } from './verdicts.ts';

/** The section on how code differs: each kind, how severe it is, how many of it were real, and how a reader of a report tells it. */
export function kindsOfCode(verdicts: readonly Verdict[]): string[] {
  const read = readOfKinds(verdicts);
  const rows = (Object.keys(kinds) as KindOfCode[]).map((kind) => {
    const { severity, about } = kinds[kind];
    const { told, real } = read.get(kind) ?? { told: 0, real: 0 };
    const end = severityOf(kind).reason.replace(/^; /, '');
    return `| \`${kind}\` | ${severity} | ${told === 0 ? '' : `${real} of ${told}`} | ${about.replaceAll('|', '\\|')} | ${end} |`;
  });
  return [
    '## Kinds of changed code',
    'How severe a finding of [`code-changed`](#code-changed) and [`code-block-changed`](#code-block-changed) is follows from how the code differs (`scripts/checks/code/kinds/`): a kind is an error where at least 95 of 100 were real, or where it may harm who copies it; else it is a warning, and the end of its message says what may be meant.',
    'Nothing is set by kind. `"code-changed": "error"` in [the configuration](configuration.md#checks) makes all that this check says errors, `"warning"` all of it warnings.',
    ['| kind | severity | real | how code differs | what may be meant |', '| --- | --- | --: | --- | --- |', ...rows].join('\n'),
  ];
}
