import { readXml } from '../xliff/xml/read-xml.ts';
import { childrenOf, type XmlElement } from '../xliff/xml/xml-element.ts';
import { descendants } from './descendants.ts';
import { repeatedIds } from './repeated-ids.ts';

/** What XLIFF 1.2's schema does not see: unique ids, halves of pairs that name each other, references to other units. Each as one sentence. */
export function xliff1Violations(text: string): string[] {
  const files: { units: XmlElement[]; ids: string[] }[] = [];
  readXml([text], 'a.xlf', {
    whole: new Set(['header', 'trans-unit']),
    open({ name, attributes }) {
      if (name === 'file') files.push({ units: [], ids: [] });
      else if (name === 'group') files.at(-1)!.ids.push(attributes.id!);
    },
    close(element) {
      if (element.name !== 'trans-unit') return;
      files.at(-1)!.units.push(element);
      files.at(-1)!.ids.push(element.attributes.id!);
    },
  });
  return files.flatMap(({ units, ids }) => [
    ...repeatedIds(ids),
    ...units.flatMap((unit) => unitViolations(unit, new Set(ids)).map((violation) => `trans-unit ${unit.attributes.id}: ${violation}`)),
  ]);
}

function unitViolations(unit: XmlElement, units: ReadonlySet<string>): string[] {
  return ['source', 'target'].flatMap((name) =>
    childrenOf(unit, name).flatMap((side) => {
      const inside = descendants(side);
      const codes = inside.filter(({ name: code }) => code !== 'mrk' && code !== 'ex');
      return [
        ...repeatedIds(codes.map(({ attributes }) => attributes.id!).filter((id) => !id.startsWith('cp'))),
        ...repeatedIds(inside.flatMap(({ attributes }) => attributes.mid ?? [])),
        ...inside.flatMap((code) => codeViolations(code, inside, units)),
      ];
    }),
  );
}

function codeViolations({ name, attributes }: XmlElement, side: readonly XmlElement[], units: ReadonlySet<string>): string[] {
  const { xid, rid } = attributes;
  const other = name === 'bx' ? 'ex' : 'bx';
  const lost = rid !== undefined && !side.some((code) => code.name === other && code.attributes.rid === rid);
  return [...(xid && !units.has(xid) ? [`xid ${xid} leads nowhere`] : []), ...(lost ? [`${name} of ${rid} without ${other}`] : [])];
}
