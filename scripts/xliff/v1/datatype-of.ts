import { type FileKind, fileKind } from '../../markdown/file-kind.ts';

/** XLIFF 1.2 lists no value for any of these: its own begin with `x-`. */
const names: Record<FileKind, string> = { markdown: 'x-markdown', mdx: 'x-mdx', messages: 'x-json', toc: 'x-yaml' };

/** What kind of file a page is, as `datatype` says it. */
export const datatypeOf = (original: string | null): string => names[fileKind(original ?? '')];
