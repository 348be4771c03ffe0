import type { Marks } from '../../align/marks.ts';
import type { Comparable } from '../../model/page.ts';

/**
 * Whether a change only moved the edges of links, each around some of the words that it stood around before: which words of a translation
 * belong to it is for its language to say.
 *
 * `Read [this talk](a.md)` -> `Read this [talk](a.md)`, but not `[this](a.md) talk` -> `this [talk](a.md)`
 */
export function movesLinkEdges(base: Pick<Comparable, 'text'>, source: Pick<Comparable, 'text'>): boolean {
  const [before, after] = [base, source].map(({ text }) => linksIn(text)) as [Link[], Link[]];
  if (after.length === 0 || before.length !== after.length || base.text === source.text) return false;
  if (unlinked(base.text) !== unlinked(source.text)) return false;
  return after.every(({ label, address }, index) => {
    const then = before[index]!;
    return address === then.address && (label.includes(then.label) || then.label.includes(label));
  });
}

/** Whether a text has all addresses that its source has. */
export const holdsLinks = (wanted: Marks, held: Marks): boolean =>
  [...wanted.counts.keys()].every((form) => !form.startsWith('](') || held.counts.has(form));

interface Link {
  label: string;
  address: string;
}

// Every repetition is bounded.
const link = /\[([^\][]{1,300})\]\(([^()\s]{1,1000})\)/g;

/** `Read [this talk](a.md)` -> `Read this talk`; `[this]` is another kind of link. */
const unlinked = (text: string): string => text.replace(link, '$1');

const linksIn = (text: string): Link[] =>
  [...text.matchAll(link)].map(([, label, address]) => ({ label: label!.toLowerCase().trim(), address: address! }));
