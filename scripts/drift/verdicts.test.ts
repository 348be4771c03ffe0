import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A row of `drift` on a repository that records nothing, and what somebody said who read it against git and both pages. */
interface Verdict {
  repository: string;
  commit: string;
  path: string;
  locale: string;
  said: string;
  verdict: 'right' | 'wrong';
  why: string;
  /** What a later version says of the same row, where that is another state. */
  now?: string;
}

const read = (file: string): string => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
const verdictsIn = (name: string): Verdict[] =>
  read(`verdicts/${name}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Verdict);

test.each(['stale', 'settled'])('verdicts on %s rows name what was read, each once', (name) => {
  const verdicts = verdictsIn(name);
  expect(new Set(verdicts.map(({ repository, path }) => `${repository} ${path}`)).size).toBe(verdicts.length);
  for (const { commit, said, verdict, why } of verdicts) {
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(name === 'stale' ? ['stale'] : ['current', 'incomplete']).toContain(said);
    expect(['right', 'wrong']).toContain(verdict);
    expect(why.length).toBeGreaterThan(10);
  }
});

test('the page about drift says how many of them are right', () => {
  const page = read('../../docs/contributing/drift.md');
  const said = (name: string) => {
    const verdicts = verdictsIn(name);
    return `${verdicts.filter(({ verdict }) => verdict === 'right').length} of ${verdicts.length}`;
  };
  const settled = verdictsIn('stale').filter(({ verdict, now }) => verdict === 'wrong' && now !== undefined).length;
  expect(page).toContain(`${said('stale')} of its \`stale\` rows were right`);
  expect(page).toContain(`${said('settled')} of its \`current\` and \`incomplete\` ones`);
  expect(page).toContain(`${settled} of the wrong ones are no longer stale`);
});
