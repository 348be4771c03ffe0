import { dialects } from '../../provenance/index.ts';
import { disablingKey } from '../settings/disabled-lines.ts';

const ofDialects: ReadonlySet<string> = new Set(dialects.flatMap(({ keys }) => keys));

/** Whether a key is no content: a record of the source, in any dialect, or the toolchain's own note. */
export const isProvenance = (key: string): boolean => ofDialects.has(key) || key.startsWith('lockstep.') || key === disablingKey;
