import { run } from '../commands/line/run.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line in a folder: `await runIn(site, 'check --format json docs')`. Words are split at blanks, or given as a list. */
export async function runIn(cwd: string, line: string | readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const ran = { code: 0, out: '', err: '' };
  ran.code = await run(typeof line === 'string' ? line.split(' ').filter(Boolean) : line, {
    cwd,
    env,
    out: (text) => void (ran.out += text),
    err: (text) => void (ran.err += text),
    color: false,
    columns: 120,
    now: () => new Date('2020-06-01T00:00:00Z'),
    onStop: () => () => {},
  });
  return ran;
}
