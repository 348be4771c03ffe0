import type { Code } from 'mdast';

/** A code block as it is compared: its language line and its lines, whatever fence, indent or quote is around it. Blanks count. */
export const codeText = ({ lang, meta, value }: Code): string => `${[lang, meta].filter(Boolean).join(' ')}\n${value}`;
