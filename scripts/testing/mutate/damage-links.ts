import { codesIn, inCodes, type KnownTarget, type Mutation, type Splice } from './mutation.ts';

export const linkDamages: Mutation[] = [
  {
    id: 'link-address',
    about: 'The address of a link leads to another page.',
    splices: (target) => inCodes(target, 'link', (raw) => raw.replace(/^\]\(([^)#?\s]+)/, ']($1-2')),
  },
  {
    id: 'link-fragment',
    about: 'The fragment of a link is translated.',
    splices: (target) => inCodes(target, 'link', (raw) => raw.replace(/#[^)\s]+/, '#traduction')),
  },
  {
    id: 'link-split',
    about: 'A blank stands between the text of a link and its address.',
    splices: (target) => inCodes(target, 'link', (raw) => raw.replace(/^\]\(/, '] (')),
  },
  {
    id: 'link-scrap',
    about: 'All that a link has for a text is the word that led to it.',
    splices: (target) => withTexts(target, () => 'de'),
  },
  { id: 'link-dropped', about: 'Of a link only its text is left.', splices: withoutLinks },
  { id: 'image-dropped', about: 'An image is gone.', splices: (target) => inCodes(target, 'image', () => '') },
  {
    id: 'image-address',
    about: 'The address of an image leads to another file.',
    splices: (target) => inCodes(target, 'image', (raw) => raw.replace(/(\.\w+)\)$/, '-2$1)')),
  },
];

/** Splices what a function makes of the text of each link that the source has, too. */
function withTexts(target: KnownTarget, by: (text: string) => string): Splice[] {
  return withoutLinks(target).map(({ start, end, text }) => {
    const link = target.page.text.slice(start, end);
    return { start, end, text: `[${by(text)}${link.slice(link.indexOf(text) + text.length)}` };
  });
}

function withoutLinks(target: KnownTarget): Splice[] {
  const links = codesIn(target).filter(({ type, raw }) => type === 'link' && target.source.text.includes(raw));
  return links.flatMap((open, index) => {
    const close = links[index + 1];
    if (open.role !== 'open' || close?.role !== 'close') return [];
    const text = target.page.text.slice(open.start + open.raw.length, close.start);
    return [{ start: open.start, end: close.start + close.raw.length, text }];
  });
}
