import type { Range } from '../../../model/page.ts';
import type { Shown } from '../../segments/text.ts';
import { type Found, type InlineConstruct, type Line, type LineConstruct, LONGEST } from '../construct.ts';
import { isForReaders, shownArguments } from './arguments.ts';

interface Shortcode {
  end: number;
  name: string;
  kind: 'open' | 'close' | 'lone';
}

/** Arguments of shortcodes that readers see. */
const shown = ['alt', 'attr', 'caption', 'heading', 'header', 'label', 'subtitle', 'summary', 'text', 'title', 'tooltip'];

/** Shortcodes whose content is code. */
const ofCode = new Set(['highlight', 'mermaid', 'katex', 'math', 'chem', 'plantuml', 'graphviz', 'markmap', 'drawio', 'gravizo', 'raw']);

/** `{{< name "a" b="c" >}}`, `{{% /name %}}`, one in comments, too: a shortcode of Hugo in a line. */
export const shortcode: InlineConstruct = {
  opener: '\\{\\{[<%]',
  read(text, at, limit) {
    const tag = tagAt(text, at, limit);
    if (!tag) return null;
    const code = tag.kind === 'open' ? pastContent(text, tag, limit) : null;
    if (code !== null) return { end: code, type: 'code' };
    return { end: tag.end, type: 'variable', shown: shownIn(text, at, tag) };
  },
};

/** Shortcodes on lines of their own, and those whose content is code. */
export const shortcodeLine: LineConstruct = {
  opener: '\\{\\{[<%]',
  read(line) {
    const tags = tagsOf(line);
    if (!tags) return codeBlock(line);
    if (tags.length === 1 && line.isAmongText() && isLone(tags[0]!, line)) return null;
    const code = codeBlock(line);
    if (code) return code;
    return { end: tags.at(-1)!.end, shown: tags.flatMap((tag) => shownIn(line.text, tag.start, tag)) };
  },
};

/** All of the line, where it holds nothing else; the last one may reach into further lines. */
function tagsOf({ text, start, end }: Line): (Shortcode & { start: number })[] | null {
  const tags: (Shortcode & { start: number })[] = [];
  for (let at = start; at < end;) {
    const tag = tagAt(text, at, text.length);
    if (!tag) return null;
    tags.push({ ...tag, start: at });
    at = tag.end;
    while (text[at] === ' ' || text[at] === '\t') at += 1;
    if (tag.end > end && !/[\r\n]/.test(text[at] ?? '\n')) return null;
  }
  return tags;
}

/** Nothing closes it. */
const isLone = (tag: Shortcode, line: Line): boolean =>
  tag.kind !== 'close' && ['<', '%'].every((sign) => line.past(`{{${sign} /${tag.name}`, tag.end) === null);

/** `{{< highlight go >}}`, lines of code, `{{< /highlight >}}` */
function codeBlock({ text, start, past }: Line): Found | null {
  const tag = tagAt(text, start, text.length);
  if (tag?.kind !== 'open' || !holdsCode(text, start, tag)) return null;
  const sign = text[start + 2]!;
  const closer = past(`{{${sign} /${tag.name} `, tag.end) ?? past(`{{${sign} /${tag.name}${sign === '<' ? '>' : '%'}`, tag.end);
  const end = closer === null ? null : past('}}', closer - 1);
  return end === null ? null : { end, as: 'block', kind: 'code', type: 'code', shown: shownIn(text, start, tag) };
}

const holdsCode = (text: string, start: number, tag: Shortcode): boolean =>
  ofCode.has(tag.name) || /\bcode[Ll]ang="/.test(text.slice(start, tag.end));

function pastContent(text: string, tag: Shortcode, limit: number): number | null {
  if (!ofCode.has(tag.name)) return null;
  const near = text.slice(tag.end, Math.min(limit, tag.end + LONGEST));
  const close = new RegExp(`\\{\\{[<%][ \\t]{0,9}/${tag.name}[ \\t]{0,9}[%>]\\}\\}`).exec(near);
  return close ? tag.end + close.index + close[0].length : null;
}

function shownIn(text: string, start: number, { name, end, kind }: Shortcode): Shown[] {
  if (kind === 'close') return [];
  const named = shownArguments(text, { start, end }, name === 'tab' ? [...shown, 'name'] : shown);
  return [...positionalIn(text, { start, end }, name), ...named];
}

/** The words among the arguments without a name: `{{< tab "On Linux" >}}`. */
function positionalIn(text: string, { start, end }: Range, name: string): Shown[] {
  const place = positional[name];
  if (place === undefined) return [];
  const [found, before, value] = firstArguments[place].exec(text.slice(start, end)) ?? [];
  if (found === undefined || !isForReaders(value!)) return [];
  const at = start + before!.length;
  return [{ kind: 'title', range: { start: at, end: at + value!.length }, syntax: 'argument' }];
}

/** Which argument of a shortcode readers see, where it has no name. */
const positional: Readonly<Record<string, 0 | 1>> = { badge: 0, button: 0, details: 0, expand: 0, notice: 1, tab: 0, tooltip: 0 };

const firstArguments = [
  /^(\{\{[<%][ \t]*[\w./-]+[ \t]+")((?:[^"\\\n]|\\.)*)"/,
  /^(\{\{[<%][ \t]*[\w./-]+[ \t]+["'\w-]+[ \t]+")((?:[^"\\\n]|\\.)*)"/,
] as const;

const head = /\{\{([<%])(?:\/\*)?[ \t\r\n]*(\/?)[ \t]*([\w./-]*)/y;

/** The shortcode at an offset; quoted arguments may hold its end. */
function tagAt(text: string, at: number, limit: number): Shortcode | null {
  head.lastIndex = at;
  const [begin, sign, slash, name] = head.exec(text) ?? [];
  if (begin === undefined) return null;
  const closer = sign === '<' ? '>}}' : '%}}';
  const end = pastTag(text, at + begin.length, closer, Math.min(limit, at + LONGEST));
  if (end === null) return null;
  const kind = slash ? 'close' : text[end - 4] === '/' ? 'lone' : 'open';
  return { end, name: name!, kind };
}

function pastTag(text: string, from: number, closer: string, limit: number): number | null {
  // No piece is long, so that a tag that nothing ends costs no more than the longest one.
  const piece = /[^"'`>%\n]{1,200}|"(?:[^"\\\n]|\\.){0,4000}"|`[^`]{0,4000}`|\n(?![ \t>]*\r?\n)|["'`>%]/y;
  for (let at = from; at < limit; at = piece.lastIndex) {
    if (text.startsWith(closer, at)) return at + closer.length;
    piece.lastIndex = at;
    if (!piece.test(text)) return null;
  }
  return null;
}
