import type { CodeType, Range, Segment } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { maskedText } from '../translation/masked-text.ts';
import { stretchesOf } from '../translation/stretches.ts';

export const emphasisBroken: Check<'emphasis-broken'> = {
  id: 'emphasis-broken',
  severity: 'error',
  fixable: true,
  about: 'The stars of bold and italic text are read as such.',
  why: 'A blank inside of them, one that is missing, or a full-width one: readers see stars, and no bold text.',
  run({ page: { text }, translation, flavour }, report) {
    for (const { target, sources } of translation()?.twins ?? []) {
      if (!hasStars(target) || (flavour.looseStars && arePaired(maskedText(target, text, ofEmphasis), flavour.looseStars === 'spaced')))
        continue;
      const stars = starsIn(target, text);
      const known = Math.max(...sources.map((source) => countStars(source.content)));
      if (stars.reduce((sum, { start, end }) => sum + end - start, 0) <= known) continue;
      for (const { range, fix } of pairsOf(stars, text)) {
        const actual = text.slice(range.start, Math.min(range.end, range.start + 60));
        const message = `Unexpected stars in "${actual}", expected emphasis: no blank inside of the marks, and each of them closed`;
        report({ range, message, actual, ...(fix && { fix }) });
      }
    }
  },
  examples: [
    { source: 'Press **Save** now.\n', page: 'Appuyez sur **Enregistrer** maintenant.\n', locale: 'fr', findings: [] },
    { source: '5 * 3 \\*\n', page: '5 * 3 \\*\n', locale: 'fr', findings: [] },
    {
      source: '**A:** b.\n',
      page: '**甲：**乙。\n',
      locale: 'zh',
      findings: ['1:1 Unexpected stars in "**甲：**", expected emphasis: no blank inside of the marks, and each of them closed'],
    },
    { source: '![Two **errors**](a.png)\n', page: '![Две “**ошибки**”](a.png)\n', locale: 'ru', findings: [] },
    { source: 'It is a `*schema.Message` of `[]*Block`.\n', page: '它是 *schema.Message，属于 []*Block。\n', locale: 'zh', findings: [] },
    { source: 'Here users have _them_.\n', page: 'Hier haben Nutzer*innen _sie_.\n', locale: 'de', findings: [] },
    { source: 'It is `20971520 (20 * 1024 * 1024)`.\n', page: 'C’est `20971520` (20 * 1024 * 1024).\n', locale: 'fr', findings: [] },
    {
      source: 'Add **1 to 2** here.\n',
      page: 'Ajoutez * 1 à 2 ** ici.\n',
      locale: 'fr',
      findings: ['1:9 Unexpected stars in "* 1 à 2 **", expected emphasis: no blank inside of the marks, and each of them closed'],
    },
    { source: 'Of **App**.\n', page: 'App＊（アップ）。\n', locale: 'ja', findings: [] },
    {
      source: 'Of **App**.\n',
      page: '＊＊App＊＊（アップ）。\n',
      locale: 'ja',
      findings: ['1:1 Unexpected stars in "＊＊App＊＊", expected emphasis: no blank inside of the marks, and each of them closed'],
    },
    {
      source: 'Press **Save** now.\n',
      page: 'Appuyez sur ** Enregistrer** maintenant.\n',
      locale: 'fr',
      findings: ['1:13 Unexpected stars in "** Enregistrer**", expected emphasis: no blank inside of the marks, and each of them closed'],
    },
    {
      source: 'Press **Save** now.\n',
      page: 'Appuyez sur **Enregistrer maintenant.\n',
      locale: 'fr',
      findings: ['1:13 Unexpected stars in "**", expected emphasis: no blank inside of the marks, and each of them closed'],
    },
  ],
};

/** Of a picture's text the marks are taken out. */
const hasStars = ({ kind, content }: Segment): boolean =>
  kind !== 'alt' && content.some((piece) => piece.kind === 'text' && /[*＊]/.test(piece.text));

const ofEmphasis: ReadonlySet<CodeType> = new Set<CodeType>(['bold', 'italic']);

/** Whether each run of stars closes what is open, else opens something: `**a****b（c）**d`. */
function arePaired(text: string, isSpaced: boolean): boolean {
  const open: number[] = [];
  for (const { index, 0: run } of text.matchAll(/\\[*\\]|\*+/g)) {
    if (run.startsWith('\\')) continue;
    const [closes, opens] = [text[index - 1], text[index + run.length]].map((beside) => isSpaced || /\S/.test(beside ?? ' '));
    for (let left = run.length; left > 0;) {
      const isClosing = closes && open.length > 0 && open.at(-1)! <= left;
      if (!isClosing && !opens) return false;
      left -= isClosing ? open.pop()! : open[open.push(Math.min(left, 2)) - 1]!;
    }
  }
  return open.length === 0;
}

/** Stars in the text of a source: of one that writes them nobody says that its translation may not. */
const countStars = (content: Segment['content']): number =>
  content.reduce((sum, piece) => (piece.kind === 'text' ? sum + (piece.text.match(/[*＊]/g)?.length ?? 0) : sum), 0);

/** Runs of stars that are text (a full-width one alone is a note's), and that no backslash says are meant so. */
function starsIn(target: Segment, text: string): Range[] {
  return stretchesOf(target).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\\[*\\]|\*(?: ?\*){0,2}|＊{2,}/g)].flatMap(({ index, 0: run }) =>
      run.startsWith('\\') ||
      (run === '*' && (isPointer(text, start + index) || isTimes(text, start + index))) ||
      isOfGender(text, start + index)
        ? []
        : [{ start: start + index, end: start + index + run.length }],
    ),
  );
}

/** `*schema.Message`, `[]*Block`: a pointer of C or Go, of which the star is meant. */
const isPointer = (text: string, at: number): boolean =>
  text.slice(at - 2, at) === '[]' || /^\*[A-Za-z_]\w{0,60}\.[A-Z]\w{0,60}(?![\w*])/.test(text.slice(at, at + 130));

/** `Nutzer*innen`, `jede*r`: women, men and all others, in German. */
const isOfGender = (text: string, at: number): boolean =>
  /\p{Ll}$/u.test(text.slice(at - 1, at)) && /^\*(?:innen|in|r|n|s)(?![\p{L}*])/u.test(text.slice(at, at + 8));

/** `20 * 1024`: with a blank at both sides, which opens and closes nothing, and numbers beside it. */
const isTimes = (text: string, at: number): boolean => /[\d)] $/.test(text.slice(at - 2, at)) && /^\* [\d(]/.test(text.slice(at, at + 3));

interface Broken {
  range: Range;
  fix: (Range & { text: string }) | null;
}

/** Two runs as the ends of one emphasis, where the text between them has no line end of a block; a last one alone. */
function pairsOf(stars: readonly Range[], text: string): Broken[] {
  const pairs: Broken[] = [];
  for (let at = 0; at < stars.length; at += 1) {
    const [one, two] = [stars[at]!, stars[at + 1]];
    if (!two || two.start - one.end > 200) pairs.push({ range: one, fix: null });
    else {
      const range = { start: one.start, end: two.end };
      pairs.push({ range, fix: mended(range, text.slice(one.start, one.end), text.slice(one.end, two.start), text) });
      at += 1;
    }
  }
  return pairs;
}

/** `** Save **` -> `**Save**`, where what stands around lets it be read so. */
function mended(range: Range, mark: string, inner: string, text: string): Broken['fix'] {
  const marks = '*'.repeat(mark.replace(/\s/g, '').length);
  const isAlone = /^$|[\s(]/.test(text[range.start - 1] ?? '') && /^$|[\s.,;:!?)]/.test(text[range.end] ?? '');
  const words = inner.trim();
  const isPlain = /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words);
  return isAlone && isPlain && marks.length < 3 ? { ...range, text: `${marks}${words}${marks}` } : null;
}
