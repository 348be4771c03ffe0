import { translate } from '@docusaurus/Translate';
import type { CSSProperties, ReactNode } from 'react';
import type { DashboardData, DashboardTotal } from '../../plugins/translation-status/article-status.ts';
import type { Standing } from '../../plugins/translation-status/standing.ts';
import { OwnName } from '../frame/OwnName.tsx';
import { useFormat, usePlural, useWords } from '../use-words.ts';
import { dashboardWords } from './dashboard-words.ts';
import { useWorkAddresses } from './use-work-addresses.ts';

/** For each locale: how its pages stand, the work that is left, and the way to what is to be done next. */
export function LocaleProgress({ data }: { data: DashboardData }): ReactNode {
  const { workIn } = useWorkAddresses();
  return (
    <ul className="lockstep-locales">
      {data.totals.map((total) => (
        <li key={total.locale}>
          <Progress total={total} />
          <a className="lockstep-link" href={workIn(total.locale)}>
            {dashboardWords.next()}
            <span className="lockstep-vh">
              : <OwnName locale={total.locale} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** How the pages of one locale stand, and the work that is left. */
export function Progress({ total }: { total: DashboardTotal }): ReactNode {
  return (
    <>
      <span className="lockstep-name">
        <OwnName locale={total.locale} />
      </span>
      <ProgressBar total={total} />
      <Counts total={total} />
    </>
  );
}

/** Pages by how they stand: each kind has its shape, and the words beside it say the same. */
function ProgressBar({ total: { kinds } }: { total: DashboardTotal }): ReactNode {
  const counts = bars.map(({ shape, of }) => ({ shape, count: of.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0) }));
  return (
    <span className="lockstep-bar" aria-hidden="true">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ shape, count }) => (
          <i key={shape} className={`lockstep-${shape}`} style={{ '--n': count } as CSSProperties} />
        ))}
    </span>
  );
}

const bars: { shape: string; of: Standing['kind'][] }[] = [
  { shape: 'c', of: ['current'] },
  { shape: 'p', of: ['part'] },
  { shape: 'd', of: ['differs'] },
  { shape: 'u', of: ['unknown'] },
  { shape: 'm', of: ['missing', 'damaged'] },
  { shape: 'k', of: ['kept'] },
];

/** Two numbers, and what is to be known of them. */
function Counts({ total: { pages, kinds, wordsToTranslate, wordsUnknown } }: { total: DashboardTotal }): ReactNode {
  const { current = 0, damaged: withheld = 0, kept = 0 } = kinds;
  const { number } = useFormat();
  const selectMessage = usePlural();
  const words = useWords();
  const allUnknown = wordsUnknown > 0 && wordsToTranslate === 0;
  const unknown = translate(
    {
      id: 'lockstep.dashboard.unknown',
      message: 'unknown for {count} page|unknown for {count} pages',
      description: 'Plural forms; after words to translate',
    },
    { count: number(wordsUnknown) },
  );
  const notPublished = translate(
    {
      id: 'lockstep.dashboard.withheld',
      message: '{count} not published|{count} not published',
      description: 'Plural forms; pages of which the translation is damaged',
    },
    { count: number(withheld) },
  );
  const inSource = translate(
    {
      id: 'lockstep.dashboard.kept',
      message: '{count} not to be translated|{count} not to be translated',
      description: 'Plural forms; pages that are in the language of their source on purpose',
    },
    { count: number(kept) },
  );
  return (
    <>
      <span className="lockstep-num">
        {translate(
          {
            id: 'lockstep.dashboard.current',
            message: '{current} of {pages} in step',
            description: 'Pages that are in step with their source, of all pages',
          },
          { current: number(current), pages: number(pages) },
        )}
        {withheld > 0 && <small>{selectMessage(withheld, notPublished)}</small>}
        {kept > 0 && <small>{selectMessage(kept, inSource)}</small>}
      </span>
      <span className="lockstep-num">
        {words.toTranslate(allUnknown ? null : wordsToTranslate)}
        {wordsUnknown > 0 && !allUnknown && <small>{selectMessage(wordsUnknown, unknown)}</small>}
      </span>
    </>
  );
}
