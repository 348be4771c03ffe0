import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { linesOutsideFences } from '../markdown/text/code-ranges.ts';
import { splice } from '../markdown/text/splice.ts';
import { labelsOf } from '../spans/source/labels.ts';

/** Steps after which a rebuilt source and the real one must be equal. Each removes one class of what a hand-back does not hold. */
export const steps: { removes: string; step(body: string): string }[] = [
  { removes: 'blank lines at the ends, runs of blanks', step: (body) => squeezed(body.replaceAll('\u00a0', ' ')) },
  { removes: 'soft wraps', step: (body) => joined(body, (line) => !isQuote(line)) },
  { removes: '`>` of continued lines', step: (body) => joined(body, isQuote) },
  { removes: 'labels, which only the target has', step: withoutLabels },
  { removes: 'escapes and entities', step: (body) => squeezed(unescaped(body)) },
  { removes: 'blanks between emphasis and punctuation', step: (body) => body.replace(/(\w\*{1,3}) (?=[.,;:!?])/g, '$1') },
];

/** Stands for text that only the target has: whatever the source holds there. */
export const gap = '\ufffc';

/** Whether two bodies are equal but for the gaps of the first. */
export function equalButGaps(ours: string, theirs: string): boolean {
  const parts = ours.split(gap).map((part) => part.trim());
  if (parts.length === 1) return ours === theirs;
  if (!theirs.startsWith(parts[0]!) || !theirs.endsWith(parts.at(-1)!)) return false;
  let at = 0;
  return parts.every((part) => {
    const found = theirs.indexOf(part, at);
    at = found + part.length;
    return found !== -1;
  });
}

const squeezed = (body: string): string =>
  body
    .trim()
    .replace(/[ \t]+/g, ' ')
    .replace(/ $/gm, '');

const isQuote = (line: string): boolean => /^\s*>/.test(line);

/** Lines of a paragraph as one line. A line that opens a block of its own is none's continuation. */
function joined(body: string, continues: (line: string) => boolean): string {
  const prose = new Set(linesOutsideFences(body, 0).map(({ start }) => start));
  const result: string[] = [];
  let previous = '';
  let at = 0;
  for (const line of body.split('\n')) {
    const content = prose.has(at) ? line.replace(/^[\s>]+/, '') : '';
    const continued = content !== '' && previous !== '' && continues(line);
    if (continued && !opensBlock(line) && !standsAlone(previous)) result[result.length - 1] += ` ${content}`;
    else result.push(continued && !opensBlock(line) ? content : line);
    previous = content;
    at += line.length + 1;
  }
  return result.join('\n');
}

const opensBlock = (line: string): boolean =>
  /^[\s>]*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\||<(?!https?:)[a-z/!]|:::|\[!|[-=]{3,}\s*$|\*{3,}\s*$|\[[^\]]*\]:)/i.test(line);

const standsAlone = (content: string): boolean => /^(?:#{1,6}\s|\||<(?!https?:)|:::|\[!)/.test(content);

function unescaped(body: string): string {
  return body
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&(\w{1,31});/g, (match, name: string) => decodeNamedCharacterReference(name) || match);
}

function withoutLabels(body: string): string {
  return splice(
    body,
    labelsOf(body, 0).map(({ start, end }) => ({ start, end, text: '' })),
  );
}
