import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Inline } from '../../model/page.ts';
import { arbitraryContent } from '../../testing/arbitrary-content.ts';
import { contentOf } from '../../testing/contents.ts';
import { foldedText } from '../content/content.ts';
import { memoryOf, type MemoryUnit } from './memory.ts';
import { readTmx } from './read-tmx.ts';
import { tidyMemory, writeTmx } from './write-tmx.ts';

const read = (text: string): MemoryUnit[] => readTmx(new TextEncoder().encode(text), 'a.tmx');

const unit = (source: string, target: string, more: Partial<MemoryUnit> = {}): MemoryUnit => ({
  id: '43633489:c4c43-108',
  sourceLocale: 'en-US',
  targetLocale: 'sv-SE',
  source: contentOf(source),
  target: contentOf(target),
  segment: 'sentence',
  file: 'i18n/sv/a.md',
  translationType: 'MT',
  handoff: '2020-04-21',
  ...more,
});

/** TMX keeps no equivalents; codes are numbered anew, and what XML can't hold is lost. */
function shapeOf(content: Inline[]): unknown[] {
  const ids = new Map<string, number>();
  return content.map((piece) => {
    // oxlint-disable-next-line no-control-regex -- what XML can't hold
    if (piece.kind === 'text') return piece.text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu, '\ufffd');
    if (!ids.has(piece.id)) ids.set(piece.id, ids.size);
    return [piece.role, ids.get(piece.id)];
  });
}

it('gives back what was written', () => {
  fc.assert(
    fc.property(arbitraryContent, arbitraryContent, (source, target) => {
      const [back] = read(writeTmx([unit('', '', { source, target })], { sourceLocale: 'en-US', version: '1' }));
      expect(back).toMatchObject({
        id: '43633489:c4c43-108',
        targetLocale: 'sv-SE',
        file: 'i18n/sv/a.md',
        translationType: 'MT',
        handoff: '2020-04-21',
      });
      expect([shapeOf(back!.source), shapeOf(back!.target)]).toEqual([shapeOf(source), shapeOf(target)]);
    }),
  );
});

it('is an exact match for what it was written from, codes and all', () => {
  fc.assert(
    fc.property(arbitraryContent, (source) => {
      const known = read(writeTmx([unit('', '', { source })], { sourceLocale: 'en-US', version: '1' }));
      fc.pre(
        foldedText(known[0]!.source) === foldedText(source) && source.some((piece) => piece.kind === 'code' || piece.text.trim() !== ''),
      );
      const memory = memoryOf(known, 'sv-SE');
      expect(memory.matches(source)[0]).toMatchObject({ similarity: 100 });
      expect(memory.exact(source)).toEqual(known[0]!.target);
      expect(memory.exact([...source, { kind: 'text', text: ' and more' }])).toBeNull();
    }),
  );
});

describe('memories of other tools', () => {
  const tmx = (body: string) =>
    `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="1.1"><header srclang="EN-US"/><body>${body}</body></tmx>`;

  it('reads lang for xml:lang, several languages, and what is marked', () => {
    const units = read(
      tmx(
        '<tu><tuv lang="EN-US"><seg>One <hi>two</hi></seg></tuv><tuv lang="SV"><seg>Ett två</seg></tuv><tuv lang="FR"><seg>Un deux</seg></tuv></tu>',
      ),
    );
    expect(units.map(({ targetLocale, source, target }) => [targetLocale, source, target])).toEqual([
      ['SV', contentOf('One two'), contentOf('Ett två')],
      ['FR', contentOf('One two'), contentOf('Un deux')],
    ]);
  });

  test.each([
    ['<html/>', 'a.tmx:1: not TMX: root <html>'],
    ['<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', 'DOCTYPE with declarations is not allowed'],
    ['<tmx>', 'not well-formed'],
  ])('%s', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

it('keeps each pair once, the human one, and none that helps nobody', () => {
  const human = unit('One', 'Ett', { translationType: 'HT' });
  const { units, dropped } = tidyMemory([unit('One', 'Ett'), human, unit('Two', 'Two'), unit('Three <1/>', 'Tre')]);
  expect(units).toEqual([human]);
  expect(dropped).toEqual({ duplicate: 1, untranslated: 1, codesDiffer: 1 });
});

describe('similarity in percent', () => {
  const memory = memoryOf(
    [unit('Select the service and turn it on.', 'a'), unit('Another text altogether', 'b'), unit('選択します', 'c')],
    'sv-SE',
  );
  test.each([
    ['Select the service and turn it on.', 100],
    ['select the Service and turn it on.', 99],
    ['Select the service and turn it off.', 87],
    ['Select the other service and turn it on.', 88],
    ['選択しまし', 80],
    ['Nothing of that', null],
  ])('%s', (text, percent) => {
    expect(memory.matches(contentOf(text))[0]?.similarity ?? null).toBe(percent);
  });

  it('knows only its own locale', () => {
    expect(memoryOf([unit('One', 'Ett')], 'fr-FR').matches(contentOf('One'))).toEqual([]);
  });
});

test('the end of a code is of the type of its beginning, and no code may be left out: TMX says of none that it may', () => {
  const seg = '<bpt i="1" type="bold">**</bpt>a<ept i="1">**</ept><ph x="2" type="image">!</ph><it pos="end">_</it>';
  const [{ source }] = read(
    `<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>${seg}</seg></tuv><tuv xml:lang="sv"><seg/></tuv></tu></body></tmx>`,
  ) as [MemoryUnit];
  const codes = source.flatMap((piece) => (piece.kind === 'code' ? [[piece.role, piece.id, piece.type, piece.raw, piece.deletable]] : []));
  expect(codes).toEqual([
    ['open', '1', 'bold', '**', false],
    ['close', '1', 'bold', '**', false],
    ['lone', '2', 'image', '!', false],
    ['close', '', 'other', '_', false],
  ]);
});
