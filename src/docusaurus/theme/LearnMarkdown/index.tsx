import { useEffect } from 'react';
import { idIn } from '../../../client/address-id.ts';
import { startTabs } from '../../../client/tabs.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet of such pages only
import '../../learn.css';

/** Stands on a page in the Markdown of Microsoft Learn: its look, and a choice of tabs and zones where all of them stand without script. */
export default function LearnMarkdown(): null {
  useEffect(() => {
    const shown = new AbortController();
    startTabs(idIn, document, shown.signal);
    return () => shown.abort();
  }, []);
  return null;
}
