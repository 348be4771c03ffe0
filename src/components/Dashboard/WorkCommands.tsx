import useBaseUrl from '@docusaurus/useBaseUrl';
import { translate } from '@docusaurus/Translate';
import CodeBlock from '@theme/CodeBlock';
import type { ReactNode } from 'react';
import { WorkLink } from './WorkLink.tsx';
import { isLeft, type Work } from '../../plugins/translation-status/work-order.ts';

interface Props {
  work: readonly Work[];
  locale: string;
  sourceLocale: string;
  /** Whether what the second command writes lies beside the page. */
  hasPackage: boolean;
}

/** The page to begin with, and the commands that send it, or all that is left, to a translator and bring it back. */
export function WorkCommands({ work, locale, sourceLocale, hasPackage }: Props): ReactNode {
  const file = useBaseUrl(`/translations/${locale}.xlf`);
  const first = work.find(isLeft);
  if (!first)
    return <p>{translate({ id: 'work.done', message: 'Nothing is left to do.', description: 'All pages of a language are in step' })}</p>;
  const send = `npx lockstep export --locale ${locale} --only drifted --output ${locale}.xlf`;
  return (
    <>
      <p>
        {translate({ id: 'work.start', message: 'Begin with:', description: 'Before the title of a page' })}{' '}
        <WorkLink work={first} sourceLocale={sourceLocale} />
      </p>
      <p>{translate({ id: 'work.send', message: 'That page, for a translator:', description: 'Before a command' })}</p>
      <CodeBlock className="language-console">{`${send} ${shellWord(first.page.source)}`}</CodeBlock>
      <p>{translate({ id: 'work.send-all', message: 'All that is left, for a translator:', description: 'Before a command' })}</p>
      <CodeBlock className="language-console">{send}</CodeBlock>
      {hasPackage && (
        <p>
          <a href={file} download>
            {translate({ id: 'work.package', message: 'Download all that as XLIFF', description: 'Link to a file for translators' })}
          </a>
        </p>
      )}
      <p>{translate({ id: 'work.return', message: 'What comes back:', description: 'Before a command' })}</p>
      <CodeBlock className="language-console">{`npx lockstep import ${locale}.xlf --write`}</CodeBlock>
    </>
  );
}

/** A path as a shell takes it: `'a b.md'` */
const shellWord = (path: string): string => (/^[\w./@-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`);
