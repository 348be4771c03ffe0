import { editDistance } from '../../../model/nearest.ts';
import type { Comparable } from '../../../model/page.ts';
import { surplus } from '../../../align/surplus.ts';
import type { Translation } from '../../translation/translation.ts';
import { codeOfBlock } from '../words/code-lines.ts';

/** Of the words that a target has for names of its source, throughout its code: which name each of them stands for. */
export type Renames = ReadonlyMap<string, string>;

/**
 * `const appleCount` that is `const korbZahl` wherever a page has it: whoever made the example another one did so in its code and in what is
 * said about it. Only variables that a block makes itself: a machine that translates an option or a package does so throughout as well, and
 * what is exported is called by others. A name that stands there once, or of which one is left, is a slip; so is one that no keyboard of a
 * programmer has.
 */
export function renamesIn(known: Translation): Renames {
  const votes = new Map<string, Map<string, number>>();
  const declared = new Set<string>();
  for (const { target, sources } of known.twins) {
    const [there, here] = [declaredIn(sources[0]!), declaredIn(target)];
    for (const [was, is] of changesIn(sources[0]!, target, known)) {
      if (there.has(was) && here.has(is)) declared.add(`${was} ${is}`);
      const counts = votes.get(is) ?? new Map<string, number>();
      votes.set(is, counts.set(was, (counts.get(was) ?? 0) + 1));
    }
  }
  if (declared.size === 0) return new Map();
  const [there, here] = [known.base, known.target].map((all) => new Set(all.flatMap((one) => namesIn(codesOf(one, known).join('\n')))));
  const renames = [...votes].flatMap(([is, counts]): [string, string][] => {
    const [[was, count], [, next] = ['', 0]] = [...counts].toSorted(([, a], [, b]) => b - a) as [[string, number], [string, number]?];
    const isMeant = count >= fewest && count >= 2 * next && declared.has(`${was} ${is}`) && isName(is) && isName(was) && !isNear(is, was);
    return isMeant && !here!.has(was) && !there!.has(is) ? [[is, was]] : [];
  });
  const uses = new Map<string, number>();
  for (const [, was] of renames) uses.set(was, (uses.get(was) ?? 0) + 1);
  return new Map(renames.filter(([, was]) => uses.get(was) === 1));
}

/** A block in which each variable that it makes has the name of the source again. */
export function withNamesOf(block: string, renames: Renames): string {
  if (renames.size === 0) return block;
  const own = declaredIn({ kind: 'code', text: block });
  const named = (one: string): string => (own.has(one) ? (renames.get(one) ?? one) : one);
  return block
    .split('\n')
    .map((line) =>
      line.replace(stringOrName, (one, at: number) => {
        if (/^["'`]/.test(one)) return one.replace(interpolated, named);
        return named(one) === one || isOfOthers(line, at, one) ? one : named(one);
      }),
    )
    .join('\n');
}

/** Inline code that is one of those names, and nothing else. */
export const isRenamed = (source: string, target: string, renames: Renames): boolean => renames.get(target) === source;

/** So often nobody slips in the same way. */
const fewest = 2;

const isName = (one: string): boolean => /^\w+$/.test(one) && /[a-z_]/i.test(one);

/** `datas` for `data` is a slip, however often. */
const isNear = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 2 && (Math.max(one.length, other.length) > LONGEST || editDistance(one, other) <= 2);

const LONGEST = 60;

/** Variables that a block makes, in a language that says so; what is exported has a name that others look for. */
const declaredIn = ({ kind, text }: { kind: string; text: string }): ReadonlySet<string> =>
  new Set(kind === 'code' && declaring.test(text) ? [...text.matchAll(declaration)].map(([, one, other]) => (one ?? other)!) : []);

const declaring =
  /^(?:[cm]?[jt]sx?|javascript|typescript|vue|svelte|go(?:lang)?|rs|rust|kt|kotlin|swift|scala|dart|java|cs|csharp)(?=[\s,:{])/i;

const declaration =
  /(?<!\b(?:export|public|pub|open|declare) )\b(?:let|const|var|val) (?:mut )?([\p{L}\p{N}_]+)|^[ \t]*([\p{L}\p{N}_]+) :=/gmu;

const stringOrName = /"[^"]*"|'[^']*'|`[^`]*`|[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*/gu;

/** `"no $appleCount"`, `` `${appleCount}` `` */
const interpolated = /(?<=\$\{?)[\p{L}\p{M}\p{N}_]+/gu;

/**
 * Whether a name may be one that others gave, though a variable is called so, too: `client.retries`, `{ retries: 3 }`, `{ retries }`,
 * `f(retries = 3)`, `--retries`.
 */
function isOfOthers(line: string, at: number, one: string): boolean {
  const [before, behind] = [line.slice(Math.max(0, at - WIDTH), at), line.slice(at + one.length)];
  if (/\b(?:let|const|var|val) (?:mut )?$/.test(before)) return false;
  if (/(?:(?<!\.\.)\.|--|@)$/.test(before) || /^ ?:(?!=)/.test(behind)) return true;
  if (before.trim() === '' && /^,?\s*$/.test(behind)) return true;
  const open = openIn(before);
  return open === '{' || (open === '(' && /^ ?=(?![=>])/.test(behind));
}

/** So far a line is read back. */
const WIDTH = 500;

/** The last bracket that a text opens and does not close. */
function openIn(text: string): string | undefined {
  const open: string[] = [];
  for (const sign of text.match(/[()[\]{}]/g) ?? []) {
    if ('([{'.includes(sign)) open.push(sign);
    else open.pop();
  }
  return open.at(-1);
}

/** `hello-world` is one name. */
const name = /[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*/gu;

const namesIn = (code: string): string[] => code.match(name) ?? [];

/** Names that one line, or one inline code, has instead of others, word by word: where it has as many of them. */
function changesIn(source: Comparable, target: Comparable, known: Translation): [string, string][] {
  const [there, here] = [codesOf(source, known), codesOf(target, known)];
  if (there.length !== here.length) return [];
  return there.flatMap((line, at) => {
    if (line === here[at]) return [];
    const [was, is] = [namesIn(line), namesIn(here[at]!)];
    if (was.length !== is.length) return lone(was, is);
    return was.flatMap((one, index): [string, string][] => (one === is[index] ? [] : [[one, is[index]!]]));
  });
}

/** `$appleCount apples` -> `noch $korbZahl da`: the only names that look like one of a program. */
function lone(was: readonly string[], is: readonly string[]): [string, string][] {
  const [gone, fresh] = [surplus(was, is, String), surplus(is, was, String)].map((all) =>
    [...new Set(all)].filter((one) => made.test(one)),
  );
  return gone!.length === 1 && fresh!.length === 1 ? [[gone![0]!, fresh![0]!]] : [];
}

/** `appleCount`, `APPLE_COUNT` */
const made = /^[a-z]+[A-Z]|^\w+_\w/;

/** Lines of a block without its comments; inline codes of other segments. */
function codesOf(segment: Comparable, { partsOf }: Translation): string[] {
  if (segment.kind !== 'code') return partsOf(segment).flatMap(({ type, value }) => (type === 'code' ? [value] : []));
  return codeOfBlock(segment.text).filter((line) => line !== '');
}
