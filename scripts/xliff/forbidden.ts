// oxlint-disable-next-line no-control-regex -- these are the characters that it is about
const forbidden = /([\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}])/u;

// The same without the flag that makes it slow; surrogates in pairs are let through to the exact one.
// oxlint-disable-next-line no-control-regex -- as above
const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

/** The text cut at the characters that XML 1.0 can't hold, not even as a reference: they are the items with an odd index. */
export function splitForbidden(text: string): string[] {
  return suspicious.test(text) ? text.split(forbidden) : [text];
}

/** `0008`: four hex digits of a character. */
export function hexOf(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
