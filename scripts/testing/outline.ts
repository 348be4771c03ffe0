import type { Inline, Segment } from '../model/page.ts';

/** A segment as one line: `paragraph 3-4: See {1:link}the guide{/1}.`; a minus marks what is not translated. */
export function outline({ kind, key, lines: [first, last], translate, content }: Segment): string {
  const name = key === null ? kind : `${kind} ${key}`;
  return `${translate ? '' : '-'}${name} ${first === last ? first : `${first}-${last}`}: ${content.map(shown).join('')}`;
}

function shown(part: Inline): string {
  if (part.kind === 'text') return part.text;
  if (part.role === 'close') return `{/${part.id}}`;
  return part.role === 'open' ? `{${part.id}:${part.type}}` : `{${part.type} ${part.raw.replaceAll('\n', '⏎')}}`;
}
