/** A tag or a comment. What follows its name is no `<` and no `>`, so that each is looked at once. */
const tag = /<(\/?)([a-z][a-z\d]*)((?:\s[^<>]*)?)\/?>|<!--[^<>]*-->/gi;

const plain: ReadonlySet<string> = new Set(['code', 'em', 'strong', 'del', 'b', 'i', 'u', 's', 'sub', 'sup', 'kbd']);

/**
 * HTML of which only bare inline tags are left. Other tags go, and every `<` that begins none is text:
 * `<a name="x"></a><b>a</b> < c` -> `<b>a</b> &lt; c`.
 */
export function safeInlineHtml(html: string): string {
  let at = 0;
  let safe = '';
  const open: string[] = [];
  for (const match of html.matchAll(tag)) {
    const [whole, slash, name = '', attributes] = match;
    safe += escapeText(html.slice(at, match.index));
    at = match.index + whole.length;
    if (!plain.has(name) || attributes) continue;
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else continue;
    safe += `<${slash}${name}>`;
  }
  safe += escapeText(html.slice(at));
  return (
    safe +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** `&lt;` stays: what is escaped already is text. */
const escapeText = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
