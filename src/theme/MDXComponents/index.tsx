import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Link from '@docusaurus/Link';
import Admonition from '@theme/Admonition';
import CodeBlock from '@theme/CodeBlock';
import type { ComponentProps, HTMLAttributes, ReactNode } from 'react';
import { ArticleTitle } from '../../components/article/ArticleTitle.tsx';
import { Included } from '../../components/article/Foreign.tsx';
import { Passage } from '../../components/article/Passage.tsx';
import { frameWords } from '../../components/frame/frame-words.ts';

type Text = HTMLAttributes<HTMLElement>;

/** What the elements of an article become. They are elements still: nothing here needs a script. */
const components = {
  h1: ArticleTitle,
  h2: (props: Text) => <Heading as="h2" {...props} />,
  h3: (props: Text) => <Heading as="h3" {...props} />,
  h4: (props: Text) => <Heading as="h4" {...props} />,
  h5: (props: Text) => <Heading as="h5" {...props} />,
  h6: (props: Text) => <Heading as="h6" {...props} />,
  p: (props: Text) => <Passage as="p" {...props} />,
  li: Item,
  td: (props: Text) => <Passage as="td" {...props} />,
  th: (props: Text) => <Passage as="th" {...props} />,
  dt: (props: Text) => <Passage as="dt" {...props} />,
  dd: (props: Text) => <Passage as="dd" {...props} />,
  div: Included,
  a: Anchor,
  img: Picture,
  pre: ({ children }: ComponentProps<'pre'>) => children,
  code: Code,
  table: Table,
  admonition: Admonition,
};

export default components;

/** With a link to itself, for who wants to send it to somebody. */
function Heading({ as: As, id, children, ...props }: Text & { as: 'h2' | 'h3' | 'h4' | 'h5' | 'h6' }): ReactNode {
  useBrokenLinks().collectAnchor(id);
  const heading = typeof children === 'string' ? children : (id ?? '');
  const label = translate({ id: 'theme.common.headingLinkTitle', message: 'Direct link to {heading}' }, { heading });
  return (
    <Passage as={As} id={id} {...props}>
      {children}
      {id && <a className="hash" href={`#${id}`} aria-label={label} translate="no" data-pagefind-ignore="all" />}
    </Passage>
  );
}

/** It opens where it stands, so that the way back leads back. One around a picture with a larger one shows that over the page. */
function Anchor({ id, ...props }: ComponentProps<'a'>): ReactNode {
  useBrokenLinks().collectAnchor(id);
  if (!props.className?.split(' ').includes('learn-lightbox')) return <Link id={id} target={undefined} rel={undefined} {...props} />;
  const close = frameWords.close();
  return <Link id={id} target={undefined} rel={undefined} {...props} data-do="enlarge" data-close={close} />;
}

function Item(props: Text): ReactNode {
  useBrokenLinks().collectAnchor(props.id);
  return <Passage as="li" {...props} />;
}

function Picture({ alt = '', ...props }: ComponentProps<'img'>): ReactNode {
  return <img alt={alt} decoding="async" loading="lazy" {...props} />;
}

/** Code of several lines, or of a fence, is a block. */
function Code({ children, ...props }: ComponentProps<'code'> & { metastring?: string }): ReactNode {
  const isBlock = typeof children === 'string' && children.includes('\n');
  if (!isBlock && children !== undefined) return <code {...props}>{children}</code>;
  return <CodeBlock {...props}>{children as string}</CodeBlock>;
}

/** One that is wider than the page is moved by itself, with the keyboard too. */
function Table(props: ComponentProps<'table'>): ReactNode {
  const label = translate({ id: 'article.table', message: 'Table', description: 'Name of a table that can be moved sideways' });
  return (
    /* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what can be scrolled has to be reached by keyboard */
    <div className="wide-table" role="group" aria-label={label} tabIndex={0}>
      <table {...props} />
    </div>
  );
}
