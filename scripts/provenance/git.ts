import { unrecorded } from './dialect.ts';
import { filedRecords } from './record-file.ts';

/** Nothing is recorded in the page: the base is inferred from the history of both files. The weakest dialect. */
export const git = unrecorded(
  'git',
  'nothing; the base is inferred from the history of both files, and from what `accept` files',
  filedRecords,
);
