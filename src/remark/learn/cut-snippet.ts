/** Which part of which file an article shows. */
export interface Wanted {
  path: string;
  language: string;
  /** `1,3-5`, counted in what is shown. */
  highlight: string;
  /** `1-5,8,20-`, counted in the file. */
  range: string | null;
  /** Of a `<Name>` comment or a region. */
  name: string | null;
}

/** The wanted lines without the blanks that all of them begin with, or what is wrong. */
export function cutSnippet(file: string, { range, name }: Wanted): { code: string } | { problem: string } {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const cut = name !== null ? namedLines(lines, name) : range !== null ? linesOfRange(lines, range) : lines;
  if (cut === null || cut.length === 0) return { problem: name !== null ? `expected "${name}" in it` : `expected lines ${range} in it` };
  return { code: withoutIndent(cut.filter((line) => !isMarker(line))).join('\n') };
}

function linesOfRange(lines: readonly string[], range: string): string[] {
  return range.split(',').flatMap((part) => {
    const [, first, dash, last] = /^\s*(\d{1,7})\s*(-?)\s*(\d{1,7})?\s*$/.exec(part) ?? [];
    return first === undefined
      ? []
      : lines.slice(Number(first) - 1, dash === '' ? Number(first) : last === undefined ? undefined : Number(last));
  });
}

/** `// <Start>` to `// </Start>`, `#region Start` to `#endregion`; in C++ and assembler `//<snippet1>`. Names have no case. */
function namedLines(lines: readonly string[], name: string): string[] | null {
  const wanted = name.toLowerCase().replace(/^snippet_?(?=.)/, '');
  const names = new Set([name.toLowerCase(), wanted, `snippet${wanted}`, `snippet_${wanted}`]);
  const start = lines.findIndex((line) => names.has(opening(line) ?? ''));
  if (start === -1) return null;
  const own = opening(lines[start]!);
  const isRegion = region.test(lines[start]!);
  let depth = 0;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (!isRegion && tag.exec(line)?.[1] === '/' && closing(line) === own) return lines.slice(start + 1, at);
    if (isRegion && region.test(line)) depth += 1;
    if (isRegion && endRegion.test(line) && depth-- === 0) return lines.slice(start + 1, at);
  }
  return null;
}

const region = /^\s*(?:\/\/|'|--|<!--|\/\*)?\s*#region\s+"?([^"\r\n]*?)"?\s*(?:-->|\*\/)?$/i;
const endRegion = /^\s*(?:\/\/|'|--|<!--|\/\*)?\s*#?end\s*region\b/i;

/** In a comment of any language. */
const tag = /^\s*(?:\/\/|\/\*|#|--|'|;|%|REM|<!--|\{\/\*|\(\*)\s*<(\/?)([\w.-]{1,100})>/i;

const opening = (line: string): string | null => {
  const match = tag.exec(line);
  return (match?.[1] === '' ? match[2] : region.exec(line)?.[1])?.toLowerCase() ?? null;
};

const closing = (line: string): string | null => tag.exec(line)?.[2]?.toLowerCase() ?? null;

/** Marks of other parts, which are no code to a reader. */
const isMarker = (line: string): boolean => tag.test(line);

function withoutIndent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)![0].length);
  const least = indents.reduce((one, other) => Math.min(one, other), Infinity);
  return lines.map((line) => line.slice(Number.isFinite(least) ? least : 0));
}

/** `1,3-5` as Docusaurus takes it; nothing else is let through, and no range without an end. */
export const highlightedLines = (highlight: string): string =>
  highlight
    .split(',')
    .flatMap((part) => (/^\s*\d{1,4}(?:-\d{1,4})?\s*$/.test(part) ? [part.trim()] : []))
    .join(',');
