import { expect, test } from 'vitest';
import { decode } from './decode.ts';

test.each(['', 'a\r\nb', '\ufeffa', 'é日本😀', '\ufffd'])('%j comes back as the same bytes', (text) => {
  const decoded = decode(Buffer.from(text));
  expect(decoded).toEqual({ text });
});

test.each([
  [[0xff], 0, 1, 1],
  [[0x61, 0x0a, 0xc3, 0x28], 2, 2, 1],
  [[0x61, 0xe2, 0x82], 1, 1, 2],
  [[0xef, 0xbf, 0xbd, 0x0a, 0x80], 4, 2, 1],
])('%j is no UTF-8 from byte %i on', (bytes, badByte, line, column) => {
  expect(decode(Uint8Array.from(bytes))).toEqual({ badByte, line, column });
});
