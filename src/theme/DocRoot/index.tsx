import { DocsSidebarProvider, useDocRootMetadata } from '@docusaurus/plugin-content-docs/client';
import type { Props } from '@theme/DocRoot';
import NotFound from '@theme/NotFound';
import type { ReactNode } from 'react';

/** The articles beside the one that is read, for it to show. */
export default function DocRoot(props: Props): ReactNode {
  const found = useDocRootMetadata(props);
  if (!found) return <NotFound />;
  return (
    <DocsSidebarProvider name={found.sidebarName} items={found.sidebarItems}>
      {found.docElement}
    </DocsSidebarProvider>
  );
}
