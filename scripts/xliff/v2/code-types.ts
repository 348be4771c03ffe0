import type { CodeType } from '../../model/inline.ts';
import { attribute } from '../element.ts';

/** What XLIFF 2 calls a type of code. */
interface TypePair {
  type: string;
  subType: string | null;
}

const names: Record<CodeType, TypePair> = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  strike: { type: 'fmt', subType: 'lockstep:s' },
  link: { type: 'link', subType: null },
  image: { type: 'image', subType: null },
  code: { type: 'other', subType: 'lockstep:code' },
  url: { type: 'other', subType: 'lockstep:url' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  html: { type: 'other', subType: 'lockstep:html' },
  entity: { type: 'other', subType: 'lockstep:entity' },
  include: { type: 'other', subType: 'lockstep:include' },
  variable: { type: 'other', subType: 'lockstep:variable' },
  footnote: { type: 'other', subType: 'lockstep:footnote' },
  anchor: { type: 'other', subType: 'lockstep:anchor' },
  other: { type: 'other', subType: null },
};

const attributes = new Map(
  (Object.entries(names) as [CodeType, TypePair][]).map(([name, { type, subType }]) => [
    name,
    attribute('type', type) + attribute('subType', subType),
  ]),
);

/** ` type="fmt" subType="xlf:b"` */
export const typeAttributes = (type: CodeType): string => attributes.get(type)!;

const types = new Map((Object.entries(names) as [CodeType, TypePair][]).map(([name, { type, subType }]) => [`${type} ${subType}`, name]));

/** The type that a file names; `other` for what is not of ours. */
export function codeTypeOf(type: string | undefined, subType: string | undefined): CodeType {
  return types.get(`${type} ${subType ?? null}`) ?? 'other';
}
