import MDXComponents from '@theme-init/MDXComponents';
import type { ElementType, HTMLAttributes, ReactNode } from 'react';
import { useOptionalArticle } from '../../../components/article/article-context.ts';
import { Passage, type Tag } from '../../../components/article/Passage.tsx';
import { useTold } from '../../parts/told-context.ts';

type Text = HTMLAttributes<HTMLElement> & { 'data-at'?: string };

/** Elements of a page that hold text: those of the site, and what differs around them. A title has its notice there, and what differs in it is told below. */
const tags: Tag[] = ['p', 'li', 'td', 'th', 'dt', 'dd', 'h2', 'h3', 'h4', 'h5', 'h6'];

const own = MDXComponents as Partial<Record<string, ElementType>>;

export default { ...own, ...Object.fromEntries(tags.map((tag) => [tag, marked(tag, own[tag] ?? tag)])) };

/** @param by what renders the element without us */
function marked(tag: Tag, by: ElementType): (props: Text) => ReactNode {
  const By = by;
  return function MarkedText({ 'data-at': place, ...props }: Text): ReactNode {
    const article = useOptionalArticle();
    const told = useTold();
    // What another file says of itself stands elsewhere in it.
    const isOfPage = article && place?.endsWith(`-${told?.text}`);
    return isOfPage ? <Passage as={tag} by={by} data-at={place} {...props} /> : <By {...props} />;
  };
}
