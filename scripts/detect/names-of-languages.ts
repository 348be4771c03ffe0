import type { NoProposal } from './proposal.ts';

/** One page may have such a name by chance. */
const fewest = 2;

/**
 * Why pages that are called by the names of their languages are placed by no layout: `README.chinese.md` beside `README.md`. A locale is what the
 * name of its file or folder says, and checks, XLIFF and browsers know it by its code. So the note says which name each would need.
 */
export function namesOfLanguages(pages: ReadonlySet<string>): NoProposal[] {
  const named = [...pages].flatMap((path) => namedIn(path, pages) ?? []);
  if (named.length < fewest) return [];
  const [{ path, expected }] = named as [Named];
  const others = named.length === 2 ? ' and 1 other' : ` and ${named.length - 1} others`;
  return [{ notes: [`${path}${others} have names of languages, expected codes: git mv ${path} ${expected}`] }];
}

interface Named {
  path: string;
  expected: string;
}

function namedIn(path: string, pages: ReadonlySet<string>): Named | null {
  const [, stem, sign, name, end] = /^(.*[^/])([._-])([a-z]{4,20}(?:-[a-z]{4,20})?)(\.mdx?)$/i.exec(path) ?? [];
  if (stem === undefined || !pages.has(stem + end)) return null;
  const code = codeOf(name!.toLowerCase());
  return code === null ? null : { path, expected: `${stem}${sign}${code}${end}` };
}

/** Names of countries before that of a language: `brazilian-portuguese`. */
const regional: Readonly<Record<string, string>> = {
  'brazilian-portuguese': 'pt-BR',
  'simplified-chinese': 'zh-Hans',
  'traditional-chinese': 'zh-Hant',
};

/** `chinese` -> `zh`; null for what is no language. */
function codeOf(name: string): string | null {
  if (regional[name] !== undefined) return regional[name];
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  for (const first of letters)
    for (const second of letters) if (names.of(first + second)?.toLowerCase() === name) return first + second;
  return null;
}
