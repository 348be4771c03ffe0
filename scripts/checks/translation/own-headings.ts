/**
 * The headings, as they are written, that a target may have on its own account: as many at its end as it has more of them than its source.
 * Translators put a glossary, or who they are, below each page.
 */
export function ownHeadings(source: string, target: string): string[] {
  const [theirs, own] = [headingsIn(source), headingsIn(target)];
  const known = new Set(theirs);
  return own.slice(theirs.length).filter((line) => !known.has(line));
}

const headingsIn = (text: string): string[] => (text.match(/^#{1,6}[ \t]+\S[^\n]{0,200}/gm) ?? []).map((line) => line.trim());
