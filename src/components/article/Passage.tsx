import { createElement, type ElementType, type HTMLAttributes, type ReactNode } from 'react';
import type { ShownPassage } from '../../plugins/passages/article-passages.ts';
import { useArticle } from './article-context.ts';
import { Additions, Changed } from './Changed.tsx';
import { Foreign } from './Foreign.tsx';

export type Tag = 'p' | 'li' | 'td' | 'th' | 'dt' | 'dd' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

type Props = HTMLAttributes<HTMLElement> & {
  as: Tag;
  /** What renders it: where a site has a component of its own for such an element. */
  by?: ElementType;
  'data-at'?: string;
};

/** Elements that hold what is said of them: nothing can stand between two items of a list, or two cells. */
const holders = new Set<Tag>(['li', 'td', 'th', 'dt', 'dd']);

/**
 * An element of an article that holds text. Where its translation differs from the source, or has none, that is marked around it;
 * `data-s` is its number in the file of sources, `data-l` on a page of the source its line: `src/client/` finds both by them.
 */
export function Passage({ as, by = as, 'data-at': place, children, ...props }: Props): ReactNode {
  const { status, passages, placed } = useArticle();
  const [start = 0, end = 0, line] = place?.split('-').map(Number) ?? [];
  const own = place ? passages.passages.filter(({ at }) => at >= start && at < end) : [];
  const names = { 'data-s': own[0]?.id, 'data-l': status.target ? undefined : line };
  const marks = marksOf(own);
  for (const number of [...marks.changes, ...marks.additions]) placed.add(number);
  if (holders.has(as)) return createElement(by, { ...names, ...props }, <Marked {...marks}>{children}</Marked>);
  return <Marked {...marks}>{createElement(by, { ...names, ...props }, children)}</Marked>;
}

type Marks = Pick<ShownPassage, 'changes' | 'additions' | 'isUntranslated'>;

/** A picture in a paragraph has its text as a passage of its own. */
const marksOf = (passages: readonly ShownPassage[]): Marks => ({
  changes: passages.flatMap(({ changes }) => changes),
  additions: passages.flatMap(({ additions }) => additions),
  isUntranslated: passages.some(({ isUntranslated }) => isUntranslated),
});

function Marked({ changes, additions, isUntranslated, children }: Marks & { children: ReactNode }): ReactNode {
  const text = isUntranslated ? <Foreign>{children}</Foreign> : children;
  return (
    <>
      {changes.length > 0 ? <Changed numbers={changes}>{text}</Changed> : text}
      {additions.length > 0 && <Additions numbers={additions} />}
    </>
  );
}
