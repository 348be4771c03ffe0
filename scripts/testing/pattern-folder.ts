import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before all tests: where `repositoryFrom` keeps what it copies. Gone after them, also where a worker was ended. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-patterns-'));
  process.env.LOCKSTEP_PATTERNS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
