import type { Provenance } from '../model/provenance.ts';

/** A provenance in which nothing is known, to be spread under what is. */
export const nothingRecorded: Provenance = {
  commit: null,
  hash: null,
  translationType: null,
  contentLocale: null,
  handoff: null,
  locfileid: null,
};
