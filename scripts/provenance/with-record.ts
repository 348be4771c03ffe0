import { fieldNamed } from '../markdown/front-matter/fields.ts';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Page } from '../model/page.ts';
import type { Provenance } from '../model/pair.ts';
import type { AcceptedMark, Dialect } from './dialect.ts';
import { nestedField } from './nested-field.ts';

/**
 * The text of a page with a record in it, and who it is from. A target that a person accepted has a comment behind its record,
 * `default_lang_commit: 4f2c… # accepted`: it says that the target follows the source, not that it was translated from it. The next
 * translation takes the comment off.
 */
export function withRecord(page: Page, provenance: Provenance, dialect: Dialect, by: 'accept' | 'translation'): string {
  const written = pageOf(page.path, splice(page.text, dialect.write(page, provenance)));
  const mark = markOf(written, dialect);
  if (!mark) return written.text;
  const { at, text } = mark;
  const isThere = isMarkedAccepted(written, dialect);
  if (isThere === (by === 'accept')) return written.text;
  return splice(written.text, [{ start: at, end: isThere ? at + text.length : at, text: isThere ? '' : text }]);
}

/** Whether the record of a page says that a person accepted it. */
export function isMarkedAccepted(page: Page, dialect: Dialect): boolean {
  const mark = markOf(page, dialect);
  return mark !== null && page.text.startsWith(mark.text, mark.at);
}

const markOf = (page: Page, dialect: Dialect): AcceptedMark | null => dialect.acceptedMark?.(page) ?? markInFrontMatter(page, dialect);

const comment = ' # accepted';

/** At the end of the line of the first key that says which source it is. */
function markInFrontMatter(page: Page, { forms }: Dialect): AcceptedMark | null {
  for (const [name, { holds, inside }] of Object.entries(forms)) {
    const isOfSource = holds === 'commit' || holds === 'hash' || inside !== undefined;
    const field = isOfSource ? (inside ? nestedField(page, inside.key, inside.name) : fieldNamed(page, name)) : undefined;
    if (!field) continue;
    const { end } = field.valueRange;
    const line = /^[^\r\n]*/.exec(page.text.slice(end, end + 1000))![0].trimEnd();
    return { at: end + (line.endsWith(comment) ? line.length - comment.length : line.length), text: comment };
  }
  return null;
}
