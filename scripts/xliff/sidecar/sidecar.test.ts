import { expect, it } from 'vitest';
import type { Inline, InlineCode, Segment } from '../../model/page.ts';
import type { Provenance } from '../../model/pair.ts';
import { microsoft } from '../../provenance/microsoft.ts';
import { sidecarOf } from './hand-back.ts';
import { readSidecar, segmentOfUnit } from './read-sidecar.ts';
import { type SyncedSegment, syncedSidecar } from './synced-sidecar.ts';

const provenance: Provenance = {
  commit: '2614f8b81b332f8dab461f4f64f3adaa6703e0d6',
  hash: '27f27a16de9d4aa2a2f163a18c1b837d6c575eb0',
  translationType: 'MT',
  contentLocale: 'sv-SE',
  handoff: '2020-04-21',
  locfileid: '43633489',
};

const text = (words: string): Inline => ({ kind: 'text', text: words });
const code = (id: string, role: InlineCode['role'], raw: string): InlineCode => ({
  kind: 'code',
  id,
  role,
  type: 'bold',
  raw,
  equiv: '',
  deletable: true,
  subflows: [],
});

function segment(kind: Segment['kind'], content: Inline[], more: Partial<Segment> = {}): Segment {
  const whole = content.map((piece) => (piece.kind === 'text' ? piece.text : piece.raw)).join('');
  return {
    id: `h${whole.length}`,
    kind,
    key: null,
    translate: true,
    range: { start: 0, end: 0 },
    lines: [1, 1],
    content,
    text: whole,
    ...more,
  };
}

const sourceSegments = [
  segment('front-matter', [text('Privacy')], { key: 'title' }),
  segment('paragraph', [code('1', 'open', '**'), text('Applies to:'), code('1', 'close', '**'), text(' all. Read *this* & that')]),
  segment('code', [code('1', 'lone', '```\nGet-Item\n```')], { translate: false, text: '```\nGet-Item\n```' }),
  segment('list-item', [code('1', 'open', '['), text('Storage'), code('1', 'close', '](a.md)')]),
];
const targetSegments = [
  segment('front-matter', [text('Sekretess')], { key: 'title' }),
  segment('paragraph', [code('1', 'open', '**'), text('Gäller:'), code('1', 'close', '**'), text(' alla. Läs *det*')]),
  segment('code', [code('1', 'lone', '```\nGet-Item\n```')], { translate: false }),
  segment('list-item', [code('1', 'open', '['), text('Lagring'), code('1', 'close', '](b.md)')]),
];
const pairs = [
  { id: 'c4c43-105', sourceText: '**Applies to:** all.', targetText: '**Gäller:** alla.' },
  { id: 'c4c43-106', sourceText: 'Read\n\\*this\\* & that', targetText: 'Läs \\*det\\*' },
  { id: 'c4c43-107', sourceText: 'Storage', targetText: 'Lagring' },
];
const input = {
  sourceSegments,
  targetSegments,
  pairs,
  provenance,
  dialect: microsoft,
  targetHash: 'a'.repeat(64),
  original: 'docs/a.md',
  sourceLocale: 'en-US',
  targetLocale: 'sv-SE',
};

function keep({ kind, key, translate, text: whole, content }: Pick<Segment, 'kind' | 'key' | 'translate' | 'text' | 'content'>) {
  return { kind, key, translate, text: whole, content };
}

it('gives back every segment of the source, translated or not', () => {
  const sidecar = readSidecar(sidecarOf(input))!;
  expect(sidecar).toMatchObject({ sourceHash: provenance.hash, sourceCommit: provenance.commit, targetHash: 'a'.repeat(64) });
  expect(sidecar.segments.map(keep)).toEqual(sourceSegments.map(keep));
});

it('gives back the translation of every sentence, with the id of its pair', () => {
  const { segments } = readSidecar(sidecarOf(input))!;
  expect(segments.map(({ target }) => target)).toEqual(['Sekretess', '**Gäller:** alla. Läs *det*', null, '[Lagring](a.md)']);
  expect(segments[1]!.sentences.map(({ id, target }) => [id, target])).toEqual([
    ['c4c43-105', targetSegments[1]!.content.slice(0, 3).concat(text(' alla.'))],
    ['c4c43-106', [text('Läs *det*')]],
  ]);
});

it('leaves a sentence without a translation where its pair is not found', () => {
  const { segments } = readSidecar(sidecarOf({ ...input, targetSegments: targetSegments.slice(0, 1) }))!;
  expect(segments.map(({ target }) => target)).toEqual(['Sekretess', null, null, null]);
});

it('pairs what stands in no pair by key, and by place where both pages are built alike', () => {
  const targets = (more: Partial<typeof input>) =>
    readSidecar(sidecarOf({ ...input, pairs: [], ...more }))!.segments.map(({ target }) => target);
  const translated = targetSegments.map(({ text: whole, translate }) => (translate ? whole : null));
  expect(targets({})).toEqual(translated);
  expect(targets({ targetSegments: targetSegments.toSpliced(1, 1) })).toEqual(['Sekretess', null, null, null]);
  expect(targets({ targetSegments: targetSegments.toReversed() })).toEqual(['Sekretess', null, null, null]);
});

it('says of a translation whether a person has seen it, and nothing of what is not recorded', () => {
  const nothing: Provenance = { commit: null, hash: null, translationType: 'HT', contentLocale: null, handoff: null, locfileid: null };
  const [machine, human] = [sidecarOf(input), sidecarOf({ ...input, provenance: nothing })];
  expect([machine, human].map((file) => file.includes('subState="lockstep:mt"'))).toEqual([true, false]);
  expect(human).toContain('state="reviewed"');
  expect(human).not.toMatch(/null|ms\.(?!translationtype)/);
  expect(readSidecar(human)).toMatchObject({ sourceHash: null, sourceCommit: null });
});

it('of a synced page holds what is left to do, and no more', () => {
  const left = (more: Partial<SyncedSegment>) => {
    const [source, target] = [sourceSegments[3]!, targetSegments[3]!];
    const segments = [{ source, target, pending: null, pendingClass: null, was: null, ...more }];
    const file = { original: 'docs/a.md', sourceLocale: 'en-US', targetLocale: 'sv-SE' };
    return syncedSidecar({
      segments,
      bodyOnly: false,
      provenance: null,
      dialect: microsoft,
      targetHash: 'a'.repeat(64),
      sourceHash: 'b'.repeat(64),
      ...file,
    });
  };
  expect(left({})).not.toContain('<note');
  expect(
    left({ pending: 'changed', was: 'Old storage' })
      .match(/<note .*?<\/note>/g)!
      .map((note) => note.replace(/<[^>]*>/g, '')),
  ).toEqual(['changed', 'Old storage']);
  expect(readSidecar(left({ pending: 'added' }))!.segments[0]).toMatchObject({ pending: 'added', target: null });
});

it('says in what form each segment stands, and of an earlier version that it is not known', () => {
  const formed = sourceSegments.map((one) => ({ ...one, form: one.kind === 'list-item' ? 'list 1. [x]' : '' }));
  const formsIn = (file: string) => readSidecar(file)!.segments.map(({ form }) => form);
  expect(formsIn(sidecarOf({ ...input, sourceSegments: formed }))).toEqual(['', '', '', 'list 1. [x]']);
  expect(formsIn(sidecarOf({ ...input, sourceSegments: formed.slice(0, 2) }))).toEqual(['', '']);
  expect(formsIn(sidecarOf(input))).toEqual([undefined, undefined, undefined, undefined]);
});

it('writes nothing for a page without segments', () => {
  expect(sidecarOf({ ...input, sourceSegments: [] })).toBe('');
});

it.each(['', '<xliff', '<html/>', '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en"/>'])(
  'takes %j for no sidecar',
  (damaged) => {
    expect(readSidecar(damaged)).toBeNull();
  },
);

it.each([
  ['3', 3],
  ['', undefined],
  ['x', undefined],
  ['-1', undefined],
  ['1e3', undefined],
])('of a cell in row %j the row is %j', (written, row) => {
  const part = {
    id: 'h1',
    name: null,
    ignorable: false,
    source: [text('A')],
    target: null,
    state: 'initial' as const,
    matches: [],
    line: null,
  };
  const unit = { id: 'b1', kind: 'cell', name: null, translate: true, notes: [{ from: 'lockstep:row', text: written }], parts: [part] };
  expect(segmentOfUnit(unit, true).row).toBe(row);
});
