/** `./ a`, `[ 1, 2 ]`, `print("a")` -> `./a`, `[1, 2]`, `print( "a" )`, and `name?` -> `name`. */
export const isLayout = (was: string, is: string): boolean =>
  was !== is && (close(was) === close(is) || isSlipOfSource(was, is) || (/^[\w.]+\?$/.test(was) && was.slice(0, -1) === is));

const close = (text: string): string => text.replace(/(?<=[([{]) +/g, '').replace(/(?<! ) +(?=[)\]}])/g, '');

/** What the source has wrong and its target has not: a gap, or a bracket or a quote that nothing opens or ends. */
export const isSlipOfSource = (was: string, is: string): boolean =>
  withoutSlips(was) === is || (!isClosed(was) && isClosed(is) && wordsOf(was) === wordsOf(is));

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

/** What a source has by mistake: a blank behind the first sign of a path, of a name or of a method, or in the place of a point. */
const withoutSlips = (text: string): string => text.replace(/(?<=^|[\w>"'(])([.@]) (?=[\w<>/])/g, '$1').replace(/^(\w+) (\w+\()/, '$1.$2');

/**
 * `<App />` -> `App`, `/start` -> `start`, `./a` -> `a`: what stands around a name, all of it. What is
 * opened and not closed is a slip.
 */
export function isAround(was: string, is: string): boolean {
  const [one, other] = [was, is].map((text) => text.replace(/^(?:\.?\/|[<"'(]+)+/, '').replace(/(?<![\s>"')/+-])[\s>"')/+-]+$/, '')) as [
    string,
    string,
  ];
  const isSame = one.toLowerCase() === other.toLowerCase() && was.toLowerCase() !== is.toLowerCase();
  return one !== '' && isSame && isClosed(is) && is.split('<').length === is.split('>').length && !/\s/.test(one);
}

const isClosed = (text: string): boolean =>
  ['"', "'"].every((quote) => text.split(quote).length % 2 === 1) &&
  ['()', '[]', '{}'].every(([open, end]) => text.split(open!).length === text.split(end!).length);
