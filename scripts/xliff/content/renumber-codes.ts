import type { Inline, InlineCode } from '../../model/page.ts';

/**
 * The translation's content with the code numbers of its source: a code is first matched to one with the same text, then
 * to one of which it is the localised form, then to one of the same type, in order. One that the source has no match for is `t1`, `t2`. What lives inside a code is
 * named as in the source.
 */
export function renumberCodes(source: readonly Inline[], target: readonly Inline[]): Inline[] {
  const free = signsOf(source);
  const own = signsOf(target);
  const ids = new Map<string, string>();
  for (const same of [sameText, sameForm, sameType]) {
    for (const sign of own) {
      const match = ids.has(sign.id) ? -1 : free.findIndex((other) => same(sign, other));
      if (match !== -1) ids.set(sign.id, free.splice(match, 1)[0]!.id);
    }
  }
  const flows = new Map(source.flatMap((piece) => (piece.kind === 'code' ? [[`${piece.role} ${piece.id}`, piece.subflows] as const] : [])));
  return target.map((piece) => {
    if (piece.kind === 'text') return piece;
    const id = ids.get(piece.id) ?? `t${piece.id}`;
    return { ...piece, id, subflows: flows.get(`${piece.role} ${id}`) ?? [] };
  });
}

/** A code that stands alone, or both ends of a pair. */
interface Sign {
  id: string;
  pair: boolean;
  type: InlineCode['type'];
  raw: string;
  /** Its text without a locale. */
  form: string;
}

function signsOf(content: readonly Inline[]): Sign[] {
  const signs = new Map<string, Sign>();
  for (const piece of content) {
    if (piece.kind === 'text') continue;
    const { id, role, type, raw } = piece;
    const known = signs.get(id);
    if (known) known.raw += `\n${raw}`;
    else signs.set(id, { id, pair: role !== 'lone', type, raw, form: '' });
  }
  for (const sign of signs.values()) sign.form = withoutLocale(sign.raw);
  return [...signs.values()];
}

const sameType = (a: Sign, b: Sign): boolean => a.type === b.type && a.pair === b.pair;

const sameText = (a: Sign, b: Sign): boolean => sameType(a, b) && a.raw === b.raw;

const sameForm = (a: Sign, b: Sign): boolean => sameType(a, b) && a.form === b.form;

/** `](/fr/docs/a)` -> `](/docs/a)`: what else somebody wrote into a code is no form of it. */
export const withoutLocale = (raw: string): string => raw.replace(/([/("'])[a-z]{2,3}(?:[-_][a-z]{2,4})?\//gi, '$1');
