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
      return escapeHtml(text, attributeSigns(place));
    case 'title':
      return escapeTitle(text, place);
    default:
      return escapeMarkdown(text, place, edges);
  }
}

/** The quote that the value stands in, and what else would end it or be read as a reference. */
function attributeSigns({ cell, all, around }: TextPlace): RegExp {
  const quote = !all && (around.before === '"' || around.before === "'") ? around.before : `"'`;
  return new RegExp(`[${quote}${cell ? '|' : ''}]|&(?=#?\\w+;)`, 'g');
}
