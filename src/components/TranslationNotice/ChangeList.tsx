import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { SegmentChange } from '../../../scripts/model/drift.ts';
import styles from './styles.module.css';

interface Props {
  changes: SegmentChange[];
  sourceLocale: string;
  targetLocale: string;
}

/** What differs, as text: the passages that were translated and those of the source of today. */
export function ChangeList({ changes, sourceLocale, targetLocale }: Props): ReactNode {
  if (changes.length === 0) return null;
  return (
    <details className={styles.changes}>
      <summary>
        {translate({ id: 'notice.what-differs', message: 'What differs', description: 'Opens the list of changed passages' })}
      </summary>
      <ol>
        {changes.map((change, index) => (
          // The list never changes: a position is a name.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index}>
            <strong>{kindOf(change)}</strong>
            <dl>
              <Passage lang={sourceLocale} text={change.base} mark="base">
                {translate({ id: 'notice.base', message: 'As it was translated', description: 'Before a passage of the source' })}
              </Passage>
              <Passage lang={sourceLocale} text={change.source} mark="source">
                {translate({ id: 'notice.source', message: 'As the source has it', description: 'Before a passage of the source' })}
              </Passage>
              <Passage lang={targetLocale} text={change.target} mark="target">
                {translate({ id: 'notice.target', message: 'On this page', description: 'Before a passage of the translation' })}
              </Passage>
            </dl>
          </li>
        ))}
      </ol>
    </details>
  );
}

function kindOf({ kind }: SegmentChange): string {
  switch (kind) {
    case 'changed':
      return translate({ id: 'notice.kind.changed', message: 'Worded differently', description: 'Kind of a changed passage' });
    case 'added':
      return translate({ id: 'notice.kind.added', message: 'Only in the source', description: 'Kind of a changed passage' });
    case 'removed':
      return translate({ id: 'notice.kind.removed', message: 'Not in the source', description: 'Kind of a changed passage' });
    default:
      return translate({ id: 'notice.kind.moved', message: 'In another place', description: 'Kind of a changed passage' });
  }
}

function Passage({ text, lang, mark, children }: { text: string | null; lang: string; mark: string; children: ReactNode }): ReactNode {
  if (text === null) return null;
  return (
    <>
      <dt>{children}</dt>
      <dd lang={lang} data-mark={mark}>
        {text}
      </dd>
    </>
  );
}
