import type { Range } from '../../../model/page.ts';
import type { Shown, Syntax } from '../../segments/text.ts';

const argument = /[\s:,|]([A-Za-z][\w-]*)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|`([^`]*)`)/g;

/**
 * The values of arguments that readers see: of `{{< figure src="a.png" alt="A cat" >}}` with `alt` that of `alt`. What is code itself, an
 * address or a file's name is none.
 */
export function shownArguments(text: string, { start, end }: Range, names: readonly string[], syntax: Syntax = 'argument'): Shown[] {
  return [...text.slice(start, end).matchAll(argument)].flatMap((found): Shown[] => {
    const [whole, name, double, single, raw] = found;
    const value = double ?? single ?? raw!;
    if (!names.includes(name!.toLowerCase()) || !isForReaders(value)) return [];
    const to = start + found.index + whole.length - 1;
    return [{ kind: name === 'alt' || name === 'alt-text' ? 'alt' : 'title', range: { start: to - value.length, end: to }, syntax }];
  });
}

/** Words, and no template, address or file: `A cat`. */
export const isForReaders = (value: string): boolean =>
  /\p{L}/u.test(value) && !/\{\{|\{%|:\/\/|^[./#]|^\S*[\w-]\.\w{1,5}$|^\S*[/\\_]\S*$/.test(value);
