import { surplus } from '../../../align/surplus.ts';
import { changedWords, holdsWord } from '../words/changed-words.ts';
import { withoutStrings } from '../words/strings.ts';

/** Lines that differ, and the blocks in which they do. */
interface Around {
  /** Texts of both blocks. */
  blocks: { source: string; target: string };
  /** The lines of the target's block. */
  lines: readonly string[];
  language: string;
}

/** Whether lines have another word for what the rest of their block calls as the source does. */
export const isCalledOtherwise = (source: readonly string[], target: readonly string[], { blocks, lines, language }: Around): boolean =>
  renamesOne(source, target, blocks) || partsName(source, target, lines, language);

/**
 * Whether lines have another word for an element that their block closes, `<packages>` of `</packages>`, or for what they are to be filled in
 * with that the rest of the block calls as the source does.
 */
function renamesOne(source: readonly string[], target: readonly string[], blocks: { source: string; target: string }): boolean {
  const tagsIn = (lines: readonly string[]): string[] => lines.join('\n').match(/<[\w-]{1,60}>/g) ?? [];
  return surplus(tagsIn(source), tagsIn(target), String).some(
    (tag) => blocks.source.includes(`</${tag.slice(1)}`) || blocks.target.includes(tag),
  );
}

/**
 * Whether a line of a program calls by a word that no program is written with what the rest of its block calls as the source does:
 * `también.enable()`, where `contextManager` is made above.
 */
function partsName(source: readonly string[], target: readonly string[], block: readonly string[], language: string): boolean {
  if (source.length !== target.length || !programming.test(language)) return false;
  return source.some((line, at) => {
    if (line === target[at]) return false;
    const [gone, fresh] = changedWords(withoutStrings(line), withoutStrings(target[at]!));
    const isOne = gone.length === 1 && fresh.length === 1 && /^[A-Za-z_]\w{2,}$/.test(gone[0]!) && /\P{ASCII}/u.test(fresh[0]!);
    return isOne && block.some((one) => one !== target[at] && holdsWord(withoutStrings(one), gone[0]!));
  });
}

const programming =
  /^(?:js|javascript|jsx|ts|typescript|tsx|py|python|go|java|kotlin|cs|csharp|c|cpp|rb|ruby|rs|rust|php|swift|scala|dart|groovy|elixir)\b/i;
