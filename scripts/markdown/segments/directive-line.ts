import type { Range, SegmentKind } from '../../model/page.ts';
import type { Shown, Syntax } from './text.ts';

export interface DirectiveLine {
  kind: Extract<SegmentKind, 'directive' | 'include'>;
  /** Stretches of the line that readers see. */
  shown: Shown[];
}

/** Whether a paragraph may hold such a line at all: cheap, and right for nearly every paragraph. */
export const mayHoldDirective = /^[ \t>]*(?::::|\[!|\{\{[<%]|\{%|\/\/\/|!!!|\?\?\?)/m;

const whole = [
  /^:::/,
  /^\[!INCLUDE *\[.*\)\]$/i,
  /^\[![A-Za-z][^[\]]*(?:\[[^[\]]*\]\([^()]*\))?\]$/,
  /^\{\{[<%].*[>%]\}\}$/,
  /^\{%.*%\}$/,
  /^\/\/\//,
  /^(?:!!!|\?\?\?)\+? /,
];

/**
 * A line that is an instruction to the site generator and no text: `:::note`, `[!NOTE]`, `[!code-cs[Main](a.cs)]`,
 * `{{< note >}}`, `{% if %}`, `/// tip`, `!!! note`. Null for every other line.
 */
export function directiveLine(text: string, { start, end }: Range): DirectiveLine | null {
  const line = text.slice(start, end);
  if (!whole.some((expression) => expression.test(line))) return null;
  return { kind: /^\[!(?:include|code)/i.test(line) ? 'include' : 'directive', shown: shownIn(line, start) };
}

const attribute = /\salt-text="([^"]*)"/;
/** `:::tip[Title]`, `:::tip Title`, `/// tip | Title`, `!!! note "Title"`. */
const titles: { expression: RegExp; syntax: Syntax }[] = [
  { expression: /^:{3,}[\w-]+\[((?:[^\]\\]|\\.)*)\]/, syntax: 'label' },
  { expression: /^:{3,}[\w-]+ +(?![\w-]+ *=)([^\s{].*)$/, syntax: 'line' },
  { expression: /^\/\/\/ *[\w-]+ *\| *(.+)$/, syntax: 'line' },
  { expression: /^(?:!!!|\?\?\?)\+?[\w -]+"([^"]*)"/, syntax: 'title' },
];

function shownIn(line: string, offset: number): DirectiveLine['shown'] {
  const at = (match: RegExpExecArray): Range => {
    const start = offset + match.index + match[0].lastIndexOf(match[1]!);
    return { start, end: start + match[1]!.length };
  };
  const alt = attribute.exec(line);
  if (alt) return [{ kind: 'alt', range: at(alt), syntax: 'attribute' }];
  for (const { expression, syntax } of titles) {
    const title = expression.exec(line);
    if (title) return [{ kind: 'title', range: at(title), syntax }];
  }
  return [];
}
