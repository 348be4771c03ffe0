import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { DashboardData } from '../../plugins/translation-status/article-status.ts';
import type { Standing } from '../../plugins/translation-status/standing.ts';
import { shownKinds, standingWord } from '../use-standing-words.ts';

const kinds: Standing['kind'][] = ['current', 'part', 'differs', 'unknown', 'missing', 'kept'];

/** What the marks mean, in a word each; that of pages which stay in their source's language where there are any. */
export function Legend({ data }: { data: DashboardData }): ReactNode {
  const label = translate({ id: 'lockstep.dashboard.marks', message: 'Marks', description: 'Name of the list of what the marks mean' });
  return (
    <ul className="lockstep-legend" aria-label={label}>
      {shownKinds(kinds, data).map((kind) => (
        <li key={kind} className={`lockstep-state lockstep-${kind}`}>
          <i className="lockstep-mark" />
          {standingWord({ kind, locale: '', places: null, isBehind: false })}
        </li>
      ))}
    </ul>
  );
}
