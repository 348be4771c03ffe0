import { readdirSync } from 'node:fs';
import type { Check } from '../../checks/check.ts';
import type { FindingId, Severity } from '../../model/findings.ts';
import { root } from '../imports.ts';
import { readByHand, type ReadOfCheck, type Verdict } from './verdicts.ts';

/** What checks of one folder are about, in the order in which a page is read. */
const families = {
  file: 'The file',
  'front-matter': 'Front matter',
  record: 'What the target follows',
  structure: 'Blocks and marks',
  code: 'Code and placeholders',
  links: 'Links',
  embeds: 'Images and includes',
  language: 'Words',
  safety: 'What harms readers',
};

/** A table of the checks of each family: how severe, what mends it, how many findings were read by hand. */
export function overview(checks: readonly Check<FindingId>[], verdicts: readonly Verdict[]): string[] {
  return Object.entries(families).flatMap(([folder, title]) => {
    const files = new Set(readdirSync(`${root}/scripts/checks/${folder}`));
    const own = checks.filter(({ id }) => files.has(`${id}.ts`));
    return [`**${title}**`, ['| check | severity | real | what must hold |', '| --- | --- | --: | --- |', ...own.map(rowOf)].join('\n')];
  });

  function rowOf({ id, severity, off, fixable, about }: Check<FindingId>): string {
    const read = readByHand({ id, severity }, verdicts);
    const judged = (off ? 'off' : severity) + (fixable ? ', `--fix`' : '');
    return `| [\`${id}\`](#${id}) | ${judged} | ${shareOf(read, severity)} | ${about.replaceAll('|', '\\|')} |`;
  }
}

/** `45 of 46`, or `45 of 46; 3 of 5` where a check tells some of them as warnings. */
function shareOf(read: ReadOfCheck, severity: Severity): string {
  const [own, mild] = [read[severity], severity === 'error' ? read.warning : undefined].map((one) =>
    one && one.told > 0 ? `${one.real} of ${one.told}` : '',
  );
  return mild ? `${own || '–'}; ${mild}` : own!;
}
