import type { Inline, InlineCode } from '../../model/page.ts';
import { note, type Problem, refusal, shorten } from './problem.ts';

/**
 * What is wrong with the codes of a translation, compared with those of its source.
 *
 * @param extra codes that the translation may have beside them
 */
export function codeProblems(source: readonly Inline[], target: readonly Inline[], extra: readonly InlineCode[]): Problem[] {
  if (keepsCodes(source, target)) return [];
  const expected = codesOf(source);
  const actual = codesOf(target);
  const missing = [...expected].filter(([key]) => !actual.has(key)).map(([, [code]]) => code!);
  return [...unknown(expected, extra, actual), ...(unclosed(source) ? [] : (unclosed(target) ?? [])), ...lost(missing, target)];
}

/** Whether the codes are those of the source in their order, as in nearly every translation. */
function keepsCodes(source: readonly Inline[], target: readonly Inline[]): boolean {
  const [expected, actual] = [source, target].map((content) => content.filter((piece) => piece.kind === 'code'));
  return expected!.length === actual!.length && expected!.every(({ id, role }, at) => id === actual![at]!.id && role === actual![at]!.role);
}

function codesOf(content: readonly Inline[]): Map<string, InlineCode[]> {
  const codes = new Map<string, InlineCode[]>();
  for (const piece of content) {
    if (piece.kind === 'text') continue;
    const key = `${piece.role} ${piece.id}`;
    const same = codes.get(key);
    if (same) same.push(piece);
    else codes.set(key, [piece]);
  }
  return codes;
}

function unknown(
  expected: ReadonlyMap<string, unknown>,
  extra: readonly InlineCode[],
  actual: ReadonlyMap<string, InlineCode[]>,
): Problem[] {
  const allowed = codesOf(extra);
  const messages = [...actual].flatMap(([key, [code, second]]) => {
    const { id, raw } = code!;
    if (!expected.has(key) && !allowed.get(key)?.some((own) => own.raw === raw)) {
      return `code ${id} not in source: take it out`;
    }
    return second ? `code ${id} used twice: keep one` : [];
  });
  return [...new Set(messages)].map((message) => refusal('code-unknown', message));
}

/** Every pair closes, after it was opened and not across another, unless the source's do so too. */
function unclosed(target: readonly Inline[]): Problem[] | null {
  const open: string[] = [];
  for (const piece of target) {
    if (piece.kind === 'text' || piece.role === 'lone') continue;
    if (piece.role === 'open') open.push(piece.id);
    else if (open.at(-1) === piece.id) open.pop();
    else if (open.includes(piece.id)) return [refusal('code-unclosed', `code ${piece.id} closed inside of code ${open.at(-1)}`)];
    else return [refusal('code-unclosed', `code ${piece.id} closed, never opened`)];
  }
  return open.length === 0 ? null : [refusal('code-unclosed', `code ${open[0]} opened, never closed`)];
}

/** A code that a client turned into text is named as that; bold and italic may go. */
function lost(missing: readonly InlineCode[], target: readonly Inline[]): Problem[] {
  const needed = missing.filter(({ deletable, role }) => !deletable && role !== 'close');
  const text = target.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const placeholder = needed.length > 0 ? /<\/?[a-z]{1,3}\d+\/?>|\{\d+\}/i.exec(text)?.[0] : undefined;
  if (placeholder) {
    const ids = needed.map(({ id }) => id).join(', ');
    return [refusal('code-damaged', `"${placeholder}" looks like a damaged code (${ids} missing)`)];
  }
  const closes = new Map(missing.flatMap((code) => (code.role === 'close' ? [[code.id, code] as const] : [])));
  return [
    ...needed.map((code) => refusal('code-missing', `code ${nameOf(code, closes.get(code.id))} missing in target: put it back`)),
    ...missing
      .filter(({ deletable, role }) => deletable && role !== 'close')
      .map(({ id, raw }) => note('code-missing', `code ${id} ${raw} left out`)),
  ];
}

/** `3 […](../guide.md)`: a pair is known by its end. */
function nameOf({ id, role, raw }: InlineCode, close: InlineCode | undefined): string {
  const text = role === 'open' && close ? `${raw.trim()}…${close.raw.trim()}` : raw.trim();
  return text === '' ? id : `${id} ${shorten(text)}`;
}
