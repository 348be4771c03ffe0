import type { StatusTarget } from '../../../scripts/model/status.ts';

/** How the text of a page in one language stands to its source, as a reader is told it: each kind has a mark and words. */
export interface Standing {
  locale: string;
  /**
   * `origin` is the source itself. `differs` says something else, in known places or not; `part` says the same but holds passages of the
   * source's language. Of an `unknown` one it is not recorded what it was made from. `missing` and `damaged` are shown in the source, and
   * `kept` is in its language on purpose.
   */
  kind: 'origin' | 'current' | 'part' | 'differs' | 'unknown' | 'missing' | 'damaged' | 'kept';
  /** Places that differ, or are not translated; null where it is not known how many. */
  places: number | null;
  /** Whether the source is known to be the newer one. */
  isBehind: boolean;
}

/** Whether a language has the page. One that is kept in the source's language is the source's, be there a copy of it or not. */
export const hasPage = ({ state }: StatusTarget): boolean => state !== 'missing' && state !== 'kept';

/** Whether what readers are shown is in the source's language, its title as well. */
export const isInSource = ({ kind }: Pick<Standing, 'kind'>): boolean => kind === 'missing' || kind === 'damaged' || kind === 'kept';

/** @param untranslated passages that still are in the source's language */
export function standingOf(target: StatusTarget, isWithheld: boolean, untranslated = 0): Standing {
  const { locale, commitsBehind, segments } = target;
  const standing = (kind: Standing['kind'], places: number | null = null): Standing => ({
    locale,
    kind,
    places,
    isBehind: (commitsBehind ?? 0) > 0,
  });
  if (isWithheld) return standing('damaged');
  switch (target.state) {
    case 'missing':
    case 'kept':
      return standing(target.state);
    case 'current':
      return untranslated > 0 ? standing('part', untranslated) : standing('current');
    case 'incomplete':
      return standing('part', Math.max(untranslated, segments?.untranslated ?? 0));
    case 'stale':
      return standing('differs', segments && changedPlaces(segments) + lackingIn(target));
    default:
      return standing('unknown');
  }
}

/** Places that differ since a page was translated. */
export const changedPlaces = ({ changed, added, removed, moved }: NonNullable<StatusTarget['segments']>): number =>
  changed + added + removed + moved;

/** Passages that the page never had: they are shown as what is new. */
const lackingIn = ({ changes = [] }: StatusTarget): number =>
  changes.filter(({ kind, target }) => kind === 'untranslated' && target === null).length;

/** Of the source, in its own language. */
export const originOf = (locale: string): Standing => ({ locale, kind: 'origin', places: null, isBehind: false });

/** Of a page that no locale is known to have. */
export const missingIn = (locale: string): Standing => ({ locale, kind: 'missing', places: null, isBehind: false });

/** What is added to a page is called as nothing that is written in it: a heading may be `C1`. */
export const changeId = (number: number): string => `lockstep-c${number}`;

/** The address of the first passage that is in the source's language. */
export const firstForeign = 'lockstep-u1';

/** `/a/#lockstep-c1`: where a translated page first differs from its source, or is in its language; else where it begins. */
export function addressOfChange(route: string, { kind, places }: Standing): string {
  if (!places) return route;
  if (kind === 'differs') return `${route}#${changeId(1)}`;
  return kind === 'part' ? `${route}#${firstForeign}` : route;
}
