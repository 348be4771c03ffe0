import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, State, Token, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    learnColons: 'learnColons';
    learnMark: 'learnMark';
    learnRaw: 'learnRaw';
  }
}

type RawType = 'learnColons' | 'learnMark';

/** A token with the text that it was made of: a slice of the page would hold the `> ` of a quote that it stands in. */
type RawToken = Token & { raw?: string };

/** What is made of a text so far: it goes on, it is whole, or it is none. Asked after every character, it must not read all of it. */
export type Judge = (text: string, isEnd: boolean) => 'more' | 'whole' | 'none';

/** Beyond this many characters there is no end: what never ends is looked at once, not once for every opening. */
const longest = 4000;

/**
 * A construct that takes characters as long as they may belong to it.
 *
 * @param after whether it may begin behind a character; Docusaurus' constructs of the same character rely on all of them asking
 * @param begin makes who is asked after each character, and with `isEnd` before the end of the text, or of the line where there are no others
 */
export function rawConstruct(
  type: RawType,
  begin: () => Judge,
  { overLines, after }: { overLines: boolean; after?: Construct['previous'] },
): Construct {
  return {
    name: type,
    ...(after && { previous: after }),
    tokenize(this: TokenizeContext, effects, ok, nok): State {
      const judge = begin();
      let raw = '';
      let token: RawToken;
      const start: State = (code) => {
        token = effects.enter(type);
        effects.enter('learnRaw');
        return next(code);
      };
      const next: State = (code) => {
        if (code === null || (isLineEnd(code) && !overLines)) return judge(raw, true) === 'whole' ? end(code) : nok(code);
        if (isLineEnd(code)) return lineEnd(code);
        raw += code < 0 ? ' ' : String.fromCharCode(code);
        effects.consume(code);
        const judged = raw.length > longest ? 'none' : judge(raw, false);
        return judged === 'more' ? next : judged === 'whole' ? end : nok;
      };
      const lineEnd: State = (code) => {
        effects.exit('learnRaw');
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        raw += '\n';
        return behindLineEnd;
      };
      const behindLineEnd: State = (code) => {
        if (code === null || isLineEnd(code)) return nok(code);
        effects.enter('learnRaw');
        return next(code);
      };
      const end: State = (code) => {
        token.raw = raw;
        effects.exit('learnRaw');
        effects.exit(type);
        return ok(code);
      };
      return start;
    },
  };
}

const isLineEnd = (code: Code): code is -5 | -4 | -3 => code !== null && code < -2;

/** Makes a node of each token of a type. */
export function rawNode(type: RawType): FromMarkdown {
  return {
    enter: {
      [type](this: { enter(node: object, token: Token): void }, token: RawToken) {
        this.enter({ type, raw: token.raw ?? '' }, token);
      },
    },
    exit: {
      [type](this: { exit(token: Token): void }, token: RawToken) {
        this.exit(token);
      },
    },
  };
}
