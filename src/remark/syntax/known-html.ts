import { htmlFlow, htmlText } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

/**
 * `<placeholder>` is text unless HTML has an element of that name: the sanitizer would take it for an element that an
 * article may not hold, and the reader would see a blank.
 */
const guard = (construct: Construct, name: string): Construct => ({
  ...construct,
  name,
  tokenize(this: TokenizeContext, effects, ok, nok): State {
    return effects.check(unknownTag, nok, construct.tokenize.call(this, effects, ok, nok));
  },
});

/** `<name`, `</name`, where no element has that name. */
const unknownTag: Construct = {
  partial: true,
  tokenize(effects, ok, nok): State {
    let name = '';
    let closes = false;
    const start: State = (code) => {
      effects.enter('data');
      effects.consume(code);
      return open;
    };
    const open: State = (code) => {
      if (code !== 47) return first(code);
      closes = true;
      effects.consume(code);
      return first;
    };
    const first: State = (code) => (isLetter(code) ? more(code) : nok(code));
    const more: State = (code) => {
      if (!isNameCode(code)) return end(code);
      name += String.fromCharCode(code!);
      effects.consume(code);
      return more;
    };
    const end: State = (code) => {
      effects.exit('data');
      return isElement(name, !closes && code === 62) ? nok(code) : ok(code);
    };
    return start;
  },
};

const isLetter = (code: Code): boolean => code !== null && /[a-z]/i.test(String.fromCharCode(code));

/** What no blank, line end, `/`, `<` or `>` is belongs to the name of a tag. */
const isNameCode = (code: Code): boolean => code !== null && code > 32 && code !== 47 && code !== 60 && code !== 62;

export const htmlSyntax: Extension = {
  disable: { null: ['htmlFlow', 'htmlText'] },
  flow: { 60: guard(htmlFlow, 'knownHtmlFlow') },
  text: { 60: guard(htmlText, 'knownHtmlText') },
};

/** Elements of HTML, old ones too. What only stands in `<svg>` and `<math>` is left out: an article can't hold those. */
const elements = new Set(
  `a abbr acronym applet article aside audio b basefont bdi bdo big blink blockquote body br button canvas caption center cite
   code col colgroup dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1
   h2 h3 h4 h5 h6 head header hgroup hr html i iframe img ins kbd label legend li main mark marquee math meter nav nobr noembed
   noframes noscript ol optgroup p picture plaintext pre progress q rb rp rt rtc ruby s samp script section small span strike
   strong style sub summary sup svg table tbody td textarea tfoot th thead tr tt u ul var video wbr xmp`.split(/\s+/),
);

/** Elements too, but bare they are what a reader shall fill in: `--server <address>`. */
const elementsWithAttributes = new Set(
  'address area base data dir input link map menu meta object option output param search select slot source template time title track'.split(
    ' ',
  ),
);

/**
 * Whether HTML has an element of a name.
 *
 * @param isBare whether the tag has no attributes
 */
export function isElement(name: string, isBare: boolean): boolean {
  const lower = name.toLowerCase();
  return elements.has(lower) || (elementsWithAttributes.has(lower) && !isBare);
}

/** In HTML that stands as a block, a tag of no element becomes text: `<td><id></td>` -> `<td>&lt;id></td>` */
export const withKnownTags = (html: string): string =>
  html.replace(/<(\/?)([a-z][^\s/>]{0,200})(?=(>)?)/gi, (tag, slash: string, name: string, end?: string) =>
    isElement(name, slash === '' && end !== undefined) ? tag : `&lt;${tag.slice(1)}`,
  );
