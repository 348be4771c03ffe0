import Contents from '@theme-init/DocItem/TOC/Mobile';
import type { ReactNode } from 'react';
import { TextLanguage } from '../../../../parts/TextLanguage.tsx';

/** The headings of a page in its language. The box is none to the layout: contents stay in reach while a reader scrolls. */
export default function MobileContentsInTheirLanguage(): ReactNode {
  return (
    <TextLanguage style={{ display: 'contents' }}>
      <Contents />
    </TextLanguage>
  );
}
