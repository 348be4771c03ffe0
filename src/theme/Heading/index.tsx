import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme-original/Heading';
import type { Props } from '@theme/Heading';
import type { ReactNode } from 'react';

/** As the theme's own, but the title of a page has its anchor too: pages of the Microsoft docs link to it. */
export default function AnchoredHeading({ as, id, children, ...props }: Props): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  if (as !== 'h1' || !id)
    return (
      <Heading as={as} id={id} {...props}>
        {children}
      </Heading>
    );
  collectAnchor(id);
  return (
    <h1 {...props} id={id}>
      {children}
    </h1>
  );
}
