import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { PageContent } from '../site-content.ts';
import { element, text } from './nodes.ts';

/** What a reader sees in the place of what is not there: words in their language, with its name. */
export function missing(words: string, name: string, { locale }: PageContent, position?: Position): PhrasingContent {
  const said = words.replace('{name}', () => name);
  return element('span', { className: ['learn-missing'], lang: locale }, [text(said)], position) as PhrasingContent;
}
