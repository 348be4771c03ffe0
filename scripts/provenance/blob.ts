import { type Dialect, nothingRecorded } from './dialect.ts';
import { gitBlobId } from '../model/digest.ts';
import { recordEdits, hexYaml, recordedText } from './record-edits.ts';

/** `i18n_source_sha`: the id that git gives the source file, whole or its first 12 hex digits. */
export const blob: Dialect = {
  id: 'blob',
  about: '`i18n_source_sha`, a git blob id, in the front matter',
  keys: ['i18n_source_sha'],
  forms: {
    i18n_source_sha: { holds: 'hash', kind: 'text', text: { expected: 'a git blob id: 7 to 40 hex digits', fits: /^[0-9a-f]{7,40}$/i } },
  },
  from: 'commit',
  recordFile: null,
  read(page) {
    const hash = recordedText(page, 'i18n_source_sha')?.toLowerCase() ?? null;
    return hash === null ? null : { ...nothingRecorded, hash };
  },
  write: (page, { hash }) => (hash === null ? [] : recordEdits(page, [['i18n_source_sha', hexYaml(hash)]])),
  hashMatches: (hash, source) => hash.length >= 7 && gitBlobId(source).startsWith(hash),
  hashOf: gitBlobId,
};
