import type { LineConstruct } from '../construct.ts';
import { shownArguments } from './arguments.ts';

/** The title of a code block: `` ```js title="What it says" ``. A file's name is none. */
export const fenceTitle: LineConstruct = {
  mdx: true,
  opener: '`{3,}|~{3,}',
  read({ text, start, end }) {
    const shown = shownArguments(text, { start, end }, ['title', 'caption'], 'argument');
    return shown.length > 0 ? { end, as: 'fence', shown } : null;
  },
};
