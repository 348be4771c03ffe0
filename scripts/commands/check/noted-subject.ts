import type { Subject } from '../../checks/check.ts';
import type { Site, SiteFile } from '../../checks/addresses/site.ts';

/**
 * What a check asks of what lies beyond a page, its source and their histories: where a link leads (`file`, as seen from the page;
 * `source-file`), the ids of a file, what the pages of the project commonly do (`habit`, `labels`, `dropped-ids`, `host`, `mirror`, `import`, `wordings`), whether a day is
 * still to come.
 */
export type Question =
  | readonly [about: 'file' | 'source-file' | 'ids' | 'host' | 'import', what: string]
  | readonly [about: 'habit', ...Parameters<ReturnType<Subject['habits']>['has']>]
  | readonly [about: 'mirror', ...Parameters<ReturnType<Subject['habits']>['mirrorOf']>]
  | readonly [about: 'labels' | 'dropped-ids' | 'wordings', locale: string | null]
  | readonly [about: 'ahead', time: number];

export type Answered = [question: Question, answer: unknown];

/** Answers where a check is given more than an answer to a question: what it is given follows from the bytes of these digests. */
interface Digests {
  ofFile(path: string): string;
  /** Of all pages that the wordings of a locale are told from. */
  ofWordings(locale: string | null): string;
}

/** A subject whose checks ask as they would, and what they ask is noted, with the answers, each question once. */
export function notedSubject(subject: Subject, asked: Answered[], digests: Digests): Subject {
  const known = new Set<string>();
  return {
    ...subject,
    site: subject.site && notedSite(subject.site),
    habits: () => ({
      has: (...what) => noted(['habit', ...what], subject.habits().has(...what)),
      translatesLabels: (locale) => noted(['labels', locale], subject.habits().translatesLabels(locale)),
      dropsIds: (locale) => noted(['dropped-ids', locale], subject.habits().dropsIds(locale)),
      names: (host) => noted(['host', host], subject.habits().names(host)),
      mirrorOf: (...what) => noted(['mirror', ...what], subject.habits().mirrorOf(...what)),
      imports: (key) => noted(['import', key], subject.habits().imports(key)),
    }),
    wordings() {
      noted(['wordings', subject.locale], digests.ofWordings(subject.locale));
      return subject.wordings();
    },
    isAhead: (time) => noted(['ahead', time], subject.isAhead(time)),
  };

  function notedSite(site: Site): Site {
    return {
      ...site,
      fileAt: (path) => noted(['file', path], site.fileAt(path)),
      sourceFileAt: (path) => noted(['source-file', path], site.sourceFileAt(path)),
      anchorsOf(file: SiteFile) {
        noted(['ids', file.path], digests.ofFile(file.path));
        return site.anchorsOf(file);
      },
    };
  }

  function noted<Answer>(question: Question, answer: Answer): Answer {
    const key = JSON.stringify(question);
    if (!known.has(key)) asked.push([question, answer]);
    known.add(key);
    return answer;
  }
}
