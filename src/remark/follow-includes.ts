import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findContent, placeInContent } from './place-in-content.ts';
import type { SiteContent } from './site-content.ts';

const deepest = 8;

/**
 * What is wrong with an include and those that it includes in turn: one that leads back to itself would be rendered
 * for ever. Null where nothing is.
 *
 * @param file path of an include, relative to the project
 */
export function followIncludes(file: string, content: SiteContent, chain: string[] = []): string | null {
  if (/[!?#]/.test(file)) return `Unexpected character in the name of the include ${file}, expected none of ! ? #`;
  if (chain.includes(file)) return `Unexpected include that includes itself, expected an end: ${[...chain, file].join(' -> ')}`;
  if (chain.length === deepest) return `Unexpected depth of includes, expected at most ${deepest}: ${[...chain, file].join(' -> ')}`;
  const place = placeInContent(join(content.root, file), content);
  for (const address of includesOf(readFileSync(join(content.root, file), 'utf8'))) {
    const found = findContent(address, place, content);
    const problem = found === null ? null : followIncludes(found, content, [...chain, file]);
    if (problem) return problem;
  }
  return null;
}

/** Addresses of the includes of a text; one in a code block counts too, which can only make this stricter. */
function includesOf(text: string): string[] {
  return [...text.matchAll(/\[!include[ \t]?\[[^\]\n]*\]\(([^)\s]+)/gi)].map((match) => match[1]!);
}
