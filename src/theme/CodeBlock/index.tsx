import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { highlightedLines, type Piece } from '../../components/article/highlight.ts';

interface Props {
  children?: string;
  /** `language-powershell` */
  className?: string;
  /** What stands behind the language of a fence: `title="a.ps1" {1,3-5}`. */
  metastring?: string;
}

/** Code, from left to right in every language, with its colours, which it gets while the site is built; the button to copy it shows where a script can do so. */
export default function CodeBlock({ children = '', className = '', metastring = '' }: Props): ReactNode {
  const language = /(?:^|\s)language-(\S+)/.exec(className)?.[1] ?? '';
  const title = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(metastring);
  const lines = highlightedLines(children.replace(/\n$/, ''), language);
  const marked = markedLines(metastring, lines.length);
  const label = translate({ id: 'article.code', message: 'Code', description: 'Name of a block of code' });
  return (
    <figure className="code" dir="ltr">
      {title && <figcaption>{title[1] ?? title[2]}</figcaption>}
      <button
        type="button"
        className="copy needs-js"
        data-do="copy"
        data-done={translate({ id: 'theme.CodeBlock.copied', message: 'Copied' })}
      >
        {translate({ id: 'theme.CodeBlock.copy', message: 'Copy' })}
      </button>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- what can be scrolled has to be reached by keyboard */}
      <pre translate="no" tabIndex={0} role="group" aria-label={language ? `${label}: ${language}` : label}>
        <code>
          {lines.map((line, index) => (
            // The code never changes: a position is a name.
            // eslint-disable-next-line react/no-array-index-key
            <Line key={index} pieces={line} isMarked={marked.has(index + 1)} isLast={index === lines.length - 1} />
          ))}
        </code>
      </pre>
    </figure>
  );
}

function Line({ pieces, isMarked, isLast }: { pieces: readonly Piece[]; isMarked: boolean; isLast: boolean }): ReactNode {
  const content = pieces.map(({ type, text }, index) =>
    type === '' ? (
      text
    ) : (
      // eslint-disable-next-line react/no-array-index-key
      <span key={index} className={type}>
        {text}
      </span>
    ),
  );
  return (
    <>
      {isMarked ? <mark>{content}</mark> : content}
      {!isLast && '\n'}
    </>
  );
}

/** `{1,3-5}` -> 1, 3, 4, 5; none behind the last line. */
function markedLines(metastring: string, last: number): Set<number> {
  const ranges = /\{([\d,\s-]{1,100})\}/.exec(metastring)?.[1]?.split(',') ?? [];
  return new Set(
    ranges.flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      return Array.from({ length: Math.max(0, Math.min(to, last) - from + 1) }, (_, index) => from + index);
    }),
  );
}
