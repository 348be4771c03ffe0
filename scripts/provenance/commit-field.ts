import type { Dialect } from './dialect.ts';
import { frontMatterEdits, hexYaml, recordedText } from './front-matter-edits.ts';
import { nothingRecorded } from './nothing-recorded.ts';

/** A dialect whose whole record is a commit in one front-matter key. */
export function commitField(id: string, key: string, from: Dialect['from']): Dialect {
  return {
    id,
    about: `\`${key}\` in the front matter`,
    from,
    recordFile: null,
    read(page) {
      const commit = recordedText(page, key);
      return commit === null ? null : { ...nothingRecorded, commit };
    },
    write: (page, { commit }) => (commit === null ? [] : frontMatterEdits(page, [[key, hexYaml(commit)]])),
    hashMatches: () => false,
    hashOf: () => null,
  };
}
