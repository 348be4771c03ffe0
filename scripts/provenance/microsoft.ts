import type { Page } from '../model/page.ts';
import type { Provenance } from '../model/pair.ts';
import { type Dialect, nothingRecorded } from './dialect.ts';
import { digest, withCrlf } from './digests.ts';
import { type Entry, frontMatterEdits, hexYaml, recordedText, scalarOf, withoutKeys } from './front-matter-edits.ts';

/**
 * Microsoft Learn: six keys at the end of the front matter, written by the localisation pipeline at hand-back. The hash
 * is SHA-1 or (in August 2021) SHA-256, told by its length, of the source's stored bytes or of them with CRLF line ends.
 */
export const microsoft: Dialect = {
  id: 'microsoft',
  about: '`ms.sourcegitcommit` and `ms.openlocfilehash` in the front matter',
  keys: ['ms.openlocfilehash', 'ms.sourcegitcommit', 'ms.translationtype', 'ms.contentlocale', 'ms.lasthandoff', 'ms.locfileid'],
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
    return [...withoutKeys(page, (key) => untold(provenance).includes(key)), ...frontMatterEdits(page, entriesOf(provenance))];
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
