import { contentKind } from '../../model/content-kind.ts';
import { holdsMessages } from '../holds-messages.ts';
import { matchPattern, type Placed } from '../pattern.ts';
import type { Site } from './site.ts';

/** The files that fit a pattern, with what its placeholders stand for; none where one stands twice. */
export function matches({ contents }: Pick<Site, 'contents'>, pattern: string): (Placed & { file: string })[] {
  if (['{locale}', '{path}'].some((placeholder) => pattern.split(placeholder).length > 2)) return [];
  const kind = holdsMessages(pattern) ? 'messages' : 'page';
  const fixed = pattern.slice(0, pattern.indexOf('{'));
  return contents.flatMap((file) => {
    const placed = file.startsWith(fixed) && contentKind(file) === kind ? matchPattern(pattern, file) : null;
    return placed ? { ...placed, file } : [];
  });
}
