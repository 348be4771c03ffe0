import { lineStart } from '../line-start.ts';

/** What a further line of the block at an offset begins with: `> - a` -> `>   `. */
export const linePrefix = (text: string, offset: number): string => text.slice(lineStart(text, offset), offset).replace(/[^>\t]/g, ' ');
