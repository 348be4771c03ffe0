import { isAscii, transcode } from 'node:buffer';

const ascii = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Bytes that are known to be UTF-8 as text, a BOM included. A `TextDecoder` alone takes several times as long where
 * there is a character beyond ASCII.
 */
export const utf8Text = (bytes: Uint8Array): string =>
  isAscii(bytes) ? ascii.decode(bytes) : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
