import type { Field } from '../../model/page.ts';
import { pseudo } from '../pseudo.ts';
import { inCodes, type KnownTarget, type Mutation, paragraphs, type Splice } from './mutation.ts';

/** What makes a page dangerous, and what is done to its front matter. */
export const pageDamages: Mutation[] = [
  {
    id: 'script-address',
    about: 'A link runs a script.',
    splices: (target) => inCodes(target, 'link', (raw) => raw.replace(/^\]\([^)\s]+/, '](javascript:alert%281%29')),
  },
  {
    id: 'event-handler',
    about: 'A paragraph ends in an image that runs a script.',
    splices: (target) =>
      paragraphs(target).map(({ range }) => ({ start: range.end, end: range.end, text: ' <img src="x" onerror="alert(1)">' })),
  },
  {
    id: 'key-dropped',
    about: 'The front matter lacks a key of its source.',
    splices: (target) => sharedFields(target).map((field) => withoutField(target, field)),
  },
  {
    id: 'value-translated',
    about: 'A value that is none of the words for readers is translated.',
    splices: (target) => sameFields(target).map((field) => ({ ...field.valueRange, text: pseudo(String(field.value)) })),
  },
  {
    id: 'yaml-broken',
    about: 'Nothing closes the quote before a value.',
    splices: (target) =>
      sharedFields(target)
        .filter(({ style }) => style === 'plain')
        .map(({ valueRange: { start } }) => ({ start, end: start, text: '"' })),
  },
];

const sharedFields = ({ page, source }: KnownTarget): Field[] =>
  page.frontMatter.fields.filter(({ key }) => source.frontMatter.fields.some((field) => field.key === key));

/** Those that stand in both pages with one word as their value. */
const sameFields = (target: KnownTarget): Field[] =>
  sharedFields(target).filter(
    ({ key, value, style }) =>
      style === 'plain' && target.source.frontMatter.fields.some((field) => field.key === key && field.value === value),
  );

/** The whole front matter as one splice: where in it a key is missed is not said by its lines. */
function withoutField({ page }: KnownTarget, { keyRange, valueRange }: Field): Splice {
  const { start, end } = page.frontMatter.range!;
  const next = page.text.indexOf('\n', valueRange.end - 1) + 1;
  return { start, end, text: page.text.slice(start, keyRange.start) + page.text.slice(next, end) };
}
