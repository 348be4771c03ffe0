import { isReconstructed } from '../drift/is-reconstructed.ts';
import { fileFinding } from '../model/file-finding.ts';
import type { Finding } from '../model/finding.ts';
import { digest } from '../provenance/digests.ts';
import type { HandBack } from './hand-back.ts';
import type { Translation, Translations } from './translations.ts';

/** The commit that the exported source is in, as the file says; else where the source is still the exported one, the one that it came into since. */
export async function exportedCommit({ metadata }: HandBack, translation: Translation, translations: Translations): Promise<string | null> {
  const known = metadata.get('ms.sourcegitcommit');
  if (known !== undefined) return known;
  const same = metadata.get('source-sha256') === digest('sha256', translation.source.bytes);
  return same ? translations.commitOf(translation) : null;
}

/** What is to be known where the commit that a target recorded is not the one of its source any more, and that has none. */
export function commitNote({ pair, source, provenance }: Translation): Finding[] {
  if (!provenance?.commit || isReconstructed(source.page)) return [];
  const message = 'the exported source is in no commit yet, so that none is recorded: commit it before you import';
  return [fileFinding({ check: 'xliff-commit', severity: 'warning', path: pair.source, message })];
}
