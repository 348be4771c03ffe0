import type { PagePassages } from '../../../scripts/model/passage.ts';

/** What a reader's browser asks for when the source of a passage is wanted: the file `sources.json` beside a page. */
export interface PassageSources {
  /** Whether these are the texts that were translated; else they are the source's of today. */
  asTranslated: boolean;
  /** By the number of the passage, `data-s`. */
  passages: Record<string, PassageSource>;
}

export interface PassageSource {
  source: string;
  /** Line of the passage on the source's page, `data-l`; null where it is gone. */
  line: number | null;
  /** Its sentences, each with its source. */
  sentences: { target: string; source: string }[];
}

export function passageSources({ asTranslated, passages: all }: PagePassages): PassageSources {
  const entries = all.flatMap(({ source: text, sourceLine, sentences }, id) =>
    text === null ? [] : [[id, { source: text, line: sourceLine, sentences }] as const],
  );
  return { asTranslated, passages: Object.fromEntries(entries) };
}
