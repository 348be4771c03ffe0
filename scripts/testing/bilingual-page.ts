import fc from 'fast-check';
import { pair } from './pair.ts';

/** A generated page in its three shapes. Words of the target are `t1`, `t2`, …, those of the source `s1`, `s2`, …; both rise. */
export interface BilingualPage {
  bilingual: string;
  target: string;
  source: string;
}

/** Ways to stand in a page: `@` is a pair. */
const frames = [
  '# @\n\n',
  '@ @\n\n',
  '- @\n- [@](a.md)\n\n',
  '1. @\n\n   > @\n\n',
  '| @ | @ |\n|---|---|\n| @<br/>@ | `x` |\n\n',
  '> [!NOTE]\n> @\n\n',
  '<p>@</p>\n\n',
  '```js\nlet x = "<span>";\n```\n\n@\n\n',
  '`<span data-ttu-id="x">` @\r\n\r\n',
  '![@](a.png)\n\n',
  '<span class="own">@</span> @ <span>t0</span>\n\n',
  'T`t0` ``\n\n',
];

/** Shapes of a side: `@` is its words. */
const shapes = [
  '@',
  '@',
  '**@**',
  ' @',
  '[@](a.md "x")',
  '@\n@',
  '`code` @',
  '<span dir="ltr">@</span>',
  '`<span>` @',
  '文字 @',
  'a " b @',
];

/** Pages as localization writes them. */
export const bilingualPages: fc.Arbitrary<BilingualPage> = fc
  .tuple(
    fc.array(fc.constantFrom(...frames), { maxLength: 12 }),
    fc.infiniteStream(fc.constantFrom(...shapes)),
    fc.constantFrom('', '\ufeff', '---\ntitle: t0\n---\n'),
  )
  .map(([blocks, sides, head]) => build(head + blocks.join(''), sides));

function build(template: string, sides: IterableIterator<string>): BilingualPage {
  const page = { bilingual: '', target: '', source: '' };
  let id = 101;
  let word = 0;
  const side = (language: string): string => (sides.next().value as string).replaceAll('@', () => `${language}${(word += 1)}`);
  for (const [index, text] of template.split('@').entries()) {
    if (index > 0) {
      const [target, source] = [side('t'), side('s')];
      page.bilingual += pair(`c4c43-${id++}`, target, source);
      page.target += target;
      page.source += source;
    }
    for (const key of ['bilingual', 'target', 'source'] as const) page[key] += text;
  }
  return page;
}

type Accident = (piece: string) => string;

const isTag = (piece: string): boolean => piece.startsWith('<');

const accidents: Accident[] = [
  (piece) => (isTag(piece) ? '' : piece),
  (piece) => (isTag(piece) ? piece + piece : piece),
  (piece) => piece.replaceAll('c4c43-', 'c4c44-'),
  (piece) => piece.replaceAll('"', '&quot;'),
  (piece) => (isTag(piece) ? piece.replace(/"(?=>)/, '&quot;') : piece),
  (piece) => (isTag(piece) ? piece.replace('<', '&lt;').replace('>', '&gt;') : piece),
  (piece) => `${piece}<span>`,
  (piece) => `${piece}<span data-ttu-id="c4c43-150">`,
  (piece) => `${piece}</span>`,
  (piece) => `${piece}\` `,
  (piece) => piece.replace('\n\n', '\n\n```\n'),
  (piece) => `${piece}<span data-ttu-id="\n`,
];

/** Pages that somebody edited without care: tags taken out, doubled, renamed or thrown in, the end cut off. */
export const brokenPages: fc.Arbitrary<string> = fc
  .tuple(bilingualPages, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...accidents)), { maxLength: 8 }), fc.option(fc.nat()))
  .map(([{ bilingual }, edits, cut]) => {
    const pieces = bilingual.split(/(<\/?span[^<>]*>)/);
    for (const [at, accident] of edits) pieces[at % pieces.length] = accident(pieces[at % pieces.length]!);
    const text = pieces.join('');
    return cut === null ? text : text.slice(0, cut % (text.length + 1));
  });
