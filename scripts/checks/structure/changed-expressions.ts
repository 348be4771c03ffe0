import { type Locales, localeNames } from '../../align/address-form.ts';
import type { Severity } from '../../model/findings.ts';
import type { Range } from '../../model/page.ts';
import { differences } from '../translation/differences.ts';
import type { Part } from '../translation/parts.ts';
import type { Translation, Twin } from '../translation/translation.ts';
import { withoutQuoted } from './quoted.ts';
import { readBySite, changedWords } from './read-by-site.ts';

interface ChangedExpression {
  range: Range;
  actual: string;
  expected: string;
  severity: Severity;
}

/**
 * Expressions and tags of a template that a target has otherwise than its source, each beside the one in whose place it stands: `{{ nom }}`.
 *
 * @param isRead whether it is known that the site reads expressions
 * @param locales that a path may name without being another one: `{{ site.data.de.hello }}`
 */
export function changedExpressions(twin: Twin, translation: Translation, isRead: boolean, locales: Locales): ChangedExpression[] {
  if (!twin.target.content.some((piece) => piece.kind === 'code' && piece.type === 'variable')) return [];
  const names = localeNames(locales);
  const { lost, added } = differences(twin, translation, 'variable', (part) => keyOf(part, names));
  const named = pairsOf(lost.filter(isTag), added, ({ raw }) => tagOf(raw)!.name);
  const taken = new Set(named.map(([part]) => part));
  const others = pairsOf(
    lost.filter((part) => !taken.has(part)),
    added,
    marksOf,
  );
  return [...named.filter(hasOtherWords), ...others.filter(([part]) => !isText(part.raw))].map(([part, other]) => {
    // A site may have had another template when the page was translated.
    const severity = isTag(part) || !isRead ? 'warning' : 'error';
    return { range: other.range!, actual: other.raw, expected: part.raw, severity };
  });
}

/** What of it the site reads, in any order: `{{ a | t: "Two words" }}` -> `{{a|t:""}}`, `{{< tab "One" lang=en >}}` -> `{{<tab lang=`. */
function keyOf(part: Part, locales: ReadonlySet<string>): string {
  const tag = isTag(part) ? tagOf(part.raw) : null;
  return tag ? [tag.name, ...tag.words.toSorted()].join(' ') : withoutLocales(withoutQuoted(part.raw).replace(/\s+/g, ''), locales);
}

/** `{{site.data.de.hello}}` -> `{{site.data..hello}}`, a step of a path, and none that is called: `{{a.de()}}` */
const withoutLocales = (expression: string, locales: ReadonlySet<string>): string =>
  expression.replace(/(?<=[\w)\]]\.)[\w-]{1,40}(?![\w(-])/g, (step) => (locales.has(step.toLowerCase()) ? '' : step));

const isTag = ({ raw }: Part): boolean => /^\{(?:%|\{[<%])/.test(raw);

const tagOf = (raw: string) => readBySite({ kind: 'directive', text: raw });

/** Each lost part with the first that came of its key, which is taken out of those. */
function pairsOf(lost: readonly Part[], added: Part[], key: (part: Part) => string): [Part, Part][] {
  return lost.flatMap((part) => {
    const at = added.findIndex((other) => isTag(other) === isTag(part) && key(other) === key(part));
    return at === -1 ? [] : [[part, added.splice(at, 1)[0]!] satisfies [Part, Part]];
  });
}

/** Parameters that only came, or only went, are put as the language wants them: `{{< term id="pod" text="podów" >}}`. */
const hasOtherWords = ([part, other]: [Part, Part]): boolean => changedWords(tagOf(part.raw)!, tagOf(other.raw)!) !== null;

const marksOf = ({ raw }: Part): string => /^\{(?:%|\{[<%]?)/.exec(raw)?.[0] ?? raw;

/** Words in braces are shown as they are: `{{ shown as-is }}` */
const isText = (raw: string): boolean => /^\{\{\s*[\p{L}\p{M}'’-]+(?:\s+[\p{L}\p{M}'’-]+)+[.!?]?\s*\}\}$/u.test(raw);
