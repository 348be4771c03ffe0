import { translate } from '@docusaurus/Translate';
import type { DashboardData } from '../plugins/translation-status/article-status.ts';
import type { Standing } from '../plugins/translation-status/standing.ts';
import { useFormat, usePlural } from './use-words.ts';

/** The class that draws the mark of two bars before the words: shape and words say the same, colour comes third. */
export const markClass = ({ kind }: Pick<Standing, 'kind'>): string => `lockstep-${kind === 'damaged' ? 'missing' : kind}`;

/** The kinds that a site explains: a mark that stands nowhere needs no word. */
export function shownKinds<Kind extends Standing['kind']>(kinds: readonly Kind[], { totals }: Pick<DashboardData, 'totals'>): Kind[] {
  return kinds.filter((kind) => kind !== 'kept' || totals.some(({ kinds: counts }) => counts.kept));
}

/** How a translation stands to its source, in the reader's words and with the number of places; `standingWord` says it in one. */
export function useStandingWords(): (standing: Standing) => string {
  const selectMessage = usePlural();
  const { number } = useFormat();
  return (standing) => {
    const { kind, places } = standing;
    if (kind !== 'differs' && kind !== 'part') return standingWord(standing);
    if (places === null)
      return translate({
        id: 'lockstep.standing.differs-somewhere',
        message: 'Differs, it is not known where',
        description: 'In the list of languages',
      });
    const count = number(places);
    const message =
      kind === 'part'
        ? translate(
            {
              id: 'lockstep.standing.part-places',
              message: '{count} passage not translated|{count} passages not translated',
              description: 'Plural forms; in the list of languages',
            },
            { count },
          )
        : translate(
            {
              id: 'lockstep.standing.differs-places',
              message: 'Differs in {count} place|Differs in {count} places',
              description: 'Plural forms; in the list of languages',
            },
            { count },
          );
    return selectMessage(places, message);
  };
}

/** How a translation stands to its source, in one of the reader's words. A list of many has no need of plural forms. */
export function standingWord({ kind, isBehind }: Standing): string {
  switch (kind) {
    case 'origin':
      return translate({ id: 'lockstep.standing.origin', message: 'The original', description: 'How a page stands to its source' });
    case 'current':
      return translate({ id: 'lockstep.standing.current', message: 'In step', description: 'How a translation stands to its source' });
    case 'part':
      return translate({
        id: 'lockstep.standing.part',
        message: 'Partly translated',
        description: 'How a translation stands to its source',
      });
    case 'differs':
      return isBehind
        ? translate({ id: 'lockstep.standing.behind', message: 'Behind', description: 'State: the source is known to be newer' })
        : translate({ id: 'lockstep.standing.differs', message: 'Differs', description: 'State: it is not known which side is newer' });
    case 'missing':
      return translate({
        id: 'lockstep.standing.missing',
        message: 'Not translated',
        description: 'How a translation stands to its source',
      });
    case 'kept':
      return translate({
        id: 'lockstep.standing.kept',
        message: 'Not to be translated',
        description: 'State of a page that is in the language of its source on purpose',
      });
    case 'damaged':
      return translate({
        id: 'lockstep.standing.damaged',
        message: 'Not published',
        description: 'State of a translation that is damaged',
      });
    default:
      return translate({
        id: 'lockstep.standing.unknown',
        message: 'Not known',
        description: 'State: it is not recorded what it was made from',
      });
  }
}
