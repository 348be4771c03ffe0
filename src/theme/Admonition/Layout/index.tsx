import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/Admonition/Layout';
import type { ReactNode } from 'react';

/** An alert: a rule, and its label in the reader's language, whatever language the text is in. */
export default function AdmonitionLayout({ type, title, children, id }: Props): ReactNode {
  const { i18n } = useDocusaurusContext();
  return (
    <div className={`alert alert-${type} theme-admonition`} id={id} role="note">
      {title && (
        <b className="lockstep-ui" lang={i18n.currentLocale}>
          {title}
        </b>
      )}
      {children}
    </div>
  );
}
