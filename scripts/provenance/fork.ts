import { unrecorded } from './dialect.ts';
import { filedRecords } from './record-file.ts';

/** A fork of the source repository, same paths: the base is the newest commit that both histories hold. */
export const fork = unrecorded(
  'fork',
  'nothing; the base is the newest commit that a fork shares with its source, or what `accept` filed',
  filedRecords,
);
