/** A passage as it is edited (`src/dev/units.mjs`): codes are signs, `⟨1⟩read this⟨/1⟩`. */
export interface Unit {
  id: string;
  source: string;
  target: string | null;
  base: string | null;
  old: string | null;
  codes: { sign: string; shows: string }[];
  notes: string[];
  /** Whether it has no translation, or one of an older source. */
  isLeft: boolean;
  /** The source as it was translated and as it is today, in pieces; null where they are the same or that is not known. */
  changed: { value: string; added?: boolean; removed?: boolean }[] | null;
}

interface DeskPage {
  target: string;
  units: Unit[];
  /** The unit of each passage of the page, by its number (`data-s`). */
  passages: (string | null)[];
  findings: { check: string; severity: string; line: number; message: string }[];
}

/** A page of a locale, as the desk is asked for it. */
export interface Place {
  locale: string;
  page: string;
}

export type ShownPage = Place & DeskPage;

/** What a page may ask of the desk. Each throws an Error in words where the desk refuses. */
export interface Desk {
  page(place: Place): Promise<DeskPage>;
  /** @param what `try` says what would be wrong, `save` writes where nothing is */
  send(what: 'try' | 'save', passage: Place & { unit: string; text: string }): Promise<{ problems: string[] }>;
}

/** The desk of this address. Its token is asked for once: it is that of the run of `npm run dev`. */
export function openDesk(): Desk {
  let token: Promise<string> | null = null;
  const ask = async <Answer>(what: string, init: RequestInit = {}): Promise<Answer> => {
    token ??= fetch('/__lockstep/token').then(async (response) => ((await response.json()) as { token: string }).token);
    const headers = { 'X-Lockstep-Token': await token, 'Content-Type': 'application/json' };
    const response = await fetch(`/__lockstep/${what}`, { ...init, headers });
    const answer = (await response.json()) as Answer & { problem?: string };
    if (!response.ok) throw new Error(answer.problem ?? response.statusText);
    return answer;
  };
  return {
    page: (place) => ask(`page?${new URLSearchParams({ ...place }).toString()}`),
    send: (what, passage) => ask(what, { method: 'POST', body: JSON.stringify(passage) }),
  };
}
