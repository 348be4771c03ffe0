import type { Inline, InlineCode, Range } from '../../model/page.ts';
import { yamlScalar } from '../yaml/yaml-scalar.ts';
import type { Drafts } from '../segments/drafts.ts';
import { isYaml, type Syntax, textWithout } from '../segments/text.ts';
import { addressStart } from '../text/address-start.ts';
import { lineStart } from '../text/lines.ts';
import { type Edges, escapeText, type TextPlace } from './escape.ts';
import { guardMarks, spellReferences } from './guard-marks.ts';
import { codeRanges, type OldLines, withLineBreaks } from './line-breaks.ts';
import { matchCodes } from './match-codes.ts';
import { mergeChanges } from './merge-changes.ts';
import type { Change } from './plan.ts';

/**
 * The bytes of a changed segment. Blanks at the edges of what stands there stay. `rawOf` gives a code of the page its
 * raw text with what changed inside of it; a code from elsewhere is fitted into the quote or list around the segment.
 */
export function writeContent(change: Change, drafts: Drafts, rawOf: (code: InlineCode) => string): { range: Range; text: string } {
  const { range } = drafts.list[change.index]!;
  const old = drafts.page.text.slice(range.start, range.end);
  const [head, tail] = edgeBlanks(old);
  const { syntax } = drafts.natures[change.index]!;
  const text = isScalar(syntax) ? writeScalar(change, old, syntax) : writeInline(change, drafts, rawOf);
  const end = isCollapsed(drafts, change.index) ? range.end + '[]'.length : range.end;
  return { range: { start: range.start, end }, text: head + text + tail };
}

/** `[' ', '']` of ` a`. Not for a regular expression: a run of blanks in the middle would cost its square. */
function edgeBlanks(text: string): [string, string] {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\n\r'.includes(text[start]!)) start += 1;
  while (end > start && ' \t\n\r'.includes(text[end - 1]!)) end -= 1;
  return [text.slice(0, start), text.slice(end)];
}

function withoutEdges(text: string): string {
  const [head, tail] = edgeBlanks(text);
  return text.slice(head.length, text.length - tail.length);
}

/** The description of `![guide][]`: the label that it also is must be spelled out, so the brackets are replaced too. */
const isCollapsed = ({ page, list, natures }: Drafts, index: number): boolean =>
  natures[index]!.syntax === 'label' && natures[index]!.owner?.type === 'image' && page.text.startsWith('][]', list[index]!.range.end);

type ScalarSyntax = Extract<Syntax, 'yaml' | 'yaml-flow' | 'json'>;

const isScalar = (syntax: Syntax): syntax is ScalarSyntax => isYaml(syntax) || syntax === 'json';

function writeScalar({ content, escape }: Change, old: string, syntax: ScalarSyntax): string {
  const value = withoutEdges(content.map((part) => (part.kind === 'text' ? part.text : part.raw)).join(''));
  if (syntax !== 'json') return escape === 'all' ? JSON.stringify(value) : yamlScalar(value, old, syntax === 'yaml-flow');
  const [head, tail] = edgeBlanks(JSON.parse(old) as string);
  return JSON.stringify(head + value + tail);
}

function writeInline(change: Change, drafts: Drafts, rawOf: (code: InlineCode) => string): string {
  const { content, escape, lines } = change;
  const { page, list, natures } = drafts;
  const { range, content: old } = list[change.index]!;
  const own = matchCodes(content, old);
  const raws = content.map((part) => {
    if (part.kind === 'text') return null;
    const mine = own.get(part);
    return mine ? inPlace(mine, rawWithin(mine, part, rawOf), page.text, range) : fitted(part.raw, page.text, range);
  });
  const { syntax, cell, owner } = natures[change.index]!;
  const mdx = drafts.kind === 'mdx';
  const place = { syntax, cell, owner, mdx, constructs: drafts.grammar, all: escape === 'all', around: aroundOf(page.text, range, old) };
  const pieces = content.map((part, at) => (part.kind === 'text' ? escapeText(part.text, place, edges(content, raws, at)) : raws[at]!));
  const written = escape === 'all' ? guardMarks(content, pieces) : pieces;
  const spelled = spellReferences(content, written, place);
  if (lines === 'joined' || !ofLines.has(syntax)) return spelled.join('');
  const said = spelled.map((text, at) => ({ text, isText: content[at]?.kind === 'text' }));
  return withLineBreaks(said, oldLines(page.text, range, old));
}

/** What may reach over lines: a tag whose attribute does begins a paragraph, and one on a single line a block of HTML. */
const ofLines: ReadonlySet<Syntax> = new Set<Syntax>(['block', 'html', 'attribute']);

/** What stands there, without the blanks at its edges. */
function oldLines(text: string, { start, end }: Range, content: readonly Inline[]): OldLines {
  const [head, tail] = edgeBlanks(text.slice(start, end));
  const from = start + head.length;
  return { text: text.slice(from, end - tail.length), codes: codeRanges(content, from) };
}

/** What lives inside of a code that got another address stays, as it is written now. */
function rawWithin(mine: InlineCode, { raw }: InlineCode, rawOf: (code: InlineCode) => string): string {
  const own = rawOf(mine);
  return mine.raw === raw ? own : (mergeChanges(mine.raw, own, raw) ?? described(raw, own));
}

/** An image with the description of another one: `![Cat](b.png)` and `![Katt](a.png)` -> `![Katt](b.png)` */
function described(raw: string, own: string): string {
  const [there, now] = [raw, own].map((image) => (image.startsWith('![') ? addressStart(image) : -1)) as [number, number];
  return there === -1 || now === -1 ? raw : own.slice(0, now) + raw.slice(there);
}

/** A code of the page itself; behind a line end that nothing is before on the next line, nothing is. */
function inPlace({ start, raw: old }: InlineCode, raw: string, text: string, range: Range): string {
  const isBare = start !== undefined && /[\n\r]$/.test(old) && /[^\s>]/.test(text[start + old.length] ?? '');
  return isBare ? raw : continued(raw, text, range);
}

/** A code that ends its line, with what the next line begins with. */
const continued = (raw: string, text: string, { start }: Range): string => (/[\n\r]$/.test(raw) ? raw + linePrefix(text, start) : raw);

/** A code from elsewhere, each of its lines with what lines begin with here. */
function fitted(raw: string, text: string, range: Range): string {
  if (!/[\n\r]/.test(raw)) return raw;
  const prefix = linePrefix(text, range.start);
  return continued(
    raw.replace(/(\r\n|\r(?!\n)|\n)[ \t>]*(?=[^ \t>])/g, (_, end: string) => end + prefix),
    text,
    range,
  );
}

function edges(content: readonly Inline[], raws: readonly (string | null)[], at: number): Edges {
  const before = raws[at - 1];
  const code = content[at - 1];
  return {
    lineStart: at === 0 || /[\n\r][ \t>]*$/.test(before ?? ''),
    afterAddress: code?.kind === 'code' && code.type === 'url' && !code.raw.startsWith('<'),
    last: at === raws.length - 1,
    next: raws[at + 1]?.[0] ?? '',
  };
}

/** The signs around a range, the quotes of a title, what follows a label; and those that always stand behind a backslash in its words. */
function aroundOf(text: string, range: Range, content: readonly Inline[]): TextPlace['around'] {
  const { start, end } = range;
  const label = text.slice(start, end);
  const escaped = label.includes('\\') ? escapedIn(textWithout(text, range, codeRanges(content, 0))) : new Set<string>();
  return { before: text[start - 1] ?? '', after: text.slice(end, end + 3), label, escaped };
}

/** The signs of which each stands behind a backslash. */
function escapedIn(words: string): Set<string> {
  const bare = words.replace(/\\[!-/:-@[-`{-~]/g, '');
  return new Set(Array.from(words.matchAll(/\\([!-/:-@[-`{-~])/g), ([, sign]) => sign!).filter((sign) => !bare.includes(sign)));
}

/** What a further line of the block at an offset begins with: `> - a` -> `>   `. */
const linePrefix = (text: string, offset: number): string => text.slice(lineStart(text, offset), offset).replace(/[^>\t]/g, ' ');
