import { ParseError } from '../model/parse-error.ts';

/** `1:1: Expected a closing tag for <a>` -> a ParseError at that line, in the words of the MDX parser. */
export function asParseError(error: unknown, text: string): ParseError {
  const said = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', message = said] = /^(\d+):(\d+): ?(.*)$/s.exec(said) ?? [];
  const start = Math.min(offsetOf(text, Number(line)) + Number(column) - 1, text.length);
  const reason = message.split('\n')[0]!.replace(/ \([a-z-]+:[a-z-]+\)$/, '');
  return new ParseError(`Unexpected MDX: ${reason}`, { start, end: start });
}

function offsetOf(text: string, line: number): number {
  let at = 0;
  for (let seen = 1; seen < line; seen += 1) {
    const end = text.indexOf('\n', at);
    if (end === -1) return at;
    at = end + 1;
  }
  return at;
}
