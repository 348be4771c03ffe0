import type { Nature } from '../segments/drafts.ts';
import { escapeHtml } from './escape-html.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { escapeTitle } from './escape-title.ts';
import type { Edges } from './write-content.ts';

export interface TextPlace extends Pick<Nature, 'syntax' | 'cell' | 'owner'> {
  mdx: boolean;
  /** Whether every sign that could be markup is escaped. */
  all: boolean;
  /** What stands around the segment in the page, and the segment itself. */
  around: { before: string; after: string; label: string };
}

/** Characters as they are written at a place of a page, so that they are read as these characters again. */
export function escapeText(text: string, place: TextPlace, edges: Edges): string {
  switch (place.syntax) {
    case 'html':
      return escapeHtml(text, place.all ? /[<>&{}]/g : place.mdx ? /[<{}]|&(?=#?\w+;)/g : /<(?=[A-Za-z/!?])|&(?=#?\w+;)/g);
    case 'attribute':
      return escapeHtml(text, place.cell ? /["'|]|&(?=#?\w+;)/g : /["']|&(?=#?\w+;)/g);
    case 'title':
      return escapeTitle(text, place);
    default:
      return escapeMarkdown(text, place, edges);
  }
}
