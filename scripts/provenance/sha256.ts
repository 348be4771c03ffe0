import { type Dialect, nothingRecorded } from './dialect.ts';
import { digest } from '../model/digest.ts';
import { hexYaml } from './record-edits.ts';
import { nestedFieldEdits, nestedScalar } from './nested-field.ts';

/** `x-i18n: { source_hash, source_path }`: SHA-256 of the source's bytes, as OpenClaw records it. */
export const sha256: Dialect = {
  id: 'sha256',
  about: '`x-i18n.source_hash`, SHA-256 of the source, in the front matter',
  keys: ['x-i18n'],
  forms: {
    'x-i18n.source_hash': {
      inside: { key: 'x-i18n', name: 'source_hash' },
      text: { expected: 'a SHA-256: 64 hex digits', fits: /^[0-9a-f]{64}$/i },
    },
  },
  from: 'commit',
  recordFile: null,
  read(page) {
    const hash = nestedScalar(page, 'x-i18n', 'source_hash')?.toLowerCase() ?? null;
    return hash === null ? null : { ...nothingRecorded, hash };
  },
  write: (page, { hash }) => (hash === null ? [] : nestedFieldEdits(page, 'x-i18n', 'source_hash', hexYaml(hash))),
  hashMatches: (hash, source) => digest('sha256', source) === hash,
  hashOf: (source) => digest('sha256', source),
};
