import { readXml } from '../xliff/xml/read-xml.ts';
import { childrenOf, type XmlElement } from '../xliff/xml/xml-element.ts';
import { descendants } from './descendants.ts';
import { repeatedIds } from './repeated-ids.ts';

/**
 * What XLIFF 2's schema can't say and its Schematron rules do: unique ids, references that lead somewhere, pairs that are
 * whole, states that fit. Each as one sentence.
 */
export function xliff2Violations(text: string): string[] {
  const found: string[] = [];
  const units: XmlElement[][] = [];
  const files: string[] = [];
  readXml([text], 'a.xlf', {
    whole: new Set(['unit', 'mda:metadata']),
    open({ name, attributes }) {
      if (name === 'xliff' && !attributes.trgLang && text.includes('<target')) found.push('targets without trgLang');
      if (name !== 'file') return;
      files.push(attributes.id!);
      units.push([]);
    },
    close(element) {
      if (element.name === 'unit') units.at(-1)!.push(element);
    },
  });
  if (new Set(files).size < files.length) found.push('two files share an id');
  for (const file of units) {
    const ids = new Set(file.map(({ attributes }) => attributes.id!));
    if (ids.size < file.length) found.push('two units of a file share an id');
    for (const unit of file) found.push(...unitViolations(unit, ids));
  }
  return found;
}

function unitViolations(unit: XmlElement, units: ReadonlySet<string>): string[] {
  const name = unit.attributes.id!;
  const parts = unit.children.filter((child): child is XmlElement => typeof child !== 'string' && /^(segment|ignorable)$/.test(child.name));
  const data = childrenOf(unit, 'originalData').flatMap((list) => childrenOf(list, 'data').map(({ attributes }) => attributes.id!));
  const sides = ['source', 'target'].map((side) => parts.flatMap((part) => childrenOf(part, side).flatMap(descendants)));
  return [
    ...(parts.some((part) => part.name === 'segment') ? [] : ['no segment']),
    ...(new Set(data).size === data.length ? [] : ['two data elements share an id']),
    ...repeatedIds([
      ...parts.flatMap(({ attributes }) => attributes.id ?? []),
      ...sides[0]!.flatMap(({ attributes }) => attributes.id ?? []),
    ]),
    ...repeatedIds(sides[1]!.flatMap(({ attributes }) => attributes.id ?? [])),
    ...sides.flatMap((side) => side.flatMap((element) => codeViolations(element, side, new Set(data), units))),
    ...parts.flatMap((part) => stateViolations(part)),
    ...matchViolations(unit, [...parts, ...sides[0]!]),
  ].map((violation) => `unit ${name}: ${violation}`);
}

function codeViolations(element: XmlElement, side: XmlElement[], data: ReadonlySet<string>, units: ReadonlySet<string>): string[] {
  const { name, attributes } = element;
  const references = ['dataRef', 'dataRefStart', 'dataRefEnd'].flatMap((key) => attributes[key] ?? []);
  const flows = ['subFlows', 'subFlowsStart', 'subFlowsEnd'].flatMap((key) => attributes[key]?.split(' ') ?? []);
  const starts = side.filter((other) => other.name === 'sc').map((other) => other.attributes.id);
  const ends = side.filter((other) => other.name === 'ec').map((other) => other.attributes.startRef);
  return [
    ...references.filter((id) => !data.has(id)).map((id) => `dataRef ${id} leads nowhere`),
    ...flows.filter((id) => !units.has(id)).map((id) => `subFlows ${id} leads nowhere`),
    ...(attributes.subType && !attributes.type ? ['subType without type'] : []),
    ...(name === 'mrk' && !attributes.id ? ['mrk without an id'] : []),
    ...(name === 'ec' && 'id' in attributes === 'startRef' in attributes ? ['ec with both or none of id and startRef'] : []),
    ...(attributes.subType?.startsWith('xlf:') && attributes.type !== 'fmt'
      ? [`subType ${attributes.subType} with type ${attributes.type}`]
      : []),
    ...(name === 'sc' && attributes.isolated !== 'yes' && !ends.includes(attributes.id) ? [`sc ${attributes.id} never closed`] : []),
    ...(name === 'ec' && attributes.isolated !== 'yes' && !starts.includes(attributes.startRef)
      ? [`ec ${attributes.startRef} never opened`]
      : []),
  ];
}

/** A match names a segment, or a code or an annotation, of its own unit: `#h3f9a1c0b7d2e`. */
function matchViolations(unit: XmlElement, named: readonly XmlElement[]): string[] {
  const ids = new Set(named.map(({ attributes }) => `#${attributes.id}`));
  const matches = childrenOf(unit, 'mtc:matches').flatMap((list) => childrenOf(list, 'mtc:match'));
  return matches.flatMap((match) => [
    ...(ids.has(match.attributes.ref ?? '') ? [] : [`match of ${match.attributes.ref} leads nowhere`]),
    ...(['source', 'target'].every((side) => childrenOf(match, side).length === 1) ? [] : ['match without both sides']),
  ]);
}

function stateViolations(part: XmlElement): string[] {
  const { state, subState } = part.attributes;
  const target = childrenOf(part, 'target').length > 0;
  return [
    ...(state && state !== 'initial' && !target ? [`state ${state} without a target`] : []),
    ...(subState && !state ? ['subState without state'] : []),
    ...(subState && !/^[^\s:]+:[^\s:]+$/.test(subState) ? [`subState ${subState} has no prefix`] : []),
  ];
}
