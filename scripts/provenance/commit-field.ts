import { commitForm, type Dialect, nothingRecorded } from './dialect.ts';
import { recordEdits, hexYaml, recordedText, withoutKeys } from './record-edits.ts';

/**
 * A dialect whose whole record is a commit in one front-matter key. One that is not known takes the key away: an older one would be wrong.
 *
 * @param beside keys that others write beside it
 */
export function commitField(id: string, key: string, from: Dialect['from'], beside: readonly string[] = []): Dialect {
  return {
    id,
    about: `\`${key}\` in the front matter, compared from the ${from === 'commit' ? 'commit itself' : 'merge base'}`,
    keys: [key, ...beside],
    forms: { [key]: commitForm },
    from,
    recordFile: null,
    read(page) {
      const commit = recordedText(page, key);
      return commit === null ? null : { ...nothingRecorded, commit };
    },
    write: (page, { commit }) =>
      commit === null ? withoutKeys(page, (name) => name === key) : recordEdits(page, [[key, hexYaml(commit)]]),
    hashMatches: () => false,
    hashOf: () => null,
  };
}
