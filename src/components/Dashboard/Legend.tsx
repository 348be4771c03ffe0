import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { Standing } from '../../plugins/translation-status/standing.ts';
import { useStandingWords } from '../use-standing-words.ts';

const kinds: Standing['kind'][] = ['current', 'part', 'differs', 'unknown', 'missing'];

/** What the marks mean, in a word each. */
export function Legend(): ReactNode {
  const { word } = useStandingWords();
  const label = translate({ id: 'dashboard.marks', message: 'Marks', description: 'Name of the list of what the marks mean' });
  return (
    <ul className="legend" aria-label={label}>
      {kinds.map((kind) => (
        <li key={kind} className={`state ${kind}`}>
          <i className="mark" />
          {word({ kind, locale: '', places: null, isBehind: false })}
        </li>
      ))}
    </ul>
  );
}
