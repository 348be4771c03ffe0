import { surplus } from '../../../align/surplus.ts';

/** `<Icon label="The logo" />` -> `<Icon label="" />`: what an element shows to its readers. */
export const withoutSeenAttributes = (code: string): string =>
  code.replace(/(?<=\s(?:label|title|alt|caption|placeholder|aria-label)=)("[^"\n]*"|'[^'\n]*')/g, '""');

/** Whether all attributes have the value of the source, but for those that readers see, and for those that read as words: `text="Save as"`. */
export function keepsAttributes(source: string, target: string): boolean {
  const [there, here] = [source, target].map((code) =>
    (withoutSeenAttributes(code).match(attribute) ?? []).filter((one) => !isWords.test(one)),
  );
  return surplus(there!, here!, String).length === 0 && surplus(here!, there!, String).length === 0;
}

const attribute = /(?<=\s)[\w:@#.-]{1,60}=(?:"[^"\n]*"|'[^'\n]*')/g;

/** Not what a browser or a program reads: `class="a b"`, `:to="a b"`, `onclick="a b"`. */
const isWords = /^(?!class|style|on|v-|d=|points=|rel=|sizes=|srcset=)[a-z][\w-]*=.(?:\S*\p{L} +[^=;{}()]*|[^ -~]*|\p{Lu}\p{Ll}+).$/u;
