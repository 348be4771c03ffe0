import { unrecorded } from './dialect.ts';

/** Nothing is recorded in the page: the base is inferred from the history of both files. The weakest dialect. */
export const git = unrecorded('git', 'nothing; the base is inferred from the history of both files');
