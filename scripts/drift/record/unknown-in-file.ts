import { gitBlobId } from '../../model/digest.ts';
import type { RecordVerdict } from '../../model/record-verdict.ts';
import { resolveBase } from '../../provenance/resolve-base.ts';
import type { Both } from '../base/find-base.ts';
import type { DriftContext } from '../input.ts';

/**
 * What a record in a file of its own names, though the source never had it. Such a file holds a commit and git's id of the text, and each would do:
 * so both are looked up. A text that is known is found without its commit, which a rebase takes away; a text that is not was never the source's.
 *
 * @param since the commit that a change is judged from: a record that reads as there is none of that change
 */
export async function unknownInFile(input: Both, context: DriftContext, since: string | null): Promise<RecordVerdict | null> {
  const { provenance, ownRecord } = input;
  const { history, targetHistory } = context;
  if (!provenance || !ownRecord?.bytes || !history || !targetHistory || since === null) return null;
  if ((await targetHistory.blobAt(since, ownRecord.path)) === gitBlobId(ownRecord.bytes)) return null;
  const { commit, hash } = provenance;
  const knowsText = hash !== null && (await isText(hash, input, context));
  if (hash !== null && !knowsText) return { unknown: hash, unearned: null };
  if (commit === null || (await history.resolve(commit)).found) return null;
  return { unknown: commit, unearned: null, ...(knowsText && { isFound: true }) };
}

/** Whether the source has that text, or once had. */
async function isText(hash: string, { pair, source, provenance }: Both, { dialect, history }: DriftContext): Promise<boolean> {
  const own = { provenance: { ...provenance!, hash, commit: null }, dialect, history };
  return (await resolveBase({ ...own, source: { path: pair.source, bytes: source.bytes } })).bytes !== null;
}
