/** Why a file that is there has no text: `site.read` gives none of such. */
export const tooLarge = (path: string): string => `${path}: more than 1 MiB, too large for settings`;
