const plainTag = /<(\/?)(code|em|strong|del|b|i|u|s|sub|sup|kbd)>/g;

/** HTML of which only bare inline tags are left; every other `<` is text: `<b>a</b><img src=x>` -> `<b>a</b>&lt;img src=x&gt;`. */
export function safeInlineHtml(html: string): string {
  let at = 0;
  let safe = '';
  const open: string[] = [];
  for (const match of html.matchAll(plainTag)) {
    safe += escapeText(html.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[1] === '') open.push(match[2]!);
    else if (open.at(-1) === match[2]) open.pop();
    else continue;
    safe += match[0];
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
