import { surplus } from '../../../align/surplus.ts';

/** Whether the flags of commands differ: `ls -la`, `rm -rf`. */
export function hasOtherFlags(source: string, target: string): boolean {
  const [there, here] = [flagsIn(source), flagsIn(target)];
  return surplus(there, here, String).length > 0 || surplus(here, there, String).length > 0;
}

/** Whether a target has a flag that its source has not: `Delete` -> `rm -rf a`. A dash that the source has typed otherwise may have become one. */
export const addsFlags = (source: string, target: string): boolean =>
  !/[−–—]/.test(source) && surplus(flagsIn(target), flagsIn(source), String).length > 0;

const flagsIn = (code: string): string[] => code.match(/(?<=^|[\s"'`([])--?[a-zA-Z][\w-]*/gm) ?? [];
