import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { markClass, standingWord } from '../use-standing-words.ts';
import { useFormat } from '../use-words.ts';
import { dashboardWords } from './dashboard-words.ts';
import { WorkLink } from './WorkLink.tsx';
import type { Work } from '../../plugins/translation-status/work-order.ts';

/** Pages of one locale with what is to be done about each. `src/client/work-list.ts` makes more rows after the first of these. */
export function WorkTable({
  work,
  sourceLocale,
  labelledBy,
}: {
  work: readonly Work[];
  sourceLocale: string;
  labelledBy: string;
}): ReactNode {
  return (
    <table className="lockstep-work" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{dashboardWords.page()}</th>
          <th scope="col">{dashboardWords.state()}</th>
          <th scope="col">
            {translate({ id: 'lockstep.work.places', message: 'Places', description: 'Head of a column: how many places differ' })}
          </th>
          <th scope="col">
            {translate({ id: 'lockstep.work.words', message: 'Words', description: 'Head of a column: words to translate' })}
          </th>
        </tr>
      </thead>
      <tbody>
        {work.map((one) => (
          <Row key={one.page.source} work={one} sourceLocale={sourceLocale} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ work, sourceLocale }: { work: Work; sourceLocale: string }): ReactNode {
  const { number } = useFormat();
  const { standing, wordsToTranslate } = work.target;
  const numberOf = (value: number | null) => (value === null ? '?' : number(value));
  return (
    <tr>
      <th scope="row">
        <WorkLink work={work} sourceLocale={sourceLocale} />
        <small dir="ltr">{work.page.path}</small>
      </th>
      <td className={markClass(standing)}>
        <i className="lockstep-mark" /> <span>{standingWord(standing)}</span>
      </td>
      <td>{standing.kind === 'differs' || standing.kind === 'part' ? numberOf(standing.places) : ''}</td>
      <td>{numberOf(wordsToTranslate)}</td>
    </tr>
  );
}
