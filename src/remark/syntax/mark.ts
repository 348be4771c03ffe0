import type { Extension } from 'micromark-util-types';
import { type Judge, rawConstruct, rawNode } from './raw-token.ts';

/** `[!INCLUDE [label](a.md)]`, `[!code-csharp[Main](a.cs?range=1-3)]`, `[!VIDEO https://…]`, `[!div class="checklist"]` */
export interface Mark {
  type: 'learnMark';
  raw: string;
}

const names = ['include', 'code', 'video', 'div'];

/** One that begins within another ends none: `[!include [!include`. */
function wholeMark(): Judge {
  let depth = 0;
  let isEscaped = false;
  return (text) => {
    const last = text.at(-1)!;
    const [escaped, wasEscaped] = [last === '\\' && !isEscaped, isEscaped];
    isEscaped = escaped;
    if (!wasEscaped && last === '[') depth += 1;
    if (!wasEscaped && last === ']') depth -= 1;
    if (text.length <= 2) return '[!'.startsWith(text) ? 'more' : 'none';
    if (last === '!' && text.at(-2) === '[') return 'none';
    const begin = text.slice(2, 20).trimStart().toLowerCase();
    if (!names.some((name) => (begin.length < name.length ? name.startsWith(begin) : begin.startsWith(name)))) return 'none';
    return depth === 0 ? 'whole' : 'more';
  };
}

export const markSyntax: Extension = { text: { 91: rawConstruct('learnMark', wholeMark, { overLines: true }) } };

export const markNode = rawNode('learnMark');

interface ReadMark {
  /** `include`, `code-csharp`, `video`, `div` */
  name: string;
  /** What stands between the name and the end, without a label and an address: an address, or attributes. */
  rest: string;
  label: string;
  /** Address in parentheses; null where there are none. */
  address: string | null;
}

/** `[!INCLUDE [label](a.md "title")]` -> `include`, `label`, `a.md` */
export function readMark(raw: string): ReadMark {
  const [, name, rest] = /^\[!\s*(code(?:-[\w+#.-]*)?|[a-z]*)(.*)\]$/is.exec(raw)!;
  const opening = /^\s*\[/.exec(rest!);
  const middle = opening ? rest!.search(/\]\s?\(/) : -1;
  const address = middle === -1 ? null : rest!.slice(rest!.indexOf('(', middle) + 1, lastParenthesis(rest!));
  const label = middle === -1 ? '' : rest!.slice(opening![0].length, middle);
  return { name: name!.toLowerCase(), rest: rest!.trim(), label, address: address === null ? null : withoutTitle(address) };
}

function lastParenthesis(text: string): number {
  const at = text.lastIndexOf(')');
  return at === -1 ? text.length : at;
}

/** `<a b.md> "title"` -> `a b.md` */
const withoutTitle = (address: string): string =>
  address
    .trim()
    .replace(/\s+(?:"[^"]*"|'[^']*')$/, '')
    .replace(/^<([^>]*)>$/, '$1')
    .trim();
