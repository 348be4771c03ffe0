import renderRoutes from '@docusaurus/renderRoutes';
import type { Props } from '@theme/DocsRoot';
import type { ReactNode } from 'react';

/** Only what is below: an article draws its own frame, since the menu of languages says how that article stands. */
export default function DocsRoot({ route }: Props): ReactNode {
  return renderRoutes(route.routes ?? []);
}
