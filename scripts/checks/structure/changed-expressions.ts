import type { Severity } from '../../model/findings.ts';
import type { Range } from '../../model/page.ts';
import { readBySite } from './read-by-site.ts';
import { differences } from '../translation/differences.ts';
import type { Part } from '../translation/parts.ts';
import type { Translation, Twin } from '../translation/translation.ts';

interface ChangedExpression {
  range: Range;
  actual: string;
  expected: string;
  severity: Severity;
}

/** Expressions and tags of a template that a target has otherwise than its source, each beside the one in whose place it stands: `{{ nom }}`. */
export function changedExpressions(twin: Twin, translation: Translation): ChangedExpression[] {
  if (!twin.target.content.some((piece) => piece.kind === 'code' && piece.type === 'variable')) return [];
  const { lost, added } = differences(twin, translation, 'variable', keyOf);
  return lost.flatMap((part) => {
    const at = added.findIndex((other) => marksOf(other) === marksOf(part));
    if (at === -1 || isText(part.raw)) return [];
    const [other] = added.splice(at, 1) as [Part];
    // A site may have had another template when the page was translated.
    const severity = isTag(part) ? 'warning' : 'error';
    return [{ range: other.range!, actual: other.raw, expected: part.raw, severity }];
  });
}

/** What of it the site reads: `{{ a | t: "Two words" }}` -> `{{a|t:""}}`, `{{< tab "One" lang=en >}}` -> `{{<tab lang=`. */
function keyOf(part: Part): string {
  const tag = isTag(part) ? readBySite({ kind: 'directive', text: part.raw }) : null;
  return tag ? [tag.name, ...tag.words].join(' ') : part.raw.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '""').replace(/\s+/g, '');
}

const isTag = ({ raw }: Part): boolean => /^\{(?:%|\{[<%])/.test(raw);

const marksOf = ({ raw }: Part): string => /^\{(?:%|\{[<%]?)/.exec(raw)?.[0] ?? raw;

/** Words in braces are shown as they are: `{{ shown as-is }}` */
const isText = (raw: string): boolean => /^\{\{\s*[\p{L}\p{M}'’-]+(?:\s+[\p{L}\p{M}'’-]+)+[.!?]?\s*\}\}$/u.test(raw);
