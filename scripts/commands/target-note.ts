import { fileFinding } from '../model/file-finding.ts';
import type { Finding } from '../model/finding.ts';
import { digest } from '../provenance/digests.ts';
import type { HandBack } from './hand-back.ts';
import type { Translation } from './translations.ts';

/**
 * What is to be known where a page was edited while its translator had an older text of it: which of both is wanted only
 * people know.
 *
 * @param path of the XLIFF file
 */
export function targetNote(path: string, { metadata }: HandBack, { pair, target }: Translation): Finding[] {
  const exported = metadata.get('target-sha256');
  if (!target || exported === undefined || exported === digest('sha256', target.bytes)) return [];
  const message = `${pair.target} changed since the export: segments that read otherwise in the file are replaced, see --diff`;
  return [fileFinding({ check: 'xliff-target-changed', severity: 'warning', path, message })];
}
