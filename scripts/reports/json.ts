import { visibleLines } from '../model/visible.ts';
import type { Report } from '../model/report.ts';

/** The contract for other programs: the report as it is, with a line end. */
export const json = (report: Report): string => [...jsonPieces(report)].join('');

/** What `json` gives, in pieces to be written one after the other: the text of 100,000 findings is held nowhere as a whole. */
export function jsonPieces({ command: _, ...report }: Report): Generator<string> {
  return gathered(fields(report));
}

/** Data as JSON for programs, which a person, a terminal or a CI server's log may get to see: what steers or hides is escaped in it. */
export const jsonText = (data: object): string => [...gathered(Array.isArray(data) ? list(data, '') : fields(data))].join('');

/** So many characters are worth a write. */
const least = 1 << 16;

/** The same text in pieces that are large enough, with a line end. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < least) continue;
    yield held;
    held = '';
  }
  yield `${held}\n`;
}

function* fields(data: object): Generator<string> {
  const given = Object.entries(data).filter(([, value]) => value !== undefined);
  if (given.length === 0) return yield '{}';
  for (const [index, [key, value]] of given.entries()) {
    yield `${index === 0 ? '{' : ','}\n  ${textOf(key, '')}: `;
    if (Array.isArray(value)) yield* list(value, '  ');
    else yield textOf(value, '  ');
  }
  yield '\n}';
}

function* list(items: readonly unknown[], indent: string): Generator<string> {
  if (items.length === 0) return yield '[]';
  const inner = `${indent}  `;
  for (const [index, item] of items.entries()) yield `${index === 0 ? '[' : ','}\n${inner}${textOf(item ?? null, inner)}`;
  yield `\n${indent}]`;
}

const textOf = (value: unknown, indent: string): string => visibleLines(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
