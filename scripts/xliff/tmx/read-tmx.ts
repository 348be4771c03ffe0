import { UsageError } from '../../model/finding.ts';
import { type CodeType, codeTypes, type Inline, type InlineCode } from '../../model/page.ts';
import { recordedIn } from '../../provenance/record-names.ts';
import { addPiece, codeOf } from '../content/content.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import { childrenOf, textOf, type XmlElement } from '../xml/xml-element.ts';
import type { MemoryUnit } from './memory.ts';

/**
 * Reads a translation memory, TMX 1.1 to 1.4 as real tools write it. A unit with several languages gives one pair for
 * each of them but the source's.
 *
 * @throws UsageError where the file is not well-formed or no TMX
 */
export function readTmx(bytes: Uint8Array, path: string): MemoryUnit[] {
  const units: MemoryUnit[] = [];
  let root: XmlElement | null = null;
  let sourceLocale = '';
  readXml(decodeXml([bytes], path), path, {
    whole: new Set(['header', 'tu']),
    plainDoctype: true,
    open(element) {
      root ??= element;
      if (nameOf(root) !== 'tmx') throw new UsageError(`${path}:${element.line}: not TMX: root <${nameOf(root)}>`);
    },
    close(element) {
      if (nameOf(element) === 'header') sourceLocale = element.attributes.srclang ?? '';
      else if (nameOf(element) === 'tu') units.push(...unitsOf(element, sourceLocale));
    },
  });
  return units;
}

const nameOf = ({ name }: XmlElement): string => name.replace('foreign:', '');

function unitsOf(element: XmlElement, headerLocale: string): MemoryUnit[] {
  const variants = childrenOf(element, 'tuv').map((variant) => ({
    locale: variant.attributes['xml:lang'] ?? variant.attributes.lang ?? '',
    handoff: dateOf(variant.attributes.changedate),
    content: contentOf(childrenOf(variant, 'seg')[0]),
  }));
  const source = variants.find(({ locale }) => sameLanguage(locale, element.attributes.srclang ?? headerLocale)) ?? variants[0];
  if (!source) return [];
  const properties = new Map(childrenOf(element, 'prop').map((prop) => [prop.attributes.type, textOf(prop)]));
  const named = new Map([...properties].map(([type, text]) => [type?.replace(/^x-/, ''), text]));
  const type = recordedIn(named, 'translationType');
  return variants
    .filter((variant) => variant !== source)
    .map(({ locale, handoff, content }) => ({
      id: element.attributes.tuid ?? null,
      sourceLocale: source.locale,
      targetLocale: locale,
      source: source.content,
      target: content,
      segment: element.attributes.segtype === 'paragraph' ? 'paragraph' : 'sentence',
      file: properties.get('x-file') ?? null,
      translationType: type === 'MT' || type === 'HT' ? type : null,
      handoff,
    }));
}

function sameLanguage(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() || a.toLowerCase().split('-')[0] === b.toLowerCase();
}

/** `20200421T000000Z` -> `2020-04-21` */
function dateOf(date: string | undefined): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T/.exec(date ?? '');
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : null;
}

const roles: Record<string, InlineCode['role']> = { bpt: 'open', ept: 'close', ph: 'lone', ut: 'lone' };

function contentOf(segment: XmlElement | undefined): Inline[] {
  const content: Inline[] = [];
  for (const child of segment?.children ?? []) addChild(content, child);
  return closedAlike(content);
}

/** An `<ept>` has no type of its own: it is what its `<bpt>` is. */
function closedAlike(content: Inline[]): Inline[] {
  const opened = new Map(content.flatMap((piece) => (piece.kind === 'code' && piece.role === 'open' ? [[piece.id, piece]] : [])));
  return content.map((piece) => {
    const open = piece.kind === 'code' && piece.role === 'close' ? opened.get(piece.id) : undefined;
    return open ? { ...piece, type: open.type } : piece;
  });
}

function addChild(content: Inline[], child: XmlElement | string): void {
  if (typeof child === 'string') return addPiece(content, { kind: 'text', text: child });
  const { name, attributes } = child;
  if (name === 'hi') return child.children.forEach((inner) => addChild(content, inner));
  const role = name === 'it' ? (attributes.pos === 'end' ? 'close' : 'open') : roles[name];
  if (role) content.push(codeOf({ id: attributes.i ?? attributes.x ?? '', role, type: typeOf(attributes.type), raw: textOf(child) }));
}

const typeOf = (type: string | undefined): CodeType => codeTypes.find((known) => known === type) ?? 'other';
