import type { Inline, InlineCode } from '../../model/inline.ts';

const none: ReadonlyMap<Inline, InlineCode> = new Map();

/** Which code of the page each new code is: the same role and raw text, in order. A code from elsewhere has none. */
export function matchCodes(content: readonly Inline[], old: readonly Inline[]): ReadonlyMap<Inline, InlineCode> {
  if (!content.some(({ kind }) => kind === 'code')) return none;
  const unused = new Map<string, InlineCode[]>();
  for (const part of old.toReversed()) if (part.kind === 'code') push(unused, part);
  const matched = new Map<Inline, InlineCode>();
  for (const part of content) {
    const own = part.kind === 'code' ? unused.get(key(part))?.pop() : null;
    if (own) matched.set(part, own);
  }
  return matched;
}

const key = ({ role, raw }: InlineCode): string => `${role}${raw}`;

function push(unused: Map<string, InlineCode[]>, code: InlineCode): void {
  const same = unused.get(key(code));
  if (same) same.push(code);
  else unused.set(key(code), [code]);
}
