import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Check } from '../../checks/check.ts';
import type { FindingId } from '../../model/findings.ts';
import { root } from '../imports.ts';
import { readByHand, type Verdict } from './verdicts.ts';

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
    const files = new Set(
      readdirSync(`${root}/scripts/checks/${folder}`, { encoding: 'utf8', recursive: true }).map((path) => basename(path)),
    );
    const own = checks.filter(({ id }) => files.has(`${id}.ts`));
    return [`**${title}**`, ['| check | severity | real | what must hold |', '| --- | --- | --: | --- |', ...own.map(rowOf)].join('\n')];
  });

  function rowOf({ id, severity, off, fixable, about }: Check<FindingId>): string {
    const { told, real } = readByHand(id, verdicts);
    const judged = (off ? 'off' : severity) + (fixable ? ', `--fix`' : '');
    return `| [\`${id}\`](#${id}) | ${judged} | ${told === 0 ? '' : `${real} of ${told}`} | ${about.replaceAll('|', '\\|')} |`;
  }
}
