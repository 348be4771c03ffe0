/** Components of the theme that a site may replace by its own. */
declare module '@theme/TranslationNotice' {
  import type { ReactNode } from 'react';

  export default function TranslationNotice(): ReactNode;
}
