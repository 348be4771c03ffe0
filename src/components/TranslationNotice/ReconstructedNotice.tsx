import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';

/** On a page of the source of which the original is not at hand. */
export function ReconstructedNotice(): ReactNode {
  return (
    <Notice state="reconstructed">
      <p>
        <Translate id="notice.reconstructed" description="On a source page, and on its translations">
          The source of this page is not the original: it was rebuilt from the source text that came with a translation.
        </Translate>
      </p>
    </Notice>
  );
}
