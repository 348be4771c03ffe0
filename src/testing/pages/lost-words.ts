import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isElement } from '../../remark/syntax/known-html.ts';

/** Words of the dialect, which are markup. */
const markup = new Set(
  `image type content source alt text lightbox border complex icon end zone pivot moniker range row column span code language
   highlight div class include video note tip important warning caution tab name br href src width height style align data
   linktype relative path xref displayproperty namewithtype fullname no loc`.split(/\s+/),
);

/** Words of a page that stand nowhere in what became of it: not in its text, and not in an attribute. */
export function lostWords(body: string, tree: Root): string[] {
  const shown = shownBy(tree).toLowerCase();
  const written = wordsOf(
    decoded(body.replace(/<!--.*?-->/gs, ' '))
      .replace(/<(script|style)\b.*?<\/\1>/gis, ' ')
      .replace(/<\/?([a-z]\w*)\b[^<>]*(?:>|$)/gim, (tag, name: string) => (isElement(name, false) ? ' ' : tag))
      .replace(
        /\[![^[\]]*\[[^\]]*\](?:\([^)]*\))?|\[![^[\]]*\]|\]\([^)\s]*|^[\s>]*:::.*$|&#?\w{1,8};|^ {0,3}\[[^\]]*\]:.*$|(?<=\])\[[^\]\n]*\]|\b(?:source|lightbox)="[^"\n]*"/gm,
        ' ',
      ),
  );
  // A mark between two words goes, and they are one: `a**b` is shown as `ab`.
  return [...written].filter((word) => !shown.includes(word) && !markup.has(word));
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));

/** All text and all attributes, and the code of includes. */
function shownBy(tree: Root): string {
  const parts: string[] = [];
  visit(tree as never, (node: { value?: unknown; properties?: object }) => {
    parts.push(decoded(String(node.value ?? '')), ...Object.values(node.properties ?? {}).map((value) => decoded(String(value))));
    if ((node as { type: string }).type.startsWith('mdx')) parts.push(JSON.stringify(node));
  });
  return parts.join(' ');
}

function decoded(text: string): string {
  try {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => decodeURIComponent(bytes));
  } catch {
    return text;
  }
}
