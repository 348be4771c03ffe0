import type { ReactNode } from 'react';
import type { ShownChange } from '../../plugins/passages/article-passages.ts';
import { changeId } from '../../plugins/translation-status/standing.ts';
import { useLanguageOf } from '../use-language-of.ts';
import { useArticle } from './article-context.ts';
import { TocPart } from './Toc.tsx';
import { useChangeWords } from './use-change-words.ts';

/** The places that differ, as links to them; neighbours that only the source has are one. */
export function ChangeIndex(): ReactNode {
  const { passages } = useArticle();
  const words = useChangeWords();
  const changes = passages.changes;
  if (changes.length === 0) return null;
  return (
    <TocPart label={words.places(changes.length)}>
      <ul className="changes">
        {groupsOf(changes).map((group) => (
          <Entry key={group[0]!.number} group={group} />
        ))}
      </ul>
    </TocPart>
  );
}

/** Additions in a row, and each other change alone. */
function groupsOf(changes: readonly ShownChange[]): ShownChange[][] {
  const groups: ShownChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && change.kind === 'added' && last[0]!.kind === 'added') last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function Entry({ group }: { group: ShownChange[] }): ReactNode {
  const { status } = useArticle();
  const languageOf = useLanguageOf();
  const { inList } = useChangeWords();
  const [first, last] = [group[0]!, group.at(-1)!];
  const isForeign = first.target === null;
  const text = (first.target ?? first.source ?? first.base ?? []).map((run) => run.text).join('');
  return (
    <li className={first.kind}>
      <a href={`#${changeId(first.number)}`}>
        <small>
          {first === last ? first.number : `${first.number}–${last.number}`} · {inList(first.kind)}
        </small>
        <span {...(isForeign && { className: 'lockstep-src', ...languageOf(status.sourceLocale) })}>{beginningOf(text)}</span>
      </a>
    </li>
  );
}

/** `Genom att använda …` */
function beginningOf(text: string): string {
  const beginning = text.slice(0, 40).replace(/\s+\S*$/, '');
  return beginning.length < text.length ? `${beginning} …` : text;
}
