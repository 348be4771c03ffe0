import { UsageError } from '../../model/finding.ts';
import { status } from '../../survey/status.ts';
import { runIn } from '../run-in.ts';

/** Every command that asks git, and in every way. The last ones write. */
export const asked = [
  'drift --format json',
  'drift --segments --format json',
  'drift --since HEAD~1 --format json',
  'drift --source-ref HEAD~1 --format json',
  'drift --cache --format json',
  'status --format json',
  'check --changed --format json',
  'check --changed=HEAD~1 --format json',
  'check --history --format json',
  'align --format json',
  'memory',
  'export --locale fr --output work.xlf',
  'import work.xlf',
  'sync --write --format json',
  'import --write work.xlf',
];

/** Runs them all, and gives what each said. */
export async function runAll(root: string): Promise<string[]> {
  const said: string[] = [];
  for (const command of asked) {
    const { out, err, code } = await runIn(root, command);
    said.push(`${command}: ${code} ${out}${err}`.replaceAll(root, '<root>'));
  }
  await status({ cwd: root }).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
  });
  return said;
}
