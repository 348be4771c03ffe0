/** What `{locale}` and `{path}` of a layout stand for in one path. */
export interface Placeholders {
  locale: string;
  path: string;
}

/** Fills the placeholders of a pattern: `i18n/{locale}/{path}` with `fr` and `a.md` -> `i18n/fr/a.md`. */
export function fillPattern(pattern: string, { locale, path }: Placeholders): string {
  return pattern.replaceAll('{locale}', () => locale).replaceAll('{path}', () => path);
}

/**
 * Reads paths by a pattern: what its placeholders stand for in a path, or null where the path does not fit. `{locale}` is
 * one folder's name.
 */
export function patternReader(pattern: string): (path: string) => Placeholders | null {
  const expression = toExpression(pattern);
  return (path) => {
    const match = expression.exec(path);
    return match ? { locale: match.groups?.locale ?? '', path: match.groups?.path ?? '' } : null;
  };
}

/** The folder below which everything that fits lies: `docs/{path}` -> `docs`, `{locale}/{path}` -> ``. */
export function patternFolder(pattern: string): string {
  const fixed = pattern.slice(0, pattern.indexOf('{') === -1 ? pattern.length : pattern.indexOf('{'));
  return fixed.slice(0, Math.max(0, fixed.lastIndexOf('/')));
}

/** Linear by construction: `[^/]+` and one `.+` with fixed text between. */
function toExpression(pattern: string): RegExp {
  const source = pattern
    .split(/(\{locale\}|\{path\})/)
    .map((part) =>
      part === '{locale}' ? '(?<locale>[^/]+)' : part === '{path}' ? '(?<path>.+)' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`, 'su');
}

/** Whether a pattern places messages (`i18n/{locale}/{path}.json`) or tables of contents (`docs/{path}.yml`) instead of pages. */
export const holdsMessages = (pattern: string): boolean => /\.(?:json|ya?ml)$/i.test(pattern);
