import type { Edit, Inline, InlineCode, Segment, SegmentKind } from '../../model/page.ts';
import type { Drafts } from '../segments/drafts.ts';
import { foldBlanks, hasEscapes, isYaml, joined } from '../segments/text.ts';
import { addressStart } from '../text/address-start.ts';
import { settle } from './settle.ts';

/** What merging new contents into a page gives. Applying `edits` changes exactly the segments that were not refused. */
export interface Merged {
  edits: Edit[];
  refused: Refusal[];
  /** Segments in which characters had to be escaped to stay text. */
  escaped: number;
  /** Front-matter values that were plain and had to be quoted. */
  quoted: number;
  /** Segments that went with the code that held them, by their indices, and those that came so, by their indices in the merged page. */
  inner: { gone: ReadonlySet<number>; came: ReadonlySet<number> };
}

interface Refusal {
  /** Of the segment. */
  id: string;
  /**
   * `unknown`: the page has no such segment; `untranslated`: it is a code block or the like; `line-break`: in a heading,
   * a cell, a title, an alt text or a front-matter value; `unbalanced`: a pair of codes crosses another or never
   * closes; `empty`: nothing but blanks; `gone`: the code that held it went; `structure`: the page would no longer have the same blocks, or the segment would not read as it was given.
   */
  reason: 'unknown' | 'untranslated' | 'line-break' | 'unbalanced' | 'empty' | 'gone' | 'structure';
}

/** A segment that gets a new content. */
export interface Change {
  /** In the list of segments. */
  index: number;
  content: readonly Inline[];
  /** Of the content: how it must read in the merged page. */
  key: string;
  /** Which signs are escaped: those that look like markup, or all that could be. */
  escape: 'needed' | 'all';
  /** Whether it is broken into lines as what stood there, or, where that would be read as something else, is one line. */
  lines: 'as-before' | 'joined';
}

interface PlannedMerge {
  changes: Map<number, Change>;
  refused: Refusal[];
}

/** Which segments change, by their index, and which new contents cannot be taken. */
export function plan(drafts: Drafts, contents: ReadonlyMap<string, readonly Inline[]>): PlannedMerge {
  const { list } = drafts;
  const indexes = new Map<string, number>();
  for (let index = 0; index < list.length; index += 1) indexes.set(list[index]!.id, index);
  const changes: PlannedMerge['changes'] = new Map();
  const refused: Refusal[] = [];
  for (const [id, given] of contents) {
    const index = indexes.get(id);
    const segment = index === undefined ? null : list[index]!;
    const reason = segment ? (reasonAgainst(segment, given) ?? unwritable(index!, given, drafts)) : 'unknown';
    if (reason) refused.push({ id, reason });
    else addChange(index!, given, drafts, changes);
  }
  return { changes, refused };
}

function reasonAgainst({ translate, kind, content }: Segment, given: readonly Inline[]): Refusal['reason'] | null {
  if (!translate) return 'untranslated';
  if (oneLineKinds.has(kind) && hasLineBreak(given) && !hasLineBreak(content)) return 'line-break';
  if (given.every((part) => part.kind === 'text' && part.text.trim() === '')) return 'empty';
  return isBalanced(given) ? null : 'unbalanced';
}

/** What the page's generator would read as code, however it is written: in Markdown nothing hides it. */
function unwritable(index: number, given: readonly Inline[], { list, natures, flavour }: Drafts): Refusal['reason'] | null {
  const { syntax } = natures[index]!;
  if (!flavour.unwritable || !hasEscapes(syntax)) return null;
  const wordsOf = (content: readonly Inline[]): string => content.map((part) => (part.kind === 'text' ? part.text : ' ')).join('');
  return flavour.unwritable.test(wordsOf(given)) && !flavour.unwritable.test(wordsOf(list[index]!.content)) ? 'structure' : null;
}

/** A field of several lines may stay one. */
const hasLineBreak = (content: readonly Inline[]): boolean =>
  content.some((part) => /[\n\r]/.test(part.kind === 'text' ? part.text : part.raw));

function addChange(index: number, given: readonly Inline[], { list, natures }: Drafts, changes: PlannedMerge['changes']): void {
  const segment = list[index]!;
  const { syntax } = natures[index]!;
  const whole = withAnchors(given, segment.content);
  const settled = settle(whole);
  const [key, own] = [contentKey(settled), segmentKey(segment)];
  // A YAML or JSON value is no Markdown: its blanks and line breaks stay.
  const content = isYaml(syntax) || syntax === 'json' ? given : settled;
  // A mark may hold nothing but what is a blank to us alone, as U+FEFF is.
  if (key !== own && foldBlanks(joined(whole, codeKey)) !== own)
    changes.set(index, { index, content, key, escape: 'needed', lines: 'as-before' });
}

/** Heading anchors belong to the page: those that the new content lacks stay, at the head or at the end. */
function withAnchors(given: readonly Inline[], old: readonly Inline[]): readonly Inline[] {
  if (given.some(isAnchor) || !old.some(isAnchor)) return given;
  const first = old.findIndex((part) => !isAnchor(part));
  const head = old.slice(0, first === -1 ? old.length : first);
  const tail = old.slice(head.length).filter(isAnchor);
  return [...head, ...given, ...tail.flatMap((anchor): Inline[] => [{ kind: 'text', text: ' ' }, anchor])];
}

const isAnchor = (part: Inline): boolean => part.kind === 'code' && part.type === 'anchor';

/**
 * What two contents must share to say the same: their text, blanks folded, and their codes. An address that is written
 * bare and a reference such as `&lt;` count as the text that they show; of a code in which something lives only what is around that.
 *
 * @param content settled: a text that stands alone is folded already
 */
function contentKey(content: readonly Inline[]): string {
  return loneText(content) ?? foldBlanks(joined(content, codeKey));
}

/** What `contentKey` makes of contents, made of a segment as it stands on its page. */
export const segmentKey = ({ content, text }: Segment): string => (loneText(content) === null ? contentKey(content) : text);

const loneText = (content: readonly Inline[]): string | null =>
  content.length === 1 && content[0]!.kind === 'text' ? content[0]!.text : null;

function codeKey(code: InlineCode): string {
  if (code.type === 'entity') return code.equiv;
  if (code.type === 'url' && code.raw === code.equiv) return code.raw;
  return `\u0001${code.role}:${code.type}:${rawKey(code)}\u0002`;
}

/** `]` of `[label]` and `][label]` lead to the same definition. */
function rawKey({ raw, role, type, equiv, subflows }: InlineCode): string {
  if (subflows.length > 0) return frameOf(raw);
  if (type !== 'link' || role !== 'close' || raw.startsWith('](')) return raw;
  const label = raw.startsWith('][') ? raw.slice(2, -1) : '';
  return foldBlanks(label || equiv).toLowerCase();
}

/** `![A cat](cat.png "Tom")` -> `](cat.png`, `<img src="a.png" alt="A">` -> `<img src="a.png" alt>`, `[[a|b]]` -> `[[a|`, `` {ref}`a <b>` `` -> `{ref}`, `[see @a]` -> `@a]` */
function frameOf(raw: string): string {
  const at = addressStart(raw);
  if (at !== -1) return raw.slice(at).split(/[\s)]/, 1)[0]!;
  if (raw.startsWith('![')) return '';
  if (/^\[[^[\]@]+@/.test(raw)) return raw.slice(raw.indexOf('@'));
  if (/^\[\[|^\{[a-z]/.test(raw)) return raw.split(/[|`]/, 1)[0]!;
  return (raw.startsWith('{{') ? raw.replace(positional, '$1') : raw).replace(shown, ' $1');
}

/** `{{< tab "On Linux" >}}`, `{{% notice note "Mind" %}}` */
const positional = /([ \t])"(?:[^"\\]|\\.)*"/g;

const shown =
  /\s(alt|alt-text|attr|caption|description|header|heading|name|subtitle|text|title|tooltip|aria-label|label|placeholder|summary)\s*[=:]\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s"'>]+)/gi;

/** Whether each open code has its close, in the right order. */
function isBalanced(content: readonly Inline[]): boolean {
  const open: string[] = [];
  for (const part of content) {
    if (part.kind === 'text' || part.role === 'lone') continue;
    if (part.role === 'open') open.push(part.id);
    else if (open.pop() !== part.id) return false;
  }
  return open.length === 0;
}

/** Kinds of segment in which a translation ends no line, unless its source does: a field may have several. */
export const oneLineKinds: ReadonlySet<SegmentKind> = new Set<SegmentKind>([
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'cell',
  'front-matter',
  'alt',
  'title',
  'toc',
]);
