import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { changedLines } from './changed-lines.ts';
import { foreign } from '../foreign.ts';
import { percent } from './percent.ts';
import { tornBoxes } from './torn-boxes.ts';
import type { Section } from './section.ts';
import { type ImportedPage, type ImportedRepository, importStale } from './stale-pages.ts';

/** Pages of one repository. */
const most = Number(process.env.LOCKSTEP_PAGES ?? 60);

/** How much of a stale page an import touches, and what it leaves: clones with their history lie in the folder. */
export const smallestEdit: Section = {
  title: 'import: the smallest edit',
  async run(folder) {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, '.git'))) : [];
    const lines = [];
    for (const name of names) lines.push(...linesOf(name, await importStale(join(folder, name), most)));
    return lines.length > 0 ? lines : null;
  },
};

function linesOf(name: string, { pages, refused, parse }: ImportedRepository): string[] {
  const measured = pages.map((page) => ({
    page,
    lines: changedLines(page.before, page.after, {
      path: page.path,
      sent: page.sent,
      gone: page.gone,
      translate: foreign(page.locale),
      parse,
    }),
    torn: tornBoxes(page, parse),
  }));
  const sum = (numberOf: (one: (typeof measured)[number]) => number) => measured.reduce((all, one) => all + numberOf(one), 0);
  const [changed, sent, outside] = [
    sum(({ lines }) => lines.changed),
    sum(({ lines }) => lines.sent),
    sum(({ lines }) => lines.outside.length),
  ];
  const untouched = measured.filter(({ lines }) => lines.outside.length === 0).length;
  const summary = [
    `${pages.length} stale pages, ${sum(({ page }) => page.sent.length)} segments sent, ${refused.length} refused`,
    `lines changed ${changed} of ${sent} that were sent (${percent(changed, sent)}), ${sum(({ lines }) => lines.beside)} beside them`,
    `boxes torn ${sum(({ torn }) => torn.length)}`,
    `lines outside ${outside}; pages without any ${untouched} (${percent(untouched, pages.length)})`,
    `changed by a second import ${measured.filter(({ page }) => isChangedAgain(page)).length}, of which nothing was refused the first time ${measured.filter(({ page }) => isChangedAgain(page) && !page.isRefused).length}`,
    `left afterwards ${sum(({ page }) => page.left.length)} segments of what was sent and not refused, ${sum(({ page }) => page.leftAfterSync.length)} once "sync" has run; ${sum(({ page }) => page.wordsLeft)} words in all`,
  ];
  const details = process.env.LOCKSTEP_DETAILS
    ? [
        ...refused.map((one) => `- refused ${one}`),
        ...measured.flatMap(({ page, lines, torn }) => [
          `- ${page.path}: sent ${page.sent.length}; changed ${lines.changed} of ${lines.sent}; outside ${lines.outside.length}; left ${page.left.length}; words ${page.wordsLeft}`,
          ...lines.outside.map((line) => `    outside ${line}`),
          ...torn.map((line) => `    box ${line}`),
          ...page.left.map((line) => `    left ${line}`),
          ...page.leftAfterSync.map((line) => `    left after sync ${line}`),
          ...(isChangedAgain(page) ? ['    changed by a second import'] : []),
        ]),
      ]
    : [];
  return [`${name}: ${summary.join('; ')}`, ...details];
}

const isChangedAgain = ({ after, again }: ImportedPage): boolean => after !== again;
