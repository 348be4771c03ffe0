import { translate } from '@docusaurus/Translate';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { firstForeign } from '../../plugins/translation-status/standing.ts';
import { useLanguageOf } from '../use-language-of.ts';
import { useLanguageName, useWordsLanguage } from '../use-words.ts';
import { useArticle } from './article-context.ts';

/** What a translated page shows in its source's language, and that it does. */
export function Foreign({ children }: { children: ReactNode }): ReactNode {
  const { status, foreign } = useArticle();
  const words = useWordsLanguage();
  const languageOf = useLanguageOf();
  const own = useId();
  foreign.current ??= own;
  const language = useLanguageName(status.sourceLocale);
  return (
    <div
      id={foreign.current === own ? firstForeign : undefined}
      className="lockstep-foreign lockstep-src"
      {...languageOf(status.sourceLocale)}
    >
      <p className="lockstep-foreign-note lockstep-missing lockstep-ui" {...words} data-pagefind-ignore="all">
        <i className="lockstep-mark" />
        {translate(
          { id: 'lockstep.passage.untranslated', message: 'Not translated yet, shown in {language}', description: 'Above a passage' },
          { language },
        )}
      </p>
      {children}
    </div>
  );
}

/** An include that a locale has none of is the source's; on a page that is the source's as a whole, nothing is said of it. */
export function Included({ lang, children, ...props }: ComponentProps<'div'>): ReactNode {
  const { status } = useArticle();
  if (lang === undefined || lang === status.contentLocale)
    return (
      <div {...props} lang={lang}>
        {children}
      </div>
    );
  return <Foreign>{children}</Foreign>;
}

/** Where what is not translated has no place in the text (a title, an attribute), what leads to it leads to the end of the text. */
export function ElsewhereForeign(): ReactNode {
  const { standing, foreign } = useArticle();
  return standing.kind === 'part' && foreign.current === null ? <span id={firstForeign} /> : null;
}
