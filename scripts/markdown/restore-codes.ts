import type { Inline, InlineCode } from '../model/inline.ts';

/**
 * A content whose codes get the raw text that the page has for them: a target's own addresses stay. A code is matched
 * to one of the page by its raw text, else by its type in reading order; one that the page lacks keeps its own.
 */
export function restoreCodes(content: readonly Inline[], existing: readonly Inline[]): Inline[] {
  const pairs = matchPairs(content.filter(isCode), existing.filter(isCode));
  return content.map((part) => (part.kind === 'text' ? part : withRaw(part, pairs.get(part))));
}

const isCode = (part: Inline): part is InlineCode => part.kind === 'code';

function withRaw(code: InlineCode, own: InlineCode | undefined): InlineCode {
  return own ? { ...code, raw: own.raw, equiv: own.equiv, subflows: own.subflows, start: own.start } : code;
}

/** Open and lone codes are matched; a close goes with its open. */
function matchPairs(content: readonly InlineCode[], existing: readonly InlineCode[]): Map<InlineCode, InlineCode> {
  const unused = new Set(existing.filter(({ role }) => role !== 'close'));
  const matched = new Map<InlineCode, InlineCode>();
  const starts = content.filter(({ role }) => role !== 'close');
  for (const same of [
    (a: InlineCode, b: InlineCode) => whole(a, content) === whole(b, existing),
    (a: InlineCode, b: InlineCode) => a.type === b.type && a.role === b.role,
  ]) {
    for (const code of starts) {
      const own = matched.has(code) ? undefined : [...unused].find((other) => same(code, other));
      if (!own) continue;
      unused.delete(own);
      matched.set(code, own);
      const [close, ownClose] = [closeOf(code, content), closeOf(own, existing)];
      if (close && ownClose) matched.set(close, ownClose);
    }
  }
  return matched;
}

const whole = (code: InlineCode, all: readonly InlineCode[]): string => code.raw + (closeOf(code, all)?.raw ?? '');

const closeOf = ({ id, role }: InlineCode, all: readonly InlineCode[]): InlineCode | undefined =>
  role === 'open' ? all.find((other) => other.role === 'close' && other.id === id) : undefined;
