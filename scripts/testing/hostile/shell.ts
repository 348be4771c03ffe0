import { exec } from 'node:child_process';

/** A shell line as a user of git types it, whose exit code says nothing. */
export function shell(line: string, cwd: string, env: Record<string, string> = {}): Promise<void> {
  const mine = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS)/.test(name));
  const person = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@b' };
  const plain = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_TERMINAL_PROMPT: '0' };
  const options = { cwd, env: { ...Object.fromEntries(mine), ...person, ...plain, ...env }, timeout: 20_000 };
  return new Promise((resolve) => void exec(line, options, () => resolve()).stdin!.end());
}
