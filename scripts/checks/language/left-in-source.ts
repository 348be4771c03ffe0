import { sourceWords } from '../../markdown/text/source-words.ts';
import type { Range, Segment } from '../../model/page.ts';
import type { Subject } from '../check.ts';
import { isCreoleOf } from '../../markdown/text/languages.ts';
import { isProse } from '../translation/prose.ts';
import { halves } from './left-halves.ts';
import { keptQuotation } from './kept-quotation.ts';

/** What of a target is left in the language of its source. */
interface LeftInSource {
  /** Most of its prose: then it was never translated. */
  isMost: boolean;
  runs: LeftRun[];
}

/** Segments that follow each other, with nothing translated between them. */
interface LeftRun {
  segments: Segment[];
  /** The first sentence that is left, codes as `\ufffc`, and its place. */
  first: string;
  range: Range;
  /** How many sentences are left. */
  count: number;
}

/** Fewer segments are no page. */
const fewest = 3;

/** The same, worked out once a page; null where nothing can be told. */
export const leftInSource = (subject: Subject): LeftInSource | null => subject.translation()?.derived(findLeft, subject) ?? null;

function findLeft(subject: Subject): LeftInSource | null {
  const { locale, sourceLocale, page } = subject;
  const words = subject.keepsSource ? null : sourceWords(sourceLocale, locale);
  if (!words) return null;
  const prose = (subject.segments() ?? []).filter(isProse);
  const { twins, lost } = subject.translation()!;
  const quotation = keptQuotation(twins, words);
  if (!quotation && !prose.some(words.mayBeLeft)) return { runs: [], isMost: false };
  const sources = [...twins.flatMap((twin) => twin.sources), ...lost.map(({ source }) => source)];
  const originals = new Set(sources.flatMap((source) => words.sentencesOf(source, source.text === quotation?.text)));
  const halfOf = isCreoleOf(sourceLocale, locale) ? () => [] : halves(twins, words);
  const lengths = { all: 0, left: 0 };
  const runs: LeftRun[] = [];
  let open: LeftRun | null = null;
  for (const [index, segment] of prose.entries()) {
    if (isQuotation(segment, prose[index + 1]) || isRemark(segment, page.text) || isAnswer(segment) || isOfProgram(segment, page.text))
      continue;
    const sentences = words.sentencesOf(segment, segment === quotation);
    const left = sentences.flatMap((sentence) =>
      words.isLeft(sentence, originals.has(sentence) && !words.isOfTarget(sentence)) ? [sentence] : halfOf(sentence, segment),
    );
    const kept = new Set(left);
    lengths.all += lengthOf(sentences);
    lengths.left += lengthOf(left);
    if (left.length > 0 && isKept(segment, page.text)) continue;
    if (left.length > 0) {
      if (!open || !sentences.every((sentence) => kept.has(sentence) || originals.has(sentence)))
        runs.push((open = runOf(left[0]!, segment, page.text)));
      open.segments.push(segment);
      open.count += left.length;
    }
    // A name reads the same in both languages.
    if (sentences.some((sentence) => !kept.has(sentence) && !originals.has(sentence))) open = null;
  }
  const count = runs.reduce((sum, { segments }) => sum + segments.length, 0);
  return { runs, isMost: count >= fewest && lengths.left * 2 > lengths.all };
}

/** Whether a text is commonly kept as it is in the source, whatever its language. */
const isKept = (segment: Segment, text: string): boolean =>
  isCited(segment, text) || isTitleOfOther(segment, text) || isTitleOfTalk(segment, text) || isInPrintedTable(segment, text);

/** Whether a text stands in an element for what others say: that is often kept as they said it, with a translation below. */
function isCited({ range: { start } }: Segment, text: string): boolean {
  const before = text.slice(Math.max(0, start - 2000), start);
  return ['aside', 'blockquote', 'q'].some((name) => before.lastIndexOf(`<${name}`) > before.lastIndexOf(`</${name}`));
}

/** `<a href="https://…">Source: A title</a>`: what another site calls itself. */
function isTitleOfOther({ kind, range: { start } }: Segment, text: string): boolean {
  return (
    kind === 'html-text' && /<a\s[^<>]{0,200}href=["']?https?:[^<>]{0,1000}>\s{0,9}$/i.test(text.slice(Math.max(0, start - 1300), start))
  );
}

/** `**Ann Lee:** *How we moved all of it*`: who said something, and what that is called. */
const isTitleOfTalk = ({ range: { start, end } }: Segment, text: string): boolean =>
  /^(?:\*\*|__)\p{Lu}[\p{L}.'’-]{0,40}(?: \p{Lu}[\p{L}.'’-]{0,40}){1,4}(?: ?:(?:\*\*|__)|(?:\*\*|__) ?:) ?[*_][^*_\n]{1,300}[*_]$/u.test(
    text.slice(start, Math.min(end, start + 600)),
  );

/** What a program printed as a table: pandas calls it so, or its cells have line ends that are written out. */
function isInPrintedTable({ kind, range: { start } }: Segment, text: string): boolean {
  if (kind !== 'html-text') return false;
  // A page of two megabytes has ten thousand cells: searched to its ends for each, it took seconds.
  const [above, below] = [text.slice(Math.max(0, start - mostOfTable), start), text.slice(start, start + mostOfTable)];
  const [from, to] = [above.lastIndexOf('<table'), below.indexOf('</table')];
  if (from === -1 || to === -1 || above.lastIndexOf('</table') > from) return false;
  const table = above.slice(from) + below.slice(0, to);
  return /^<table[^<>]{0,300}\bdataframe\b/.test(table) || /<td>[^<>]{0,2000}\\r?\\n/.test(table);
}

/** As long are tables that a program prints, and pages show. */
const mostOfTable = 20_000;

/** `[//]: # (Nobody reads this.)`: a definition that nothing can name. */
const isRemark = ({ kind, range: { start } }: Segment, text: string): boolean =>
  kind === 'title' && /^\s*\[(?:\/\/|comment)\]:\s*<?#/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));

/** `### 409 Conflict: terminated by other request`: what a server answers, and readers search for. */
const isAnswer = ({ kind, text }: Segment): boolean => kind.startsWith('heading') && /^[45]\d\d [A-Z][A-Za-z ]{2,40}: /.test(text);

/** `> decode failed, type not match`: what a program prints; `feat(a): support b ([#1](…))`: what a change is called in its repository. */
function isOfProgram({ kind, text, content, range }: Segment, page: string): boolean {
  const plain = content
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .trim();
  if ((kind === 'quote' || kind.startsWith('heading')) && isPrinted.test(plain)) return true;
  if (isFailure.test(plain) || (kind === 'cell' && (/\w\(\w[^()]*, [^()]*\)/.test(text) || (isPrinted.test(plain) && isCall.test(text)))))
    return true;
  const raw = page.slice(range.start, range.end);
  if (kind === 'list-item' && isPulled.test(raw.slice(-300))) return true;
  return isConventional.test(plain) || (isChange.test(plain) && /#\d/.test(raw));
}

/** `no more instances to retry`: no sentence and no heading for people begins with a small letter. */
const isPrinted = /^\p{Ll}[^\n]*[^\s.!?:;…]$/u;

/** `canceled with stop(error)` */
const isCall = /\w\([\w.]{0,40}\)/;

/** `panic: runtime error: index out of range`, `fatal error: concurrent map read and map write` */
const isFailure = /^(?:[a-z]+ )?(?:error|panic|exception|warning|failed): \p{Ll}[^\n]*[^\s.!?:;…]$/u;

/** Conventional Commits, https://www.conventionalcommits.org, and what people make of them; a list of issues before it. */
const isConventional =
  /^[^\p{L}]{0,200}(?:build|chore|ci|docs?|feat|fix|perf|refactor|revert|style|tests?)(?:\([\w./*, -]{1,60}\))?!?: \S/u;

/** `Stop useless panics ([#2150](https://a.example/pull/2150))`: what a list of changes calls one is its title there. */
const isPulled = /(?:\(#\d{1,7}\)|\[#\d{1,7} ?\]\([^()\s]{1,200}\)\)?)[.\s]*$/;

const isChange = /^[^\p{L}]{0,200}(?:Revert ")?[a-z]{2,12}(?:\([\w./*, -]{1,60}\))?!?: ?\S/u;

/** What somebody said, whom the next line names: `— @somebody`. */
const isQuotation = ({ kind }: Segment, next: Segment | undefined): boolean =>
  (kind === 'html-text' || kind === 'quote') && next?.kind === kind && /^\s*(?:[—–]|--)/.test(next.text);

const lengthOf = (sentences: readonly string[]): number => sentences.reduce((sum, { length }) => sum + length, 0);

const runOf = (first: string, segment: Segment, text: string): LeftRun => ({
  first,
  range: placeOf(first, segment, text),
  segments: [],
  count: 0,
});

/** Where a sentence begins: at its first words, as they stand there. */
function placeOf(sentence: string, { range }: Segment, text: string): Range {
  const raw = text.slice(range.start, range.end);
  const words = /^\S+(?: \S+)?/.exec(sentence)![0];
  const at = Math.max(0, raw.indexOf(words));
  const last = /\S+$/.exec(sentence)![0];
  const end = raw.indexOf(last, at + Math.max(0, sentence.length - last.length - 4));
  return { start: range.start + at, end: end === -1 ? range.end : range.start + end + last.length };
}
