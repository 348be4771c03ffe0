/** Whether a pattern places messages (`i18n/{locale}/{path}.json`) or tables of contents (`docs/{path}.yml`) instead of pages. */
export const holdsMessages = (pattern: string): boolean => /\.(?:json|ya?ml)$/i.test(pattern);
