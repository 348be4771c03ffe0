import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeXml } from './decode-xml.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const chunksOf = (bytes: Uint8Array, length: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) => bytes.slice(index * length, (index + 1) * length));

const decoded = (chunks: Iterable<Uint8Array>): string => [...decodeXml(chunks, 'a.xlf')].join('');

describe('the text of an XML file', () => {
  it('is the same wherever the bytes are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 7 }), (text, length) => {
        expect(decoded(chunksOf(encode(`<a>${text}`), length))).toBe(`<a>${text}`);
      }),
    );
  });

  it('may be overwritten in its place, chunk by chunk', () => {
    const bytes = encode('é–𝒳'.repeat(9));
    const place = new Uint8Array(4);
    function* reused(): Generator<Uint8Array> {
      for (const chunk of chunksOf(bytes, place.length)) {
        place.set(chunk);
        yield place.subarray(0, chunk.length);
      }
    }
    expect(decoded(reused())).toBe('é–𝒳'.repeat(9));
  });

  it.each([1, 2, 3, 5, 100])('is refused at its first bad byte, cut into chunks of %i', (length) => {
    const bytes = new Uint8Array([...encode('<a>é–𝒳'), 0xe2, 0x80, 0x20, ...encode('–')]);
    expect(() => decoded(chunksOf(bytes, length))).toThrow(/^a\.xlf: not valid UTF-8 at byte 12 \(declared UTF-8\)$/);
  });

  it('is refused where its last character is not whole', () => {
    expect(() => decoded([encode('<a>é').subarray(0, 4)])).toThrow(/not valid UTF-8 at byte 3 /);
  });

  it('is read in the encoding that it names', () => {
    const latin = Uint8Array.from('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>', (char) => char.charCodeAt(0));
    expect(decoded(chunksOf(latin, 60))).toContain('<a>é</a>');
    expect(decoded(chunksOf(new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0xe9, 0x00]), 3))).toBe('<é');
  });
});
