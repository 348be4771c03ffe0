import { createTwoFilesPatch } from 'diff';
import { visible, visibleLines } from '../../model/visible.ts';
import type { Plan } from '../../model/page.ts';

/**
 * Unified diffs of what was planned, for `--diff`: what a person is to judge before it is written, so that nothing in it may hide.
 * Of a page that changes all over only that is said.
 */
export function diffPlans(plans: readonly Plan[]): string {
  return plans
    .map(({ path, before, after }) => {
      const name = visible(path);
      const [old, now] = hasOneLineEnd(before + after) ? [before, after].map((text) => text.replaceAll('\r\n', '\n')) : [before, after];
      return visibleLines(createTwoFilesPatch(name, name, old!, now!, '', '', { maxEditLength }) ?? tooMany(name));
    })
    .join('');
}

/** Edits between two versions above which a diff takes longer than anybody waits for it. */
const maxEditLength = 5000;

/** Where some lines end otherwise than others each shows its carriage return: it may be what changes. */
const hasOneLineEnd = (text: string): boolean => !/(?<!\r)\n/.test(text);

const tooMany = (name: string): string =>
  `--- ${name}\n+++ ${name}\n(more than ${maxEditLength} lines differ: write the page and let git show them)\n`;
