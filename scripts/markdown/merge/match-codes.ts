import type { Inline, InlineCode } from '../../model/page.ts';

/**
 * Which code of the page each new code is: the same role and raw text, in order; of those in which something lives, one of
 * another address as well. A code from elsewhere has none.
 */
export function matchCodes(content: readonly Inline[], old: readonly Inline[]): ReadonlyMap<Inline, InlineCode> {
  if (!content.some(({ kind }) => kind === 'code')) return new Map();
  const unused = new Map<string, InlineCode[]>();
  for (const part of old.toReversed()) if (part.kind === 'code') push(unused, part);
  const matched = new Map<Inline, InlineCode>();
  for (const part of content) {
    const own = part.kind === 'code' ? unused.get(key(part))?.pop() : null;
    if (own) matched.set(part, own);
  }
  const free = new Set([...unused.values()].flat());
  const hosts = old.filter((part): part is InlineCode => part.kind === 'code' && part.subflows.length > 0 && free.has(part));
  for (const part of content) {
    const at = part.kind === 'code' && !matched.has(part) ? hosts.findIndex((host) => isAlike(host, part)) : -1;
    if (at !== -1) matched.set(part, hosts.splice(at, 1)[0]!);
  }
  return matched;
}

const isAlike = (a: InlineCode, b: InlineCode): boolean => a.type === b.type && a.role === b.role;

const key = ({ role, raw }: InlineCode): string => `${role}${raw}`;

function push(unused: Map<string, InlineCode[]>, code: InlineCode): void {
  const same = unused.get(key(code));
  if (same) same.push(code);
  else unused.set(key(code), [code]);
}
