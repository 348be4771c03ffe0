import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The frame of a notice above an article. */
export function Notice({ state, children }: { state: string; children: ReactNode }): ReactNode {
  const label = translate({ id: 'notice.label', message: 'About this translation', description: 'Name of the notice above an article' });
  return (
    <aside className={styles.notice} data-state={state} aria-label={label}>
      {children}
    </aside>
  );
}
