import type { Page } from '../model/page.ts';
import type { Provenance } from '../model/pair.ts';
import { type Dialect, type KeyForm, nothingRecorded } from './dialect.ts';
import { scalarOf } from '../markdown/front-matter/fields.ts';
import { digest } from '../model/digest.ts';
import { type Entry, recordEdits, hexYaml, recordedText, withoutKeys } from './record-edits.ts';

/** The record, in the pipeline's order. A target without a locfileid is no error: one in seven older pages has none, and none may be made up. */
const record: Record<string, KeyForm> = {
  'ms.openlocfilehash': {
    holds: 'hash',
    required: true,
    kind: 'text',
    text: { expected: 'a SHA-1 or SHA-256: 40 or 64 hex digits', fits: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/ },
  },
  'ms.sourcegitcommit': {
    holds: 'commit',
    required: true,
    kind: 'text',
    text: { expected: 'a commit: 40 hex digits', fits: /^[0-9a-f]{40}$/ },
  },
  'ms.translationtype': { holds: 'translationType', required: true },
  'ms.contentlocale': { holds: 'contentLocale', required: true },
  'ms.lasthandoff': { holds: 'handoff', required: true, day: { expected: 'MM/DD/YYYY', fits: /^(\d{2})\/(\d{2})\/(\d{4})$/ } },
  'ms.locfileid': { holds: 'locfileid', kind: 'quoted text' },
};

/** Keys of the pages themselves. `ms.date` is typed by authors, who leave leading zeros out. */
const ofPages: Record<string, KeyForm> = {
  manager: { kind: 'text' },
  audience: { kind: 'text' },
  'ms.author': { kind: 'text' },
  'ms.prod': { kind: 'text' },
  'ms.topic': { kind: 'text' },
  'ms.date': { day: { expected: 'M/D/YYYY', fits: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/ } },
  'ms.collection': { kind: 'text or list' },
  'ms.custom': { kind: 'text or list' },
  'f1.keywords': { kind: 'text or list' },
  'search.appverid': { kind: 'text or list' },
};

/**
 * Microsoft Learn: six keys at the end of the front matter, written by the localisation pipeline at hand-back. The hash
 * is SHA-1 or (in August 2021) SHA-256, told by its length, of the source's stored bytes or of them with CRLF line ends.
 */
export const microsoft: Dialect = {
  id: 'microsoft',
  about: '`ms.sourcegitcommit` and `ms.openlocfilehash` in the front matter',
  keys: Object.keys(record),
  forms: { ...record, ...ofPages },
  // `ms.topic`, `ms.service`
  lookedUp: /^ms\./,
  from: 'commit',
  recordFile: null,
  read(page) {
    const provenance = {
      commit: recordedText(page, 'ms.sourcegitcommit'),
      hash: recordedText(page, 'ms.openlocfilehash')?.toLowerCase() ?? null,
      translationType: typeOf(page),
      contentLocale: scalarOf(page, 'ms.contentlocale'),
      handoff: isoDate(scalarOf(page, 'ms.lasthandoff')),
      locfileid: scalarOf(page, 'ms.locfileid'),
    };
    return Object.values(provenance).some((value) => value !== null) ? { ...nothingRecorded, ...provenance } : null;
  },
  write(page, provenance) {
    return [...withoutKeys(page, (key) => untold(provenance).includes(key)), ...recordEdits(page, entriesOf(provenance))];
  },
  hashMatches(hash, source) {
    const algorithm = hash.length === 64 ? 'sha256' : 'sha1';
    return digest(algorithm, source) === hash || digest(algorithm, withCrlf(source)) === hash;
  },
  hashOf: (source) => digest('sha1', withCrlf(source)),
};

function typeOf(page: Page): 'MT' | 'HT' | null {
  const type = scalarOf(page, 'ms.translationtype');
  return type === 'MT' || type === 'HT' ? type : null;
}

/** Which source a target follows is told whole, or it is wrong: an older commit beside a newer hash. */
function untold({ hash, commit }: Provenance): string[] {
  return [...(hash === null ? ['ms.openlocfilehash'] : []), ...(commit === null ? ['ms.sourcegitcommit'] : [])];
}

/** `05/04/2020` -> `2020-05-04` */
function isoDate(date: string | null): string | null {
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(date ?? '') ?? [];
  return year ? `${year}-${month}-${day}` : null;
}

/** `2020-05-04` -> `05/04/2020` */
function usDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

/** The six keys in the pipeline's order; a locfileid is always a quoted string. */
function entriesOf({ hash, commit, translationType, contentLocale, handoff, locfileid }: Provenance): Entry[] {
  const entries: [string, string | null][] = [
    ['ms.openlocfilehash', hash && hexYaml(hash)],
    ['ms.sourcegitcommit', commit && hexYaml(commit)],
    ['ms.translationtype', translationType],
    ['ms.contentlocale', contentLocale],
    ['ms.lasthandoff', handoff && usDate(handoff)],
    ['ms.locfileid', locfileid && `"${locfileid}"`],
  ];
  return entries.filter((entry): entry is Entry => entry[1] !== null);
}

/**
 * The bytes as a Windows checkout has them: every LF that no CR precedes becomes CRLF. Git leaves a file alone that
 * holds a CR already, so those bytes are returned as they are.
 */
function withCrlf(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(13)) return bytes;
  const ends: number[] = [];
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, end + 1)) ends.push(end);
  const result = new Uint8Array(bytes.length + ends.length);
  let from = 0;
  for (const [index, end] of ends.entries()) {
    result.set(bytes.subarray(from, end), from + index);
    result[end + index] = 13;
    from = end;
  }
  result.set(bytes.subarray(from), from + ends.length);
  return result;
}
