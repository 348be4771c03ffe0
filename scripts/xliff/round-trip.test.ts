import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../model/page.ts';
import { arbitraryContent, awkwardText } from '../testing/arbitrary-content.ts';
import type { TranslationState, XliffDocument, XliffPart } from './document.ts';
import { readXliff } from '../testing/read-xliff.ts';
import { writeXliff, xliffVersions } from './write.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const states: TranslationState[] = ['initial', 'machine', 'needs-review', 'translated', 'final'];

const part = fc
  .record({ source: arbitraryContent, target: fc.option(arbitraryContent), state: fc.constantFrom(...states) })
  .map((sides): XliffPart => ({ id: 'h1', name: 'c4c43-105', ignorable: false, matches: [], line: null, ...sides }));

function documentOf(parts: XliffPart[], note: string): XliffDocument {
  const units = parts.map((own, index) => ({
    id: `b${index}`,
    kind: 'paragraph',
    name: index === 0 ? 'title' : null,
    translate: true,
    notes: index === 0 ? [{ from: 'lockstep', text: note }] : [],
    parts: [{ ...own, id: `h${index}` }],
  }));
  return {
    files: [{ original: 'docs/a & b.md', sourceLocale: 'en-US', targetLocale: 'sv-SE', metadata: [['ms.locfileid', '43633489']], units }],
  };
}

/** What a version keeps of a code: 1.2 has no place for a pair's own text, or for whether it may go. */
function shapeOf(content: Inline[], version: string): unknown[] {
  if (version !== '1.2') return content;
  return content.map((piece) =>
    piece.kind === 'text' ? piece : { id: piece.id, role: piece.role, type: piece.role === 'close' ? null : piece.type },
  );
}

describe.each(xliffVersions)('XLIFF %s', (version) => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), awkwardText, (parts, note) => {
        const written = documentOf(parts, note);
        const read = readXliff(bytesOf(writeXliff(written, version)), 'a.xlf');
        const [file] = read.files;
        expect(file).toMatchObject({
          original: 'docs/a & b.md',
          sourceLocale: 'en-US',
          targetLocale: 'sv-SE',
          metadata: [['ms.locfileid', '43633489']],
        });
        for (const [index, unit] of file!.units.entries()) {
          const [expected] = written.files[0]!.units[index]!.parts;
          const [actual] = unit.parts;
          expect(unit).toMatchObject({ id: `b${index}`, kind: 'paragraph' });
          expect(actual).toMatchObject({ id: `h${index}`, name: 'c4c43-105', ignorable: false, state: expected!.state });
          expect(shapeOf(actual!.source as Inline[], version)).toEqual(shapeOf(expected!.source as Inline[], version));
          expect(shapeOf(actual!.target ?? [], version)).toEqual(shapeOf(expected!.target ?? [], version));
        }
      }),
    );
  });

  it('gives back matches', () => {
    const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
    const matches = [
      { source: text('Old & <older>'), target: text('Gammal "och"'), similarity: 89, origin: 'docs/b.md' },
      { source: text('Oldest'), target: text('Äldst'), similarity: null, origin: null },
    ];
    const written = documentOf(
      [{ id: 'h', name: null, ignorable: false, source: text('New'), target: null, state: 'initial', matches, line: null }],
      'n',
    );
    expect(readXliff(bytesOf(writeXliff(written, version)), 'a.xlf').files[0]!.units[0]!.parts[0]!.matches).toEqual(matches);
  });

  it('gives back blanks and line ends inside of text', () => {
    const text = '  a\r\nb\rc\td\u00a0 ';
    const content: Inline[] = [{ kind: 'text', text }];
    const written = documentOf(
      [{ id: 'h', name: null, ignorable: false, source: content, target: content, state: 'translated', matches: [], line: null }],
      'n',
    );
    expect(readXliff(bytesOf(writeXliff(written, version)), 'a.xlf').files[0]!.units[0]!.parts[0]!.target).toEqual(content);
  });
});
