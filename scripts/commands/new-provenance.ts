import { isReconstructed } from '../drift/is-reconstructed.ts';
import type { Provenance } from '../model/provenance.ts';
import { nothingRecorded } from '../provenance/nothing-recorded.ts';
import type { HandBack } from './hand-back.ts';
import type { Translation } from './translations.ts';

export interface Import {
  handBack: HandBack;
  translation: Translation;
  /** Whether nothing is left to translate. */
  complete: boolean;
  /** Whether nothing is left to sync either. */
  follows: boolean;
  now: Date;
  /** The commit that the exported source is in; null where there is none, or it is not known. */
  commit: string | null;
}

/**
 * What a target records after an import: the day of the hand-back and who translated it, and, where it is new or nothing
 * is left to translate or to sync, the source as it was exported. A source that was rebuilt from a hand-back is no original: nothing is
 * recorded of it.
 */
export function newProvenance({ handBack, translation, complete, follows, now, commit }: Import): Provenance {
  const known = translation.provenance ?? nothingRecorded;
  const { metadata } = handBack;
  const exported = {
    hash: metadata.get('ms.openlocfilehash') ?? translation.dialect.hashOf(translation.source.bytes),
    commit,
  };
  return {
    ...known,
    ...((follows || !translation.target) && !isReconstructed(translation.source.page) ? exported : {}),
    translationType: typeOf(handBack, complete, known),
    contentLocale: known.contentLocale ?? translation.pair.locale,
    handoff: now.toISOString().slice(0, 10),
  };
}

/** One unit that no person has seen, and the page counts as machine translated. */
function typeOf({ machine }: HandBack, complete: boolean, { translationType }: Provenance): Provenance['translationType'] {
  if (machine) return 'MT';
  return complete ? 'HT' : translationType;
}
