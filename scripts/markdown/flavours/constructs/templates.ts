import { type InlineConstruct, pastCloser } from '../construct.ts';

/** `{{ name }}`: an expression, of Liquid, Vue, Jinja or Go. */
export const templateExpression: InlineConstruct = {
  opener: '\\{\\{',
  read(text, at, limit) {
    if (!text.startsWith('{{', at)) return null;
    const end = pastCloser(text, '}}', at + 2, limit);
    return end === null ? null : { end, type: 'variable' };
  },
};

/** A comment of JSX, which some sites have in Markdown as well. */
export const templateComment: InlineConstruct = {
  opener: '\\{/\\*',
  read(text, at, limit) {
    if (!text.startsWith('{/*', at)) return null;
    const end = pastCloser(text, '*/}', at + 3, limit);
    return end === null ? null : { end, type: 'anchor' };
  },
};
