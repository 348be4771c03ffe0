/** A word (names, numbers), a text, or one character that stands for itself (`...` is one, too). */
export interface JsToken {
  kind: 'word' | 'text' | 'mark';
  /** Of a text: what it says; null where escapes or `${}` make it more than a literal. */
  value: string | null;
}

/**
 * The tokens of JavaScript or TypeScript, comments left out, in one pass. A text that does not end ends with its line, so
 * that what is odd here is no harm further down. The inside of `${}` stands between round brackets.
 */
export function jsTokens(code: string): JsToken[] {
  const tokens: JsToken[] = [];
  /** What each open `{` belongs to. */
  const braces: ('code' | 'template')[] = [];
  let at = 0;
  while (at < code.length) {
    const char = code[at]!;
    if (code.startsWith('//', at)) at = lineEnd(at);
    else if (code.startsWith('/*', at)) at = behind('*/', at + 2);
    else if (/\s/.test(char)) at += 1;
    else if (char === '"' || char === "'") at = readText(char);
    else if (char === '`') at = readTemplate(at + 1);
    else if (char === '}' && braces.at(-1) === 'template') at = endHole();
    else if (char === '/' && !endsOperand(tokens.at(-1))) at = expressionEnd();
    else if (isWordPart(char)) at = readWord();
    else at = readMark(char);
  }
  return tokens;

  function readText(quote: string): number {
    let end = at + 1;
    while (end < code.length && code[end] !== quote && code[end] !== '\n') end += code[end] === '\\' ? 2 : 1;
    const value = code.slice(at + 1, end);
    tokens.push({ kind: 'text', value: code[end] !== quote || value.includes('\\') ? null : value });
    return end + 1;
  }

  /** Up to its end, or to the next `${`. */
  function readTemplate(from: number): number {
    let end = from;
    while (end < code.length && code[end] !== '`' && !code.startsWith('${', end)) end += code[end] === '\\' ? 2 : 1;
    const hasHole = code[end] === '$';
    const isWhole = !hasHole && code[from - 1] === '`';
    const value = code.slice(from, end);
    tokens.push({ kind: 'text', value: isWhole && !value.includes('\\') ? value : null });
    if (!hasHole) return end + 1;
    tokens.push({ kind: 'mark', value: '(' });
    braces.push('template');
    return end + 2;
  }

  function endHole(): number {
    braces.pop();
    tokens.push({ kind: 'mark', value: ')' });
    return readTemplate(at + 1);
  }

  function readWord(): number {
    let end = at + 1;
    while (end < code.length && isWordPart(code[end]!)) end += 1;
    tokens.push({ kind: 'word', value: code.slice(at, end) });
    return end;
  }

  function readMark(char: string): number {
    if (char === '{') braces.push('code');
    if (char === '}') braces.pop();
    const value = code.startsWith('...', at) ? '...' : char;
    tokens.push({ kind: 'mark', value });
    return at + value.length;
  }

  /** Behind a regular expression: `/[/"']/` */
  function expressionEnd(): number {
    let isInClass = false;
    let end = at + 1;
    for (; end < code.length && code[end] !== '\n' && (isInClass || code[end] !== '/'); end += code[end] === '\\' ? 2 : 1) {
      if (code[end] === '[') isInClass = true;
      if (code[end] === ']') isInClass = false;
    }
    tokens.push({ kind: 'text', value: null });
    return end + 1;
  }

  function behind(mark: string, from: number): number {
    const end = code.indexOf(mark, from);
    return end === -1 ? code.length : end + mark.length;
  }

  function lineEnd(from: number): number {
    const end = code.indexOf('\n', from);
    return end === -1 ? code.length : end;
  }
}

const isWordPart = (char: string): boolean => /[\w$]/.test(char) || char > '\u007f';

/** Whether a `/` behind it divides. */
function endsOperand(token: JsToken | undefined): boolean {
  if (!token || token.value === null) return token !== undefined;
  if (token.kind === 'mark') return ')]}'.includes(token.value);
  return token.kind === 'text' || !['return', 'typeof', 'case', 'in', 'of', 'void', 'delete', 'await'].includes(token.value);
}
