import type { Props } from '@theme/Footer/Copyright';
import type { ReactNode } from 'react';

/** As text: the theme takes it for HTML, and a locale's `footer.json` can name it. */
export default function Copyright({ copyright }: Props): ReactNode {
  return <div className="footer__copyright">{copyright}</div>;
}
