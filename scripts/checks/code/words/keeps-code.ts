import { surplus } from '../../../align/surplus.ts';
import { stringsIn } from './strings.ts';

/**
 * Whether a text that reads otherwise keeps what is no words for people: strings that are a path, a file, an id or a number, and has no number,
 * no tag and no link that its source has not. What another host is called is judged elsewhere.
 */
export const keepsCode = (source: string, target: string): boolean =>
  keepsNames(source, target) &&
  !leadsBeside(source, target) &&
  [numbersIn, tagsIn, linksIn].every((partsOf) => surplus(partsOf(target), partsOf(source), String).length === 0);

/** Whether both have the same strings that are names. A text stands in quotes of any kind. */
export function keepsNames(source: string, target: string): boolean {
  const [there, here] = [source, target].map((code) =>
    stringsIn(code)
      .map((text) => text.slice(1, -1))
      .filter(isName),
  ) as [string[], string[]];
  return surplus(there, here, String).length === 0 && surplus(here, there, String).length === 0;
}

/** `api/users`, `./a`, `mixed_case`, `*.json`, `80`; of words alone nobody can tell, and `Europe/London` is a name of people's. */
const isName = (text: string): boolean =>
  /^[!-~]+$/.test(text) &&
  (/^\d[\d.,:]*$|^[./~@#$*-]+\w/.test(text) || (/\w[/\\.@:_=][\w*]/.test(text) && !/^(?:[A-Z][a-z]+[/_]?)+$/.test(text)));

/** `https://one.org/docs` -> `https://one.org/evil`: on a host of the source what it has not, but for the step of a locale. */
const leadsBeside = (source: string, target: string): boolean =>
  surplus(addressesIn(target), addressesIn(source), String).some((one) => source.includes(`//${one.split('/')[2]!}`));

const addressesIn = (code: string): string[] =>
  (code.match(/https?:\/\/[^\s"'`<>()]{1,1000}/gi) ?? []).map((one) => one.replace(/\/[a-z]{2}(?:-[a-z]{2})?(?=\/|$)|\/$/gi, ''));

const numbersIn = (code: string): string[] => code.match(/\d+/g) ?? [];
const tagsIn = (code: string): string[] => code.match(/<[a-z][\w-]*(?=[\s/>])/gi) ?? [];

/** `[One](a.md)` -> `a.md` */
const linksIn = (code: string): string[] => code.match(/(?<=\]\()[^\s()]+/g) ?? [];
