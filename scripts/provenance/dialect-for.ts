import type { Pair } from '../model/pair.ts';
import type { Dialect } from './dialect.ts';
import { fork } from './fork.ts';
import { git } from './git.ts';

/** The dialect of one file in a project that records in this one: messages have no place for a record, and none is written into them. */
export const dialectFor = ({ kind }: Pair, dialect: Dialect): Dialect => (kind === 'messages' && dialect !== fork ? git : dialect);
