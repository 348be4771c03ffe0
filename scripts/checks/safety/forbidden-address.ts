import { withoutReferences } from '../../markdown/text/references.ts';

/**
 * An address that runs or holds a document, as a browser reads it: references decoded, blanks, controls and quotes of a string left out.
 *
 * @returns null for any other address
 */
export function forbidden(written: string): string | null {
  const address = read(written.slice(0, most)).replace(/^["'`]/, '');
  // So many signs that a browser leaves out stand for nothing else.
  if (address === '' && written.length >= most) return shortened(written);
  if (!running.test(address) || picture.test(address)) return null;
  return shortened(address.replace(/^[^:]+/, (scheme) => scheme.toLowerCase()));
}

/** How much of an address is read at most. */
export const most = 2000;

const running = /^(?:[a-z]+:)?(?:javascript|vbscript|livescript|data|blob|filesystem):/i;

const picture = /^data:image\/(?:png|gif|jpe?g|webp|avif)[;,]/i;

/** `java&Tab;script&colon;a` -> `javascript:a` */
function read(written: string): string {
  if (!/[:&]/.test(written)) return written.trim();
  return withoutReferences(written).replace(/[\0- \u007f-\u00a0\u00ad\u200b-\u200f\ufeff]+/g, '');
}

/** The beginning of what is too long for a message. */
export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
