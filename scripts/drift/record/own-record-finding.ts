import { fileFinding, type Finding } from '../../model/finding.ts';
import { readRecordText } from '../../provenance/record-file.ts';
import type { DriftInput } from '../input.ts';

/**
 * Why nothing, or not all, can be read of the file that holds the record of a target alone, or why it is none of that target.
 *
 * @param isSource tells whether a path is that of a source of the project: of a source that was renamed a record has the old name
 */
export function ownRecordFinding(
  { ownRecord, pair }: Pick<DriftInput, 'ownRecord' | 'pair'>,
  isSource: (path: string) => boolean = () => false,
): Finding | null {
  if (ownRecord?.text == null) return null;
  const { problem, source } = readRecordText(ownRecord.text);
  const isOfOther = source !== null && source !== pair.source && isSource(source);
  const copied = `Unexpected record of the translation of ${source}, expected one of ${pair.source}: accept the target again`;
  const message = problem ?? (isOfOther ? copied : null);
  return message === null ? null : fileFinding({ check: 'record-file', path: ownRecord.path, message });
}
