import { translate } from '@docusaurus/Translate';
import original from '@theme-original/Admonition/Types';
import AdmonitionTypeInfo from '@theme/Admonition/Type/Info';
import type { ComponentProps, ReactNode } from 'react';

/** `[!IMPORTANT]` has no translated label in the theme. */
function Important(props: ComponentProps<typeof AdmonitionTypeInfo>): ReactNode {
  const title = translate({ id: 'theme.admonition.important', message: 'important', description: 'Label of an [!IMPORTANT] alert' });
  return <AdmonitionTypeInfo title={title} {...props} />;
}

export default { ...original, important: Important };
