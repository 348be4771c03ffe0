import { surplus } from '../../../align/surplus.ts';
import { isToolCall } from '../effects/tools.ts';
import { wordsIn } from '../words/without-texts.ts';

/**
 * Whether readers put something of their own in the place of all that differs: in each line, where there are as many. What stands beside it
 * (`?start=hello`, a number, a sign of a shell) is as in the source.
 */
export function swapsMadeUpNames(source: readonly string[], target: readonly string[]): boolean {
  if (intoShell.test(source.join('\n')) || (hostToFillIn.test(target.join('\n')) && !hostToFillIn.test(source.join('\n')))) return false;
  if (source.length !== target.length) return isOwnName(source.join('\n'), target.join('\n'));
  return source.every((line, at) => line === target[at] || isOwnName(line, target[at]!));
}

/** `curl https://your-site.com/a | sh`: what is fetched is run at once. */
const intoShell = /\|\s*(?:sudo )?(?:ba|z|k|da)?sh\b/;

/** `<a.example>`: a host that is there, in the signs of one to fill in. */
const hostToFillIn = /<[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}(?:\/[^<>\s]{0,200})?>/;

/** Whether each name that differs is made up, and has one in its place that leads nowhere else. A tool gets what is there: `pip install example`. */
function isOwnName(one: string, other: string): boolean {
  const [there, here] = [namesIn(one, other), namesIn(other, one)];
  const [gone, fresh] = [surplus(there, here, String), surplus(here, there, String)];
  const isAlike = (partsOf: (name: string) => string): boolean => gone.map(partsOf).join('') === fresh.map(partsOf).join('');
  return (
    gone.length > 0 &&
    gone.length === fresh.length &&
    gone.every((name) => isMadeUp(name) && (wordsOf(name).length > 1 || !isToolCall(one))) &&
    fresh.every((name, at) => /\p{L}/u.test(name) && !name.includes('..') && isAsDeep(gone[at]!, name) && !isBare(gone[at]!, name)) &&
    isAlike((name) => name.replace(/\P{N}/gu, '')) &&
    isAlike((name) => /^[./~-]*/.exec(name)![0]) &&
    signsOf(one) === signsOf(other)
  );
}

/** `path/to/file` -> `pfad/zu/einer/datei`: words, and not `etc/passwd`. Any other name has as many steps. */
const isAsDeep = (one: string, other: string): boolean => {
  const [there, here] = [one, other].map((name) => name.split('/').length) as [number, number];
  return there === here || (pathToFile.test(one) && here > there);
};

/** `your-package` -> `lodash`: a name of several words has several in letters of ASCII, too. */
const isBare = (one: string, other: string): boolean => /^\w+$/.test(other) && wordsOf(one).length > 1 && wordsOf(other).length === 1;

/** `my-name`, `myName` -> `my`, `name` */
const wordsOf = (name: string): string[] => name.match(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}\p{N}]+|\p{Lu}+/gu) ?? [];

/** `get https://one.org/your-name` -> `get`, `https:`, `one.org`, `your-name`; where the host is another one, what it holds is as well. */
const namesIn = (code: string, beside: string): string[] =>
  (code.match(nameOrAddress) ?? []).flatMap((one) => (one.includes('://') && beside.includes(hostOf(one)) ? one.split(/[/?#&=]+/) : [one]));

const nameOrAddress = /[a-z][a-z\d+.-]{1,20}:\/\/[^\s"'`<>()]{1,1000}|[\p{L}\p{M}\p{N}_./~-]+/giu;
const hostOf = (address: string): string => address.split('/')[2] ?? '';

const signsOf = (code: string): string => (code.match(/[;|&$`<>(){}*]/g) ?? []).join('');

const pathToFile = /^[./~]*path\/to\//;

/** `path/to/file`, `a_different_name`, or a name with a word that says so. */
const isMadeUp = (name: string): boolean => pathToFile.test(name) || /^an?_\p{Ll}{3,}_\p{Ll}/u.test(name) || wordsIn(name).some(isExample);

/** `your-site.com`, `yourdomain.com`, `my_game` */
const isExample = (word: string): boolean => exampleWords.has(word.toLowerCase()) || /^(?:your\p{Ll}{2}|(?:my|your)_\p{Ll})/u.test(word);

/** Names that are made up: `/docs/some-page`. */
const exampleWords = new Set(['some', 'something', 'your', 'my', 'example', 'sample']);
