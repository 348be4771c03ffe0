import { fileKind } from '../../markdown/page.ts';
import { openTag } from '../../markdown/parser/strict-mdx.ts';
import type { Severity } from '../../model/findings.ts';
import { type Comparable, ParseError, type Range, type Segment } from '../../model/page.ts';
import type { Subject } from '../check.ts';

interface Refused {
  error: ParseError;
  severity: Severity;
}

/**
 * What lockstep reads in a page of MDX, and MDX by itself refuses, where the source has no such thing: the site is not built. Of a source that
 * has it the site reads it somehow.
 */
export function refusedByMdx(subject: Subject): Refused | null {
  const { page, source } = subject;
  if (!source || [page, source].some(({ path }) => fileKind(path) !== 'mdx')) return null;
  return withOpenTag(page, source) ?? withForeignSign(subject);
}

/** A tag that HTML lets stand open. */
function withOpenTag(page: Subject['page'], source: Subject['page']): Refused | null {
  const range = openTag(page);
  if (!range || openTag(source)) return null;
  const tag = page.text.slice(range.start, range.end);
  const message = `Unexpected ${tag}, expected a tag that is closed, as MDX wants it: <br />`;
  return { error: new ParseError(message, range), severity: 'error' };
}

/** How each begins, and what to write in its place. */
const foreign = [
  { begins: '<!--', expected: 'a comment of MDX: {/* … */}' },
  { begins: '{#', expected: 'none, as in the source' },
];

/** A comment of HTML, or an id of a heading. Docusaurus takes both; of a generator that is not known it is said that MDX refuses them. */
function withForeignSign({ page, flavour, segments, translation }: Subject): Refused | null {
  if (flavour.foreignSigns === 'read') return null;
  const severity: Severity = flavour.foreignSigns === 'refused' ? 'error' : 'warning';
  const { base = [], source } = translation() ?? {};
  for (const { begins, expected } of foreign) {
    if (!page.text.includes(begins)) continue;
    const range = rangeOf(begins, segments() ?? [], page.text);
    if (!range || rangeOf(begins, [...base, ...(source ?? [])])) continue;
    const written = page.text.slice(range.start, range.end).split('\n', 1)[0]!;
    const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
    return { error: new ParseError(`Unexpected ${shown}, which MDX refuses, expected ${expected}`, range), severity };
  }
  return null;
}

/** Where a sign begins the first code of segments, or an id stands in the text of a heading. Of what is no page no place is known. */
function rangeOf(begins: string, segments: readonly Comparable[], text = ''): Range | null {
  for (const segment of segments) {
    for (const piece of segment.content) {
      if (piece.kind === 'code' ? !piece.raw.startsWith(begins) : !holdsId(segment, piece.text, begins)) continue;
      const start = piece.kind === 'code' ? (piece.start ?? 0) : text.indexOf(begins, (segment as Partial<Segment>).range?.start ?? 0);
      if (text[start - 1] === '\\') continue;
      return { start, end: piece.kind === 'code' ? start + piece.raw.length : text.indexOf('}', start) + 1 };
    }
  }
  return null;
}

/** `# A {#a}`, of which not every flavour makes a code. */
const holdsId = ({ kind }: Comparable, text: string, begins: string): boolean =>
  begins === '{#' && kind.startsWith('heading') && /\{#[\w-]{1,200}\}\s*$/.test(text);
