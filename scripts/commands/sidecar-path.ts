import type { Pair } from '../model/pair.ts';

/** Where the sidecar of a target is, or would lie. A project that names no place for them keeps what sync must remember in `.lockstep-sync/`. */
export function sidecarPath({ sidecar, target }: Pair): string {
  return sidecar ?? `.lockstep-sync/${target.replace(/^(?:\.\.\/)+/, '')}.xlf`;
}
