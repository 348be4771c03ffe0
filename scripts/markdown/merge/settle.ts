import type { Inline, InlineCode, InlineText } from '../../model/page.ts';
import { hasFolds } from '../segments/text.ts';

/**
 * A content as Markdown can hold it: blanks folded, none at its edges, none that a line break takes in, and none inside the
 * edges of bold or italic (`** a**` is no bold): those move out.
 */
export function settle(content: readonly Inline[]): readonly Inline[] {
  if (content.every(isSettled)) return content;
  const folded = joined(content.map((part) => (part.kind === 'text' ? { ...part, text: part.text.replace(/[ \t\n\r]+/g, ' ') } : part)));
  return joined(trimmedEdges(joined(movedOut(folded))).filter((part) => part.kind === 'code' || part.text !== ''));
}

/** Whether a part can stay as it is among its neighbours: so nearly all can. */
function isSettled(part: Inline, at: number, content: readonly Inline[]): boolean {
  if (part.kind === 'code') return true;
  const before = content[at - 1];
  const after = content[at + 1];
  if (part.text === '' || before?.kind === 'text' || hasFolds(part.text)) return false;
  const keepsStart = before && !isMark(before, 'open') && !isLineBreak(before);
  const keepsEnd = after && !isMark(after, 'close') && !isBlankBreak(after);
  return (keepsStart || !/^\s/.test(part.text)) && (keepsEnd || !isBlank(part.text.at(-1)!));
}

const isBlank = (sign: string): boolean => /\s/.test(sign);

function joined(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const part of content) {
    const last = result.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') result[result.length - 1] = text((last.text + part.text).replace(/ {2,}/g, ' '));
    else result.push(part);
  }
  return result;
}

function movedOut(content: readonly Inline[]): Inline[] {
  return content.flatMap((part, at): Inline[] => {
    const before = content[at - 1];
    const after = content[at + 1];
    if (part.kind === 'code') {
      if (isMark(part, 'open') && after?.kind === 'text') return [text(blanksBefore(after.text)), part];
      return isMark(part, 'close') && before?.kind === 'text' ? [part, text(before.text.slice(before.text.trimEnd().length))] : [part];
    }
    const start = before && isMark(before, 'open') ? part.text.trimStart() : part.text;
    return [text(after && isMark(after, 'close') ? start.trimEnd() : start)];
  });
}

const blanksBefore = (value: string): string => value.slice(0, value.length - value.trimStart().length);

const text = (value: string): InlineText => ({ kind: 'text', text: value });

const isMark = (part: Inline, role: InlineCode['role']): boolean => part.kind === 'code' && part.deletable && part.role === role;

/** Only blanks that Markdown drops: a no-break space stays. */
function trimmedEdges(content: readonly Inline[]): Inline[] {
  return content.map((part, at) => {
    if (part.kind === 'code') return part;
    const start = at === 0 || isLineBreak(content[at - 1]!) ? part.text.replace(/^ +/, '') : part.text;
    return text(at === content.length - 1 || isBlankBreak(content[at + 1]!) ? start.replace(/ +$/, '') : start);
  });
}

const isLineBreak = (part: Inline): boolean => part.kind === 'code' && part.type === 'break' && /[\n\r]/.test(part.raw);

/** Two blanks at the end of a line: one before them would be a part of them. */
const isBlankBreak = (part: Inline): boolean => isLineBreak(part) && (part as InlineCode).raw.startsWith(' ');
