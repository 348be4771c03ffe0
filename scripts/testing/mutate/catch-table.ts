import type { CatchRate, Row } from './catch-rate.ts';

/** A catch rate as two tables of Markdown: of damages, then of harmless changes. */
export function catchTable({ damages, harmless }: CatchRate): string {
  return [table('damage', 'caught', damages), table('harmless change', 'false alarms', harmless)].join('\n\n');
}

function table(what: string, found: string, rows: readonly Row[]): string {
  return [`| ${what} | what is done | trials | ${found} | 95 % interval |`, '| --- | --- | --: | --: | --- |', ...rows.map(line)].join(
    '\n',
  );
}

/** A class that has no place on any page is shown too: nothing is known of it. */
function line({ id, about, trials, found, interval: [low, high] }: Row): string {
  return `| \`${id}\` | ${about} | ${trials} | ${trials === 0 ? '-' : found} | ${trials === 0 ? '-' : `${share(low)}–${share(high)} %`} |`;
}

const share = (part: number): string => (100 * part).toFixed(0);
