import { createContext, useContext } from 'react';
import type { PassageSources } from '../../plugins/passages/passage-sources.ts';
import type { PageData } from '../read-site.ts';

/** What the module of a page says of its translation: as the loader adds it. */
export interface ToldPage extends PageData {
  /** Path of the dashboard below the locale's; false where there is none. */
  dashboard: string | false;
  /** The sources of its passages, loaded when they are asked for; null where there are none. */
  sources: (() => Promise<{ default: PassageSources }>) | null;
}

const Context = createContext<ToldPage | null>(null);

export const ToldProvider = Context.Provider;

/** What is told of the page at hand besides what every article is; null on what is none, or of which nothing is known. */
export const useTold = (): ToldPage | null => useContext(Context);
