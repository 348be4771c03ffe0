import { isDeepStrictEqual } from 'node:util';
import type { Inline, InlineCode } from '../../model/page.ts';
import type { Slot } from '../../xliff/slots/slot.ts';

/** What a site makes of an address in a locale: `/docs/a` -> `/fr/docs/a` has `/fr` put in front, `/en-us/a` -> `/fr-fr/a` the first part replaced. */
type LinkForm = { kind: 'same' } | { kind: 'prefix'; with: string } | { kind: 'first'; from: string; to: string };

/** How the links of a translated page stand to those of its source. */
export interface LinkForms {
  /** An address of the source as this page writes such ones; null where that can't be told, though it writes some in another form. */
  localized(address: string): string | null;
}

/**
 * Learns from the links of a page in which form it has those of its source. Certain is what all links to one part of the site agree in
 * (`/docs/…`), and for a part that the page has no link to yet what those to two or more other parts do.
 */
export function linkForms(slots: readonly Slot[]): LinkForms {
  const found = new Map<string, (LinkForm | null)[]>();
  for (const { source, there } of slots.flatMap(linkPairs)) {
    const part = partOf(source);
    if (part !== null) found.set(part, [...(found.get(part) ?? []), formOf(source, there)]);
  }
  const known = new Map([...found].map(([part, all]) => [part, sharedBy(all)]));
  const forms = [...known.values()];
  const shared = forms.length > 1 && !forms.includes(null) ? sharedBy(forms) : null;
  const isPlain = forms.every((form) => form?.kind === 'same');
  return {
    localized(address) {
      const part = partOf(address);
      if (part === null || isPlain) return address;
      const form = known.has(part) ? known.get(part)! : shared;
      return form && inForm(address, form);
    },
  };
}

/** The one form that all have, those left out that lead elsewhere; null where there is none. */
function sharedBy(forms: readonly (LinkForm | null)[]): LinkForm | null {
  const [first, ...others] = forms.filter((form) => form !== null);
  return first && others.every((form) => isDeepStrictEqual(form, first)) ? first : null;
}

/** The links that a translation has of its source. */
function linkPairs({ segment, target, previous }: Slot): { source: string; there: string }[] {
  const [source, there] = target ? [segment.content, target] : previous ? [previous.source, previous.target] : [[], []];
  const byId = new Map(linksIn(source).map((code) => [code.id, addressIn(code.raw)]));
  return linksIn(there).flatMap(({ id, raw }) => {
    const [own, other] = [byId.get(id), addressIn(raw)];
    return own && other ? [{ source: own, there: other }] : [];
  });
}

export const linksIn = (content: readonly Inline[]): InlineCode[] =>
  content.filter((part): part is InlineCode => part.kind === 'code' && part.type === 'link' && part.role === 'close');

/** `](/docs/a "Title")` -> `/docs/a`; null of a reference. */
export const addressIn = (raw: string): string | null => /^\]\(<?([^\s<>()]*)/.exec(raw)?.[1] ?? null;

const address = /^(https?:\/\/[^/]+)?(\/[^/?#]*)([^]*)$/;

/** The site and the first folder that an address leads to; null of one that is relative. */
function partOf(link: string): string | null {
  const [, host, first] = address.exec(link) ?? [];
  return first === undefined || link.startsWith('//') ? null : `${host ?? ''}${first}`;
}

/** Null where it is no form of the address, but another one. */
function formOf(source: string, there: string): LinkForm | null {
  if (source === there) return { kind: 'same' };
  const [, host = '', first, rest] = address.exec(source)!;
  const [, otherHost = '', other, end] = address.exec(there) ?? [];
  if (other === undefined || host !== otherHost) return null;
  if (end === `${first}${rest}`) return { kind: 'prefix', with: other };
  return end === rest && isLocale(first!) && isLocale(other) ? { kind: 'first', from: first!, to: other } : null;
}

const isLocale = (part: string): boolean => /^\/[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(part);

function inForm(link: string, form: LinkForm): string | null {
  const [, host = '', first, rest] = address.exec(link)!;
  if (form.kind === 'same') return link;
  if (form.kind === 'prefix') return first === form.with ? link : `${host}${form.with}${first}${rest}`;
  return first === form.from ? `${host}${form.to}${rest}` : null;
}
