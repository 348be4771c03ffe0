import { checks } from '../../checks/index.ts';
import type { Subject } from '../../checks/check.ts';
import { configuredChecks } from '../../checks/settings/configured.ts';
import { readCheckRow } from '../../commands/check/check-row.ts';
import { projectHabits } from '../../commands/check/project-habits.ts';
import { openSubjects } from '../../commands/check/subjects.ts';
import { openWorkspace } from '../../commands/line/workspace.ts';
import { withPairs } from '../../pairs/open-pairs.ts';

/** Prints what each check takes of a run over a project. What several of them work out together is told by itself. */
export async function checkShares(cwd: string): Promise<string[]> {
  const spent = new Map<string, number>();
  const world = { cwd, env: {}, out() {}, err() {}, color: false, columns: 80, now: () => new Date(), onStop: () => () => {} };
  const workspace = openWorkspace({ world, flags: {}, paths: [] });
  const project = workspace.project!;
  const subjects = await openSubjects(workspace, { habits: projectHabits(project, null), isAhead: (moment) => moment > Date.now() });
  const configured = configuredChecks(checks, []);
  const start = performance.now();
  await withPairs(project, async (pairs) => {
    for await (const row of pairs.walk(workspace.pairs, readCheckRow(project, null), { which: 'places' })) {
      if (row.known.target && row.known.source) judge(subjects.ofTarget(row));
    }
  });
  const whole = performance.now() - start;
  const checked = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return [`read and find the base ${Math.round(whole - checked)} ms`, ...shares()];

  function judge(subject: Subject): void {
    time('parse and cut into segments', () => subject.segments());
    time('put beside the source', () => subject.translation());
    for (const { id, run } of configured) time(id, () => run(subject, () => {}));
  }

  function time(what: string, work: () => void): void {
    const before = performance.now();
    work();
    spent.set(what, (spent.get(what) ?? 0) + performance.now() - before);
  }

  function shares(): string[] {
    return [...spent].toSorted(([, a], [, b]) => b - a).map(([what, milliseconds]) => `${what} ${milliseconds.toFixed(1)} ms`);
  }
}
