import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { StatusTarget } from '../../../scripts/model/status.ts';
import styles from './styles.module.css';

type Judged = Pick<StatusTarget, 'commitsBehind'> & { state: StatusTarget['state'] | 'withheld' };

/** How a translation stands to its source, as a word; the colour and the mark before it only repeat it. */
export function StateBadge({ target }: { target: Judged }): ReactNode {
  return (
    <span className={styles.badge} data-state={target.state}>
      {wordFor(target)}
    </span>
  );
}

/** A translation is behind only where it is known that the source is newer. */
function wordFor({ state, commitsBehind }: Judged): string {
  switch (state) {
    case 'current':
      return translate({ id: 'status.state.current', message: 'Current', description: 'State of a translation' });
    case 'stale':
      return commitsBehind
        ? translate({ id: 'status.state.behind', message: 'Behind', description: 'State of a translation' })
        : translate({ id: 'status.state.differs', message: 'Differs', description: 'State: it is not known which side is newer' });
    case 'missing':
      return translate({ id: 'status.state.missing', message: 'Not translated', description: 'State of a translation' });
    case 'withheld':
      return translate({ id: 'status.state.withheld', message: 'Not published', description: 'State of a translation that is damaged' });
    case 'orphaned':
      return translate({ id: 'status.state.orphaned', message: 'Source gone', description: 'State of a translation' });
    case 'base-missing':
      return translate({ id: 'status.state.base-missing', message: 'Version not found', description: 'State of a translation' });
    default:
      return translate({ id: 'status.state.untracked', message: 'Not tracked', description: 'State of a translation' });
  }
}
