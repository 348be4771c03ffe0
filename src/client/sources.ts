/** The file `sources.json` beside a page (`src/plugins/passages/read-passages.ts`). */
interface Sources {
  asTranslated: boolean;
  passages: Record<string, Source>;
}

export interface Source {
  source: string;
  line: number | null;
  sentences: { target: string; source: string }[];
}

/** The sources of the page at hand; none where there is no such file. */
export async function fetchSources(): Promise<Sources> {
  const response = await fetch(new URL('sources.json', location.origin + location.pathname));
  return response.ok ? ((await response.json()) as Sources) : { asTranslated: false, passages: {} };
}
