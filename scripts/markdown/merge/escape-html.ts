/** `a < b` -> `a &lt; b`, for the signs that the expression finds. */
export const escapeHtml = (text: string, signs: RegExp): string =>
  text.replace(signs, (sign) => named[sign] ?? `&#${sign.codePointAt(0)};`);

const named: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
