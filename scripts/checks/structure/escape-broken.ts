import type { Range, Segment } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { stretchesOf } from '../translation/stretches.ts';

export const escapeBroken: Check<'escape-broken'> = {
  id: 'escape-broken',
  severity: 'error',
  about: 'A backslash before a sign of Markdown stands right before it, and alone.',
  why: 'With a blank behind it, or doubled, readers see the backslash, and the sign means what it was to lose.',
  run({ page: { text }, translation }, report) {
    for (const { target, sources } of translation()?.twins ?? []) {
      if (!mayHold(target)) continue;
      const [here, there] = [kindsIn(target), sources.map(kindsIn)];
      // `\\` in the source's code: that its marks are lost is said.
      const coded = Math.max(
        ...sources.map(
          ({ content }) =>
            content.filter((piece) => piece.kind === 'code' && piece.type === 'code' && /^`+ ?\\ ?`+$/.test(piece.raw)).length,
        ),
      );
      const more = (kind: keyof Kinds) => Math.min(...there.map((known) => here[kind] - known[kind])) - coded;
      const surplus = { blank: more('blank'), sign: more('sign'), other: more('other') };
      if (surplus.blank <= 0 && surplus.sign <= 0 && surplus.other + surplus.blank + surplus.sign <= 0) continue;
      for (const { range, kind } of shownIn(target, text)) {
        if ((surplus[kind] -= 1) < 0) continue;
        const actual = text.slice(range.start, range.end + 1);
        report({ range, message: `Unexpected backslash in "${actual}", expected none that readers see, as in the source`, actual });
      }
    }
  },
  examples: [
    { source: 'Write \\<name\\> here.\n', page: 'Écrivez \\<name\\> ici.\n', locale: 'fr', findings: [] },
    { source: 'With `\\` before it.\n', page: '在前面加 \\ 即可。\n', locale: 'zh', findings: [] },
    { source: 'In C:\\Users there.\n', page: 'Là, dans C:\\Users.\n', locale: 'fr', findings: [] },
    {
      source: 'Write \\<name> here.\n',
      page: 'Écrivez \\ <name> ici.\n',
      locale: 'fr',
      findings: ['1:9 Unexpected backslash in "\\ ", expected none that readers see, as in the source'],
    },
    {
      source: 'Write \\*.config here.\n',
      page: 'Écrivez \\\\*.config ici.\n',
      locale: 'fr',
      findings: ['1:9 Unexpected backslash in "\\\\*", expected none that readers see, as in the source'],
    },
  ],
};

const mayHold = ({ kind, content }: Segment): boolean =>
  kind !== 'front-matter' && kind !== 'html-text' && content.some((piece) => piece.kind === 'text' && piece.text.includes('\\'));

/** How many backslashes are text: before a blank, before a sign that they may have been meant for, before others. */
interface Kinds {
  blank: number;
  sign: number;
  other: number;
}

function kindsIn({ content }: Pick<Segment, 'content'>): Kinds {
  const kinds: Kinds = { blank: 0, sign: 0, other: 0 };
  for (const [index, piece] of content.entries()) {
    if (piece.kind !== 'text' || !piece.text.includes('\\')) continue;
    const next = content[index + 1];
    const behind = piece.text + (next?.kind === 'code' ? next.raw : '');
    for (let at = piece.text.indexOf('\\'); at !== -1; at = piece.text.indexOf('\\', at + 1)) kinds[kindOf(behind[at + 1])] += 1;
  }
  return kinds;
}

const kindOf = (next = ' '): keyof Kinds => (/\s/.test(next) ? 'blank' : /[<>*_[\]`{}#]/.test(next) ? 'sign' : 'other');

/** Where they stand. */
function shownIn(target: Segment, text: string): { range: Range; kind: keyof Kinds }[] {
  return stretchesOf(target).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\\(?:\\|[!-/:-@[-`{-~])?/g)].flatMap(({ index, 0: run }) => {
      if (run !== '\\' && run !== '\\\\') return [];
      const range = { start: start + index, end: start + index + run.length };
      return [{ range, kind: kindOf(text[range.end]) }];
    }),
  );
}
