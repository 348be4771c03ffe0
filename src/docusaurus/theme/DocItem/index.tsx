import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import DocItem from '@theme-init/DocItem';
import type { Props } from '@theme/DocItem';
import { type ReactNode, useRef, useState } from 'react';
import { ArticleProvider } from '../../../components/article/article-context.ts';
import { ToldProvider, type ToldPage } from '../../parts/told-context.ts';
import { useSourceAddress } from '../../parts/use-source-address.ts';

/** A page of the docs, with what its module says of its translation for all that is in it. Without such a word it is as it was. */
export default function DocItemOfTranslation(props: Props): ReactNode {
  const { __lockstep: told } = props.content as Props['content'] & { __lockstep?: ToldPage };
  return told ? <Told told={told} {...props} /> : <DocItem {...props} />;
}

function Told({ told, ...props }: Props & { told: ToldPage }): ReactNode {
  const { status, passages } = told;
  const { i18n } = useDocusaurusContext();
  const title = useRef<string>(null);
  const foreign = useRef<string>(null);
  const [placed] = useState(() => new Set<number>());
  const standing = status.standings.find(({ locale }) => locale === i18n.currentLocale)!;
  return (
    <ArticleProvider value={{ status, standing, listed: {}, passages, placed, title, foreign }}>
      <ToldProvider value={told}>
        <DocItem {...props} />
      </ToldProvider>
      {status.contentLocale !== i18n.currentLocale && <CanonicalSource />}
    </ArticleProvider>
  );
}

/** A page that stands in for a translation is the source's: search engines are told once. */
function CanonicalSource(): ReactNode {
  const address = useSourceAddress();
  return (
    <Head>
      <link rel="canonical" href={address} />
    </Head>
  );
}
