import { describe, expect, test } from 'vitest';
import { settle } from '../../markdown/merge/settle.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { Inline, Segment } from '../../model/page.ts';
import type { TranslationState, XliffPart, XliffUnit } from '../document.ts';
import type { Slot } from '../slots/slot.ts';
import { slotsOf } from '../slots/slots-of.ts';
import { mergeFile } from './merge-file.ts';
import { mergeUnit } from './merge-unit.ts';
import { extraCodes } from './native-codes.ts';
import { textProblems } from './problem.ts';

const parse = await loadParser();
const segments = (text: string) => segmentsOf(pageOf('a.md', text), parse);
const slotOf = (source: string, target: string | null) =>
  slotsOf({ source: segments(source), base: null, target: target === null ? null : segments(target) })[0]!;

const text = (said: string): Inline[] => [{ kind: 'text', text: said }];

const part = (
  source: Inline[],
  target: Inline[] | null,
  state: TranslationState = 'translated',
  more: Partial<XliffPart> = {},
): XliffPart => ({
  id: null,
  name: null,
  ignorable: false,
  source,
  target,
  state,
  matches: [],
  line: null,
  ...more,
});

const unit = (...parts: XliffPart[]): XliffUnit => ({ id: 'h1', kind: null, name: null, translate: true, notes: [], parts });

const rules = ({ problems }: { problems: readonly { rule: string }[] }) => problems.map(({ rule }) => rule);

describe('a unit whose code a client changed', () => {
  const slot = slotOf('Run `npm ci` now.\n', 'Kör `npm ci` nu.\n');
  const changed = (said: string): Inline[] =>
    slot.segment.content.map((piece) =>
      piece.kind === 'code' ? { ...piece, raw: 'rm -rf' } : { ...piece, text: piece.text.replace('Run', said) },
    );

  test('is merged with its own code, and a note', () => {
    const merged = mergeUnit(unit(part(slot.segment.content, changed('Starta'))), slot);
    expect([merged.outcome, rules(merged)]).toEqual(['merged', ['code-restored']]);
    expect(merged.content!.flatMap((piece) => (piece.kind === 'code' ? [piece.raw] : []))).toEqual(['`npm ci`']);
  });

  test('says nothing of it where the translation is the one that stands there', () => {
    const same = slot.target!.map((piece) =>
      piece.kind === 'code' ? { ...piece, raw: 'rm -rf' } : { ...piece, text: piece.text.replace('Kör', 'Kör ') },
    );
    expect(mergeUnit(unit(part(slot.segment.content, same)), slot)).toEqual({ outcome: 'unchanged', content: null, problems: [] });
  });

  test('says nothing of it where nothing is translated', () => {
    const untouched = slotOf('Run `npm ci` now.\n', null);
    expect(mergeUnit(unit(part(slot.segment.content, changed('Run'), 'new')), untouched)).toMatchObject({
      outcome: 'untranslated',
      problems: [],
    });
  });

  test('is refused for what is wrong, and for that only', () => {
    const bad = [...changed('Starta'), ...text('\u0008')];
    expect(rules(mergeUnit(unit(part(slot.segment.content, bad)), slot))).toEqual(['forbidden-character']);
  });
});

describe('what became of a unit', () => {
  const slot = slotOf('One. Two.\n', 'Ett. Två.\n');
  const [source, whole] = [slot.segment.content, (target: Inline[] | null, state?: TranslationState) => unit(part(source, target, state))];

  test.each<[string, XliffUnit, string, string[]]>([
    ['a new translation', whole(text('Ny.')), 'merged', []],
    ['the translation as it was', whole(text('Ett. Två.')), 'unchanged', []],
    ['the same with other blanks', whole(text('Ett.  Två. ')), 'unchanged', []],
    ['the source in the place of a translation, as exported', whole(source, 'new'), 'untranslated', []],
    ['the source as a translation', whole(source, 'translated'), 'merged', []],
    ['no target', whole(null, 'initial'), 'untranslated', []],
    ['an empty target', whole([], 'initial'), 'untranslated', []],
    ['an empty target that is said to be done', whole([], 'final'), 'refused', ['target-empty']],
    ['blanks that are said to be done', whole(text(' '), 'needs-review'), 'refused', ['target-empty']],
    ['another source', unit(part(text('Three.'), text('Tre.'))), 'refused', ['source-differs']],
    ['all sentences', unit(part(text('One.'), text('1.')), part(text('Two.'), text('2.'))), 'merged', []],
    [
      'one sentence of two without a target',
      unit(part(text('One.'), text('1.')), part(text('Two.'), null)),
      'refused',
      ['target-incomplete'],
    ],
    ['only the first sentence', unit(part(text('One.'), text('1.'))), 'refused', ['target-incomplete']],
    ['only the last sentence', unit(part(text('Two.'), text('2.'))), 'refused', ['target-incomplete']],
    [
      'a sentence too many',
      unit(part(text('One.'), text('1.')), part(text('Two.'), text('2.')), part([], text('3.'))),
      'refused',
      ['source-differs'],
    ],
    ['sentences in another order', unit(part(text('Two.'), text('2.')), part(text('One.'), text('1.'))), 'refused', ['source-differs']],
  ])('%s', (_, given, outcome, problems) => {
    const merged = mergeUnit(given, slot);
    expect([merged.outcome, rules(merged)]).toEqual([outcome, problems]);
    expect(merged.content === null).toBe(outcome !== 'merged');
  });

  test.each<[TranslationState, boolean]>([
    ['initial', true],
    ['new', true],
    ['machine', false],
    ['translated', false],
  ])('one whose state is %s is weak: %s', (state, weak) => {
    expect(mergeUnit(whole(text('Ny.'), state), slot)).toMatchObject({ outcome: 'merged', weak });
  });

  test('of several sentences it is weak only where all are', () => {
    const mixed = unit(part(text('One.'), text('1.'), 'new'), part(text('Two.'), text('2.'), 'final'));
    expect(mergeUnit(mixed, slot)).toMatchObject({ outcome: 'merged', weak: false });
  });

  test('the blank between sentences is that of the source', () => {
    const both = unit(part(text('One.'), text('1.')), part(text('Two.'), text('2.')));
    expect(mergeUnit(both, slot).content).toEqual(text('1. 2.'));
  });
});

describe('codes', () => {
  const slot = slotOf('Read **this** and [that](b.md).\n', null);
  const { content } = slot.segment;
  const without = (id: string) => content.filter((piece) => piece.kind === 'text' || piece.id !== id);
  const said = (pieces: Inline[]) =>
    pieces.map((piece) => (piece.kind === 'text' ? { ...piece, text: piece.text.replace('Read', 'Läs') } : piece));
  const codes = content.flatMap((piece) => (piece.kind === 'code' && piece.role === 'open' ? [piece.id] : []));

  test.each<[string, Inline[], string, string[]]>([
    ['all there', said(content), 'merged', []],
    ['bold left out', said(without(codes[0]!)), 'merged', ['code-missing']],
    ['the link left out', said(without(codes[1]!)), 'refused', ['code-missing']],
    [
      'one that no source has',
      [...said(content), { ...(content[1] as Extract<Inline, { kind: 'code' }>), id: '9', role: 'lone' }],
      'refused',
      ['code-unknown'],
    ],
    [
      'never closed',
      said(content).filter((piece) => piece.kind === 'text' || piece.id !== codes[0] || piece.role === 'open'),
      'refused',
      ['code-unclosed'],
    ],
    ['twice', [...said(content), ...content.slice(1, 4)], 'refused', ['code-unknown']],
  ])('%s', (_, target, outcome, problems) => {
    const merged = mergeUnit(unit(part(content, target)), slot);
    expect([merged.outcome, [...new Set(rules(merged))]]).toEqual([outcome, problems]);
  });
});

describe('where the source moved on', () => {
  /** The slot of a segment whose translation is one of its base. */
  function changedSlot(base: string, source: string, target: string) {
    const judged = {
      segments: segments(base),
      matches: [{ kind: 'changed' as const, base: 0, source: 0, similarity: 0.8 }],
      aligned: [{ target: 0, confidence: 1 }],
    };
    return slotsOf({ source: segments(source), base: judged, target: segments(target) })[0]!;
  }

  test('a code is the localised one while the source’s is what it was, and the new one where that changed', () => {
    const slot = changedSlot(
      'See [a](a.md) or [b](b.md).\n',
      'See [a](a.md) or else [b](new.md).\n',
      'Se [a](sv-a.md) eller [b](sv-b.md).\n',
    );
    const translated = slot.segment.content.map((piece) =>
      piece.kind === 'text' ? { ...piece, text: piece.text.replace('See', 'Se') } : piece,
    );
    const { content } = mergeUnit(unit(part(slot.segment.content, translated)), slot);
    const raws = content!.flatMap((piece) => (piece.kind === 'code' && piece.role === 'close' ? [piece.raw] : []));
    expect(raws).toEqual(['](sv-a.md)', '](new.md)']);
  });

  test.each([
    ['its localised form', '](/docs/b)', '](/fr/docs/b)', '](/fr/docs/b)'],
    ['another one', '](/docs/b)', '](/fr/docs/z)', '](/docs/b)'],
  ])('where nobody knows what the page’s text translates, a code is the source’s, or %s that the page has', (_, code, own, expected) => {
    const [segment, place] = [`See [b${code}.\n`, `Se [b${own}.\n`].map((one) => segments(one)[0]!) as [Segment, Segment];
    const slot: Slot = { segment, place, kind: 'changed', target: null, drifted: true, previous: null };
    const { content } = mergeUnit(unit(part(segment.content, segment.content)), slot);
    expect(content!.flatMap((piece) => (piece.kind === 'code' && piece.role === 'close' ? [piece.raw] : []))).toEqual([expected]);
  });

  test('localised codes stay with the texts that they are of, in whatever order the translation has them', () => {
    const [before, now] = ['See [a](/a/), [b](/b/).\n', 'Look at [a](/a/), [b](/b/).\n'];
    const slot = changedSlot(before, now, 'Se [b](/sv/b/), [a](/sv/a/).\n');
    const { content } = mergeUnit(unit(part(slot.segment.content, slot.segment.content)), slot);
    expect(content!.flatMap((piece) => (piece.kind === 'code' && piece.role === 'close' ? [piece.raw] : []))).toEqual([
      '](/sv/a/)',
      '](/sv/b/)',
    ]);
  });

  test.each([
    ['a new link in its form', 'Ask.\n', 'Ask [a](/a/).\n', 'Fråga [a](/sv/a/).\n', '](/sv/a/)'],
    ['a link that changed', 'See [a](/b/) or [c](/a/).\n', 'See [a](/a/).\n', 'Se [a](/sv/a/).\n', '](/sv/a/)'],
    ['a link that the source kept', 'See [a](/a/) there.\n', 'See [a](/a/).\n', 'Se [a](/z/).\n', '](/z/)'],
    ['no form of what the source changed', 'See [a](/b/).\n', 'See [a](/a/).\n', 'Se [a](/z/).\n', '](/a/)'],
    ['none, since the text is another', 'Ask.\n', 'Ask [a](/a/).\n', 'Fråga nu [a](/sv/a/).\n', '](/a/)'],
  ])('a text that the page has already stays as it is: %s', (_, before, now, there, expected) => {
    const slot = changedSlot(before, now, there);
    const translated = slot.segment.content.map((piece) =>
      piece.kind === 'text' ? { ...piece, text: piece.text.replace('See', 'Se').replace('Ask', 'Fråga') } : piece,
    );
    const { content } = mergeUnit(unit(part(slot.segment.content, translated)), slot);
    expect(content!.flatMap((piece) => (piece.kind === 'code' && piece.role === 'close' ? [piece.raw] : []))).toEqual([expected]);
  });

  test('a code that only the source dropped is none that the translation has of its own', () => {
    expect(extraCodes(changedSlot('Run `a` and `b`.\n', 'Run `a` now.\n', 'Kör `a` och `b`.\n'))).toEqual([]);
    expect(extraCodes(changedSlot('Run `a` now.\n', 'Run `a` soon.\n', 'Kör `a` som `b`.\n')).map(({ raw }) => raw)).toEqual(['`b`']);
  });
});

test('a blank between two parts stays, whichever of them it is a part of', () => {
  const slot = slotOf('One. Two.\n', null);
  const given = unit(part(text('One. '), text('1.')), part(text('Two.'), text('2.')));
  const other = unit(part(text('One.'), text('1.')), part(text(' Two.'), text('2.')));
  expect([given, other].map((one) => settle(mergeUnit(one, slot).content!))).toEqual([text('1. 2.'), text('1. 2.')]);
});

test.each([
  ['heading-1', 'a', 'b\nc', ['line-break']],
  ['heading-1', 'a\nb', 'c\nd', []],
  ['paragraph', 'a', 'b\nc', []],
  ['paragraph', 'a', 'b\u0008', ['forbidden-character']],
  ['paragraph', 'a\u0008', 'b\u0008', []],
  ['paragraph', 'a', 'b\ufffc', ['forbidden-character']],
  ['paragraph', 'a', '🙂', []],
] as const)('the signs of a translation are judged by those of its source: %s, %#', (kind, source, target, expected) => {
  const [segment] = segments('a\n');
  expect(rules({ problems: textProblems({ ...segment!, kind, content: text(source) }, text(target)) })).toEqual(expected);
});

test.each([
  [false, text('Ny.'), ['not-translatable']],
  [false, null, []],
  [true, text('Ny.'), []],
] as const)('a unit with translate %s and target %j', (translate, target, expected) => {
  const slot = slotOf('One.\n', null);
  const given = { ...unit(part(slot.segment.content, target && [...target], 'translated')), id: slot.segment.id, translate };
  const file = { original: 'a.md', sourceLocale: 'en', targetLocale: 'sv', metadata: [], units: [given] };
  const merged = mergeFile(file, [slot]);
  expect([merged.contents.size, rules(merged)]).toEqual([translate ? 1 : 0, expected]);
});
