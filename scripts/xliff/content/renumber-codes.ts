import type { Inline, InlineCode } from '../../model/page.ts';
import { withoutLocales } from '../../markdown/text/without-locales.ts';

/**
 * The translation's content with the code numbers of its source: a code is first matched to one with the same text, then
 * to one of which it is the localised form, then to one of the same type, in order. One that the source has no match for is
 * `t1`, `t2`. What lives inside a code is named as in the source.
 */
export function renumberCodes(source: readonly Inline[], target: readonly Inline[]): Inline[] {
  const [free, own] = [new Set(signsOf(source)), signsOf(target)];
  const ids = new Map<string, string>();
  for (const keyOf of [byText, byForm, byType]) {
    if (free.size === 0 || ids.size === own.length) break;
    const queues = queuesOf([...free].toReversed(), keyOf);
    for (const sign of own) {
      const match = ids.has(sign.id) ? undefined : queues.get(keyOf(sign))?.pop();
      if (!match) continue;
      ids.set(sign.id, match.id);
      free.delete(match);
    }
  }
  const flows = new Map(source.flatMap((piece) => (piece.kind === 'code' ? [[`${piece.role} ${piece.id}`, piece.subflows] as const] : [])));
  return target.map((piece) => {
    if (piece.kind === 'text') return piece;
    const id = ids.get(piece.id) ?? `t${piece.id}`;
    return { ...piece, id, subflows: flows.get(`${piece.role} ${id}`) ?? [] };
  });
}

function queuesOf(signs: readonly Sign[], keyOf: (sign: Sign) => string): Map<string, Sign[]> {
  const queues = new Map<string, Sign[]>();
  for (const sign of signs) {
    const key = keyOf(sign);
    const queue = queues.get(key);
    if (queue) queue.push(sign);
    else queues.set(key, [sign]);
  }
  return queues;
}

/** A code that stands alone, or both ends of a pair. */
interface Sign {
  id: string;
  pair: boolean;
  type: InlineCode['type'];
  raw: string;
}

function signsOf(content: readonly Inline[]): Sign[] {
  const signs = new Map<string, Sign>();
  for (const piece of content) {
    if (piece.kind === 'text') continue;
    const { id, role, type, raw } = piece;
    const known = signs.get(id);
    if (known) known.raw += `\n${raw}`;
    else signs.set(id, { id, pair: role !== 'lone', type, raw });
  }
  return [...signs.values()];
}

const byType = ({ type, pair }: Sign): string => `${type} ${pair}`;

const byText = (sign: Sign): string => `${byType(sign)} ${sign.raw}`;

const byForm = (sign: Sign): string => `${byType(sign)} ${withoutLocales(sign.raw)}`;
