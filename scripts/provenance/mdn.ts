import { commitForm, type Dialect, nothingRecorded } from './dialect.ts';
import { hexYaml } from './record-edits.ts';
import { nestedFieldEdits, nestedScalar, withoutNestedField } from './nested-field.ts';

/** MDN's translated content: `l10n: { sourceCommit: … }`, a commit of `mdn/content`. */
export const mdn: Dialect = {
  id: 'mdn',
  about: '`l10n.sourceCommit` in the front matter',
  keys: ['l10n'],
  forms: { 'l10n.sourceCommit': { inside: { key: 'l10n', name: 'sourceCommit' }, text: commitForm.text! } },
  from: 'commit',
  recordFile: null,
  read(page) {
    const commit = nestedScalar(page, 'l10n', 'sourceCommit');
    return commit === null ? null : { ...nothingRecorded, commit };
  },
  write: (page, { commit }) =>
    commit === null ? withoutNestedField(page, 'l10n', 'sourceCommit') : nestedFieldEdits(page, 'l10n', 'sourceCommit', hexYaml(commit)),
  hashMatches: () => false,
  hashOf: () => null,
};
