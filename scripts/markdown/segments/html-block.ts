import type { InlineCode, Range } from '../../model/page.ts';
import type { Construct } from '../flavours/construct.ts';
import { isUntranslated } from './directions.ts';
import type { Drafts } from './drafts.ts';
import { attributesShown, type HtmlPart, htmlParts, type Tag } from './html-parts.ts';
import { InlineBuilder, type InlineSource } from './inline-builder.ts';
import { finish, type InlineContent } from './inline.ts';
import { addContent } from './leaf.ts';
import { hasWords, type Shown, textWithout, trimmed } from './text.ts';

/** A block of HTML that goes through as it stands, and the texts and attributes in it that readers see. */
export function addHtml(range: Range, block: Range, quotes: number, drafts: Drafts): void {
  const { text } = drafts.page;
  const { comment, texts, attributes } = htmlBlock(drafts.source(range, quotes, 'html'));
  const shown = [...texts, ...attributes].toSorted((a, b) => a.range.start - b.range.start);
  const left = textWithout(
    text,
    range,
    shown.map((part) => part.range),
  );
  const owner = drafts.addOpaque(comment ? 'comment' : 'html', range, { text: left, block });
  for (const part of shown) {
    if ('content' in part)
      addContent(part, { kind: 'html-text', range: part.range, block: part.range, quotes, syntax: 'html', owner }, drafts);
    else drafts.addShown(part, quotes, { owner });
  }
}

/** Elements that stand within a sentence; every other tag ends a text. */
const inlineElements = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

interface HtmlText extends InlineContent {
  range: Range;
}

interface HtmlBlock {
  /** Nothing but comments. */
  comment: boolean;
  texts: HtmlText[];
  attributes: Shown[];
}

/** What readers see of a block of HTML: its texts with their inline tags as codes, and the alt texts and titles of its tags. */
function htmlBlock(source: InlineSource): HtmlBlock {
  const { text } = source;
  const parts = htmlParts(source.constructs.text, source.range).flatMap((part) => withoutLines(part, source));
  const texts: HtmlText[] = [];
  const attributes: HtmlBlock['attributes'] = [];
  let run: HtmlPart[] = [];
  for (const part of [...parts, null]) {
    if (part && staysInText(part)) {
      run.push(part);
      continue;
    }
    texts.push(...textOf(run, source));
    attributes.push(...shownAttributes(source, run, texts));
    if (part?.tag) attributes.push(...attributesShown(part.tag, source));
    if (part?.construct) attributes.push(...part.construct.shown);
    run = [];
  }
  const kept = keptIn(parts, text);
  const isOffered = ({ range: { start, end } }: { range: Range }): boolean =>
    kept.length === 0 || !kept.some((own) => start >= own.start && end <= own.end);
  const comment = parts.some((part) => part.comment) && parts.every((part) => part.comment || blank(text, part));
  return { comment, texts: texts.filter(isOffered), attributes: attributes.filter(isOffered) };
}

/** What elements with `translate="no"` hold. */
function keptIn(parts: readonly HtmlPart[], text: string): Range[] {
  const open = new Map<string, { end: number; isKept: boolean }[]>();
  const kept: Range[] = [];
  for (const { tag, start, end } of parts) {
    if (!tag || tag.kind === 'lone') continue;
    const own = open.get(tag.name) ?? [];
    if (tag.kind === 'open') own.push({ end, isKept: isUntranslated(text.slice(tag.start, tag.end)) });
    const last = tag.kind === 'close' ? own.pop() : undefined;
    if (last?.isKept) kept.push({ start: last.end, end: start });
    open.set(tag.name, own);
  }
  return kept;
}

/** A text that lines of a generator divide: `{% if a %}`, words, `{% endif %}`. Within HTML their titles are words like others. */
function withoutLines(part: HtmlPart, { constructs }: InlineSource): BlockPart[] {
  if (part.tag || part.comment || part.raw) return [part];
  const parts: BlockPart[] = [];
  let at = part.start;
  for (const construct of constructs.linesIn(part)) {
    const { start, end } = construct;
    if (start > at) parts.push({ start: at, end: start });
    const { title } = construct;
    parts.push({ start, end: title?.start ?? end, construct });
    if (title) parts.push(title, { start: title.end, end, construct: { ...construct, shown: [] } });
    at = end;
  }
  return at < part.end ? [...parts, { start: at, end: part.end }] : parts;
}

interface BlockPart extends HtmlPart {
  construct?: Construct;
}

const staysInText = ({ tag, comment, construct }: BlockPart): boolean => !comment && !construct && (!tag || inlineElements.has(tag.name));

const blank = (text: string, { start, end }: Range): boolean => /^[\s>]*$/.test(text.slice(start, end));

/** A run of text and inline tags, the blanks at its edges and tags outside of its words left out; nothing without words. */
function textOf(run: readonly HtmlPart[], source: InlineSource): HtmlText[] {
  const { text } = source;
  const first = run.findIndex((part) => !part.tag && !blank(text, part));
  if (first === -1) return [];
  const last = run.findLastIndex((part) => !part.tag && !blank(text, part));
  const parts = unwrapped(text, balanced(run, first, last));
  const range = trimmed(text, { start: parts[0]!.start, end: parts.at(-1)!.end }, /[\s>]/);
  const builder = new InlineBuilder({ ...source, range });
  for (const part of parts) {
    if (part.raw) builder.code(part, 'code', text.slice(part.start, part.end));
    else if (part.tag) addTag(part.tag, builder);
    else builder.markdown(part);
  }
  const content = finish(builder);
  return hasWords(content.content) ? [{ ...content, range }] : [];
}

function addTag(tag: Tag, builder: InlineBuilder): void {
  const code: InlineCode = builder.code(tag, tag.name === 'br' ? 'break' : 'html');
  for (const shown of attributesShown(tag, builder.source)) builder.subflow(code, shown);
}

/** The parts from first to last, widened by the tags that open or close what is inside. */
function balanced(run: readonly HtmlPart[], first: number, last: number): readonly HtmlPart[] {
  let from = first;
  let to = last;
  while (run[from - 1]?.tag?.kind === 'open') from -= 1;
  while (run[to + 1]?.tag?.kind === 'close') to += 1;
  return run.slice(from, to + 1);
}

/** Pairs of tags around one text that are looked for. */
const MOST_AROUND = 100;

/** Without the pairs of tags that are around all of it, and the blanks inside of those: `<b>\nA\n</b>` -> `A`. */
function unwrapped(text: string, parts: readonly HtmlPart[]): readonly HtmlPart[] {
  let inner = parts;
  for (let level = 0; level < MOST_AROUND && inner[0]?.tag?.kind === 'open' && closesLast(inner); level += 1) {
    inner = inner.slice(1, -1);
    while (inner[0] && !inner[0].tag && blank(text, inner[0])) inner = inner.slice(1);
    while (inner.length > 0 && !inner.at(-1)!.tag && blank(text, inner.at(-1)!)) inner = inner.slice(0, -1);
  }
  return inner;
}

/** Whether the first tag is closed by the last one and not before. */
function closesLast(parts: readonly HtmlPart[]): boolean {
  const { name } = parts[0]!.tag!;
  let open = 0;
  for (const [at, { tag, raw }] of parts.entries()) {
    if (tag?.name !== name || raw) continue;
    open += tag.kind === 'open' ? 1 : tag.kind === 'close' ? -1 : 0;
    if (open === 0) return at === parts.length - 1;
  }
  return false;
}

/** Of a run's tags, those that no text holds as a code. */
function shownAttributes(source: InlineSource, run: readonly HtmlPart[], texts: readonly HtmlText[]): HtmlBlock['attributes'] {
  const within = texts.at(-1)?.range;
  return run
    .filter(({ tag, start, end }) => tag && !(within && start >= within.start && end <= within.end))
    .flatMap(({ tag }) => attributesShown(tag!, source));
}
