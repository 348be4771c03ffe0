import { inBody, inCodes, type Mutation, paragraphs } from './mutation.ts';

export const structureDamages: Mutation[] = [
  {
    id: 'heading-level',
    about: 'A heading is one level deeper.',
    splices: (target) => inBody(target, /^#{1,5}(?= <a name)/gm, (signs) => `${signs}#`),
  },
  { id: 'item-dropped', about: 'An item of a list is gone.', splices: (target) => inBody(target, /^(?:[-*]|\d+\.) .*\n/gm, () => '') },
  {
    id: 'marker-glued',
    about: 'No blank stands behind the sign of a list item.',
    splices: (target) => inBody(target, /^(?:[-*]|\d+\.) (?=\S)/gm, (sign) => sign.trimEnd()),
  },
  {
    id: 'cell-dropped',
    about: 'A row of a table lacks its last cell.',
    splices: (target) => inBody(target, /^\|(?! ?[-:]).*\|$/gm, (row) => row.slice(0, row.lastIndexOf('|', row.length - 2) + 1)),
  },
  {
    id: 'bold-broken',
    about: 'A blank stands behind the signs that begin bold text.',
    splices: (target) => inCodes(target, 'bold', (raw, role) => (role === 'open' ? `${raw} ` : raw)),
  },
  {
    id: 'alert-translated',
    about: 'The keyword of an alert is translated.',
    splices: (target) => inBody(target, /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/g, () => '[!REMARQUE]'),
  },
  {
    id: 'paragraph-dropped',
    about: 'A paragraph is gone.',
    splices: (target) => paragraphs(target).map(({ range }) => ({ ...range, text: '' })),
  },
  {
    id: 'paragraph-twice',
    about: 'A paragraph stands twice.',
    splices: (target) =>
      paragraphs(target).map(({ range }) => {
        const text = target.page.text.slice(range.start, range.end);
        return { ...range, text: `${text}\n\n${text}` };
      }),
  },
];
