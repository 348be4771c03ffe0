import type { ReactNode } from 'react';
import { changeId } from '../../plugins/translation-status/standing.ts';
import { useLanguageOf } from '../use-language-of.ts';
import { useWordsLanguage } from '../use-words.ts';
import { useArticle } from './article-context.ts';
import { Comparison, Runs } from './Comparison.tsx';
import { useChangeWords } from './use-change-words.ts';

/** A passage that differs: a rule beside it, and below it one small control that shows both sides there. Without script, too. */
export function Changed({ numbers, children }: { numbers: readonly number[]; children: ReactNode }): ReactNode {
  const { passages } = useArticle();
  const { at } = useChangeWords();
  const changes = numbers.map((number) => passages.changes[number - 1]!);
  return (
    <div className={`lockstep-chg lockstep-${changes[0]!.kind}`} id={changeId(numbers[0]!)}>
      {children}
      {changes.map((change) => (
        <Told key={change.number} numbers={String(change.number)} words={at(change.kind, 1)}>
          <Comparison change={change} />
        </Told>
      ))}
    </div>
  );
}

/** Passages that only the source has, where they would stand: one control for neighbours, so that the text does not fall apart. */
export function Additions({ numbers }: { numbers: readonly number[] }): ReactNode {
  const { status, passages } = useArticle();
  const languageOf = useLanguageOf();
  const { at } = useChangeWords();
  const [first, last] = [numbers[0], numbers.at(-1)];
  return (
    <div className="lockstep-chg lockstep-added" id={changeId(first!)}>
      <Told numbers={first === last ? `${first}` : `${first}–${last}`} words={at('added', numbers.length)}>
        <div className="lockstep-cmp lockstep-src" {...languageOf(status.sourceLocale)}>
          {numbers.map((number) => (
            <p key={number} id={number === first ? undefined : changeId(number)}>
              <Runs runs={passages.changes[number - 1]!.source ?? []} />
            </p>
          ))}
        </div>
      </Told>
    </div>
  );
}

function Told({ numbers, words, children }: { numbers: string; words: string; children: ReactNode }): ReactNode {
  const { lang } = useWordsLanguage();
  return (
    <details className="lockstep-ui" lang={lang} data-pagefind-ignore="all">
      <summary className="lockstep-chev">
        <b aria-hidden="true">{numbers}</b>
        <span>{words}</span>
      </summary>
      {children}
    </details>
  );
}

/** What differs in a title, a picture's text or a table of HTML: it has no place in the text that could be marked. */
export function ElsewhereChanged(): ReactNode {
  const { passages, placed } = useArticle();
  const { elsewhere, at } = useChangeWords();
  const left = passages.changes.filter(({ number }) => !placed.has(number));
  if (left.length === 0) return null;
  return (
    <section className="lockstep-elsewhere">
      <h2>{elsewhere}</h2>
      {left.map((change) => (
        <div key={change.number} className={`lockstep-chg lockstep-${change.kind}`} id={changeId(change.number)}>
          <Told numbers={String(change.number)} words={at(change.kind, 1)}>
            <Comparison change={change} />
          </Told>
        </div>
      ))}
    </section>
  );
}
