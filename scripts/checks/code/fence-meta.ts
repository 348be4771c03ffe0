/** One thing that stands behind the language of a fence. */
export interface Meta {
  /** `lines`: which of its lines are lit; `value`: `title="a.js"`; `word`: `showLineNumbers`. */
  kind: 'lines' | 'value' | 'word';
  /** `title`, `showLineNumbers`; of lines what they are lit as, `ins` of `ins={1}`. */
  name: string;
  /** Without its quotes; of lines as they are compared. */
  value: string;
  /** As it is written, and where in the line. */
  raw: string;
  at: number;
}

/**
 * What the first line of a code block says behind its language, as the generators have it: `{1,3-4}`, `title="a.js"`, `ins={2}`, `copy`,
 * `,editable` of mdBook. What marks a text or names a tab is for readers, and left out: `"a"`, `/a/`, `[npm]`.
 */
export function metaIn(line: string): Meta[] {
  const language = /^[`~]*[ \t]*[^\s,{}="']*(?!=)/.exec(line)![0].length;
  return [...line.slice(language).matchAll(pieces)].flatMap(({ 0: raw, 1: name, 2: written, index }): Meta[] => {
    const at = language + index;
    if (name !== undefined) {
      const isLines = lines.test(written!);
      const value = isLines ? asLines(written!) : written!.replace(/^(["'])(.*)\1$/, '$2');
      return [{ kind: isLines ? 'lines' : 'value', name, value, raw, at }];
    }
    if (lines.test(raw)) return [{ kind: 'lines', name: '', value: asLines(raw), raw, at }];
    return /^[a-z][\w-]{0,40}$/i.test(raw) ? [{ kind: 'word', name: raw, value: '', raw, at }] : [];
  });
}

const pieces =
  /([A-Za-z_@][\w@.-]{0,60})=("[^"]{0,300}"|'[^']{0,300}'|\{[^}]{0,300}\}|\[[^\]]{0,300}\]|[^\s,{}]{1,300})|"[^"]{0,300}"|'[^']{0,300}'|\[[^\]]{0,300}\]|\{[^}]{0,300}\}|[^\s,{}="'[\]]{1,300}/g;

/** `{1,3-4}`, `"2-3"` of `hl_lines="2-3"`, `["2-4",7]` */
const lines = /^[{["'](?=.*\d)[\d\s,"'-]*[}\]"']$/;

/** `{ 1, 3-4 }` -> `1,3-4` */
const asLines = (raw: string): string => (raw.match(/\d+(?:\s*-\s*\d*)?/g) ?? []).map((one) => one.replace(/\s+/g, '')).join(',');
