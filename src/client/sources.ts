import type { PassageSources } from '../plugins/passages/passage-sources.ts';

/** The sources of the page at hand, from the file `sources.json` beside it; none where there is no such file. */
export async function fetchSources(): Promise<PassageSources> {
  const response = await fetch(new URL('sources.json', location.origin + location.pathname));
  return response.ok ? ((await response.json()) as PassageSources) : { asTranslated: false, passages: {} };
}
