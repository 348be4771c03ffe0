import { describe, expect, it } from 'vitest';
import type { Inline } from '../model/page.ts';
import { lineOf } from '../testing/contents.ts';
import { readXliff } from '../testing/read-xliff.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const v1 = (body: string, attributes = ''): string =>
  `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.md" source-language="en" target-language="sv" datatype="plaintext" ${attributes}><body>${body}</body></file></xliff>`;

const v2 = (units: string): string =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="sv"><file id="f" original="a.md">${units}</file></xliff>`;

function partsOf(text: string) {
  const [file] = readXliff(encode(text), 'a.xlf').files;
  return file!.units.flatMap(({ parts }) =>
    parts.map(({ ignorable, source, target, state }) => ({
      source: lineOf(source as Inline[]),
      target: lineOf(target),
      state,
      ...(ignorable ? { ignorable } : {}),
    })),
  );
}

describe('what clients make of the same translation', () => {
  const same = { source: 'Read <1>this</1> now<2/>', target: 'Läs <1>detta</1> nu<2/>', state: 'translated' };
  it.each([
    [
      'g and x',
      v1(
        '<trans-unit id="h"><source>Read <g id="1">this</g> now<x id="2"/></source><target>Läs <g id="1">detta</g> nu<x id="2"/></target></trans-unit>',
      ),
    ],
    [
      'bx and ex',
      v1(
        '<trans-unit id="h"><source>Read <bx id="1"/>this<ex id="1"/> now<x id="2"/></source><target>Läs <bx id="1"/>detta<ex id="1"/> nu<x id="2"/></target></trans-unit>',
      ),
    ],
    [
      'bpt, ept and ph with native code',
      v1(
        '<trans-unit id="h"><source>Read <bpt id="1">**</bpt>this<ept id="1">**</ept> now<ph id="2">&lt;br></ph></source><target>Läs <bpt id="1">__</bpt>detta<ept id="1"/> nu<ph id="2"/></target></trans-unit>',
      ),
    ],
    [
      'rid where both ends are numbered apart',
      v1(
        '<trans-unit id="h"><source>Read <bpt id="7" rid="1"/>this<ept id="8" rid="1"/> now<x id="2"/></source><target>Läs <bpt id="7" rid="1"/>detta<ept id="8" rid="1"/> nu<x id="2"/></target></trans-unit>',
      ),
    ],
    [
      'annotations',
      v1(
        '<trans-unit id="h"><source>Read <mrk mtype="term"><g id="1">this</g></mrk> now<x id="2"/></source><target><mrk mtype="x-any">Läs <g id="1">detta</g></mrk> nu<x id="2"/></target></trans-unit>',
      ),
    ],
    [
      'changes that Trados keeps track of',
      v1(
        '<trans-unit id="h"><source>Read <g id="1">this</g> now<x id="2"/></source><target><mrk mtype="x-sdl-deleted">Se <g id="1">dit</g></mrk><mrk mtype="x-sdl-added">Läs</mrk> <g id="1">detta</g> nu<x id="2"/></target></trans-unit>',
      ),
    ],
    [
      'approved before its state',
      v1(
        '<trans-unit id="h" approved="yes"><source>Read <g id="1">this</g> now<x id="2"/></source><target state="needs-review-translation">Läs <g id="1">detta</g> nu<x id="2"/></target></trans-unit>',
      ),
    ],
    [
      'CDATA, comments, processing instructions',
      v1(
        '<!-- c --><trans-unit id="h"><?pi x?><source><![CDATA[Read ]]><g id="1">th<!-- c -->is</g> now<x id="2"/></source><target>Läs <g id="1">detta</g> n<![CDATA[u]]><x id="2"/></target></trans-unit>',
      ),
    ],
    [
      'foreign elements and attributes',
      v1(
        '<trans-unit id="h" xmlns:okp="okapi" okp:q="1"><okp:extra><source>no</source></okp:extra><source>Read <g id="1">this</g> now<x id="2"/></source><target>Läs <g id="1" okp:z="1">detta</g> nu<x id="2"/><okp:n>no</okp:n></target></trans-unit>',
      ),
    ],
    [
      'no namespace',
      v1(
        '<trans-unit id="h"><source>Read <g id="1">this</g> now<x id="2"/></source><target>Läs <g id="1">detta</g> nu<x id="2"/></target></trans-unit>',
      ).replace(/ xmlns="[^"]*"/, ''),
    ],
    [
      'pc and ph',
      v2(
        '<unit id="b"><segment state="reviewed"><source>Read <pc id="1">this</pc> now<ph id="2"/></source><target>Läs <pc id="1">detta</pc> nu<ph id="2"/></target></segment></unit>',
      ),
    ],
    [
      'sc and ec',
      v2(
        '<unit id="b"><segment state="reviewed"><source>Read <sc id="1"/>this<ec startRef="1"/> now<ph id="2"/></source><target>Läs <sc id="1"/>detta<ec startRef="1"/> nu<ph id="2"/></target></segment></unit>',
      ),
    ],
    [
      'prefixed names',
      v2(
        '<unit id="b"><segment state="reviewed"><source>Read <pc id="1">this</pc> now<ph id="2"/></source><target>Läs <pc id="1">detta</pc> nu<ph id="2"/></target></segment></unit>',
      )
        .replaceAll(/<(\/?)(?=[a-z])/g, '<$1ns0:')
        .replace('xmlns=', 'xmlns:ns0='),
    ],
    [
      'annotations of version 2',
      v2(
        '<unit id="b"><segment state="reviewed"><source>Read <mrk id="m" type="term"><pc id="1">this</pc></mrk> now<ph id="2"/></source><target><sm id="n"/>Läs <pc id="1">detta</pc><em startRef="n"/> nu<ph id="2"/></target></segment></unit>',
      ),
    ],
  ])('%s', (_, text) => {
    expect(partsOf(text)).toEqual([same]);
  });
});

describe('units that a client cut into sentences', () => {
  it('reads seg-source and mrk, with blanks that were dropped taken from the source', () => {
    const text = v1(
      '<trans-unit id="h"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source><target><mrk mtype="seg" mid="0">Ett.</mrk><mrk mtype="seg" mid="1">Två.</mrk></target></trans-unit>',
    );
    expect(partsOf(text)).toEqual([
      { source: 'One.', target: 'Ett.', state: 'translated' },
      { source: ' ', target: null, state: 'translated', ignorable: true },
      { source: 'Two.', target: 'Två.', state: 'translated' },
    ]);
  });

  it('reads a pair that spans sentences', () => {
    const text = v1(
      '<trans-unit id="h"><source/><seg-source><g id="1"><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></g></seg-source><target><g id="1"><mrk mtype="seg" mid="0">Ett.</mrk> <mrk mtype="seg" mid="1">Två.</mrk></g></target></trans-unit>',
    );
    expect(
      partsOf(text)
        .map(({ target }) => target)
        .join(''),
    ).toBe('<1>Ett. Två.</1>');
  });

  it('reads the target of a client that ignored the sentences', () => {
    const text = v1(
      '<trans-unit id="h"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source><target>Ett. Två.</target></trans-unit>',
    );
    expect(partsOf(text)).toEqual([{ source: 'One. Two.', target: 'Ett. Två.', state: 'translated' }]);
  });

  it('leaves the sentences of a translation in the order that they were put into', () => {
    const text = v1(
      '<trans-unit id="h"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source><target><mrk mtype="seg" mid="1">Två.</mrk> <mrk mtype="seg" mid="0">Ett.</mrk></target></trans-unit>',
    );
    expect(partsOf(text)).toEqual([{ source: 'One. Two.', target: 'Två. Ett.', state: 'translated' }]);
  });

  it('puts the targets into the order that they name', () => {
    const text = v2(
      '<unit id="b"><segment><source>One.</source><target order="3">Ett.</target></segment><ignorable><source> </source></ignorable><segment><source>Two.</source><target order="1">Två.</target></segment></unit>',
    );
    expect(partsOf(text).map(({ target }) => target)).toEqual(['Två.', null, 'Ett.']);
  });
});

it('takes units for one block only where they are its own', () => {
  const unit = (id: string) => `<trans-unit id="${id}"><source>a</source><target>b</target></trans-unit>`;
  const group = (id: string, inside: string) => `<group id="${id}" restype="x-paragraph">${inside}</group>`;
  const [one, two] = ['0123456789ab', 'ba9876543210-2'] as const;
  const body = group('b0', unit(`h${one}`) + unit(`h${two}`)) + group(`b${two}`, unit(`h${two}.1`) + unit(`h${two}.2`));
  const renumbered = group(`b${one}`, unit('1') + unit('2'));
  const [file] = readXliff(encode(v1(body + renumbered)), 'a.xlf').files;
  expect(file!.units.map(({ id, parts }) => [id, parts.length])).toEqual([
    [`h${one}`, 1],
    [`h${two}`, 1],
    [`b${two}`, 2],
    [`b${one}`, 2],
  ]);
});

it.each([
  ['1.2', v1('<trans-unit id="h"><source>a</source><target>a <b>b</b> <y:c xmlns:y="y">c</y:c></target></trans-unit>')],
  [
    '2',
    v2('<unit id="b"><segment state="translated"><source>a</source><target>a <b>b</b> <y:c xmlns:y="y">c</y:c></target></segment></unit>'),
  ],
])('takes an element that XLIFF %s does not have for a code, and none of a tool', (_, text) => {
  expect(partsOf(text)).toEqual([{ source: 'a', target: 'a <<b>/> ', state: 'translated' }]);
});

describe('matches', () => {
  const m = 'xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"';
  const older = { source: 'Old <1>code</1>', target: 'Gammal <1>kod</1>', similarity: 89.5, origin: 'b.md' };
  it.each([
    [
      'of XLIFF 1.2',
      v1(
        '<trans-unit id="h"><source>New</source><target/><alt-trans match-quality="89.5%" origin="b.md"><source>Old <g id="1">code</g></source><target>Gammal <g id="1">kod</g></target></alt-trans></trans-unit>',
      ),
      [older],
    ],
    [
      'of XLIFF 1.2 with several translations, no source, no quality',
      v1(
        '<trans-unit id="h"><source>New</source><target/><alt-trans><target>Ny</target><target>Nytt</target></alt-trans><alt-trans alttranstype="rejected"><target>No</target></alt-trans></trans-unit>',
      ),
      [
        { source: 'New', target: 'Ny', similarity: null, origin: null },
        { source: 'New', target: 'Nytt', similarity: null, origin: null },
      ],
    ],
    [
      'of XLIFF 2, by the segment that they name',
      v2(
        `<unit id="b"><m:matches ${m}><m:match ref="#h" similarity="89.5" origin="b.md"><source>Old <pc id="1">code</pc></source><target>Gammal <pc id="1">kod</pc></target></m:match><m:match ref="#h2" similarity="7"><source>x</source><target>y</target></m:match></m:matches><segment id="h"><source>New</source></segment></unit>`,
      ),
      [older],
    ],
    [
      'of XLIFF 2 with a long reference and another measure',
      v2(
        `<unit id="b"><m:matches ${m}><m:match ref="#/f=f/u=b/h" matchQuality="70"><source>Old</source><target>Gammal</target></m:match><m:match ref="#h" similarity="many"><source/><target>Ny</target></m:match></m:matches><segment id="h"><source>New</source></segment></unit>`,
      ),
      [
        { source: 'Old', target: 'Gammal', similarity: 70, origin: null },
        { source: '', target: 'Ny', similarity: null, origin: null },
      ],
    ],
  ])('%s', (_, text, expected) => {
    const [part] = readXliff(encode(text), 'a.xlf').files[0]!.units[0]!.parts;
    expect(part!.matches.map((match) => ({ ...match, source: lineOf(match.source), target: lineOf(match.target) }))).toEqual(expected);
  });
});

describe('encodings', () => {
  const text = v1('<trans-unit id="h"><source>é</source><target>ö</target></trans-unit>');
  const latin = Uint8Array.from(text.replace('?>', ' encoding="ISO-8859-1"?>'), (char) => char.charCodeAt(0));
  const utf16 = Buffer.from(`\ufeff${text.replace('?>', ' encoding="UTF-16"?>')}`, 'utf16le');
  it.each([
    ['a byte order mark', encode(`\ufeff${text}`)],
    ['CRLF', encode(text.replaceAll('><', '>\r\n<'))],
    ['ISO-8859-1', latin],
    ['UTF-16 with its mark', utf16],
    ['UTF-16 with the mark of the other byte order', Buffer.from(utf16).swap16()],
    ['a mark that says UTF-8 where the declaration says else', encode(`\ufeff${text.replace('?>', ' encoding="UTF-16"?>')}`)],
  ])('%s', (_, bytes) => {
    const [unit] = readXliff(bytes, 'a.xlf').files[0]!.units;
    expect([lineOf(unit!.parts[0]!.source as Inline[]), lineOf(unit!.parts[0]!.target)]).toEqual(['é', 'ö']);
  });
});

describe('files that are refused as a whole', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
  it.each([
    ['cut off', v1('<trans-unit id="h">').slice(0, -30), /^a\.xlf:1:\d+: not well-formed: unclosed tag: /],
    [
      'crossing tags',
      v1('<trans-unit id="h"><source><g id="1">a</source></g></trans-unit>'),
      /^a\.xlf:1:\d+: not well-formed: unexpected close tag$/,
    ],
    ['not XML', 'msgid "a"', /^a\.xlf:1:\d+: not well-formed: /],
    ['empty', '', /^a\.xlf:1:1: not well-formed: document must contain a root element$/],
    ['an error at the first character of a line', v1('').replace('</xliff>', '\n'), /^a\.xlf:2:1: not well-formed: unclosed tag: xliff$/],
    [
      'an error that an editor shows in column 9',
      v1('').replace('</xliff>', '\r\n<g>🙂</h>'),
      /^a\.xlf:2:9: not well-formed: unexpected close tag$/,
    ],
    ['another root', '<html/>', /^a\.xlf:1: not XLIFF: root <html>$/],
    ['an unknown version', v1('').replace('1.2', '3.0'), /^a\.xlf:1: unsupported XLIFF version "3\.0" \(1\.1, 1\.2, 2\.0-2\.2\)$/],
    ['a version that is a property of every object', v1('').replace('1.2', 'constructor'), /unsupported XLIFF version "constructor"/],
    [
      'version and namespace at odds',
      v1('').replace('version="1.2"', 'version="2.0"'),
      /^a\.xlf:1: XLIFF version "2\.0" does not go with the namespace /,
    ],
    ['a document type', v1('').replace('?>', `?>${bomb}`), /DOCTYPE is not allowed in XLIFF input$/],
    ['a prefix of nothing', v1('<okp:a/>'), /^a\.xlf:1:\d+: not well-formed: unbound namespace prefix: "okp"$/],
    ['an attribute with one', v1('<group okp:q="1"/>'), /unbound namespace prefix: "okp"$/],
    ['a prefix of an element that is over', v1('<group xmlns:okp="okapi"/><okp:a/>'), /unbound namespace prefix: "okp"$/],
    ['an undefined entity', v1('&a;'), /not well-formed: undefined entity/],
    ['too deep', v1('<group>'.repeat(300)), /more than 200 elements within each other$/],
    [
      'UTF-16 in name only',
      v1('').replace('?>', ' encoding="UTF-16"?>'),
      /^a\.xlf: not valid UTF-16 at byte 0 \(declared UTF-16, no byte order mark\)$/,
    ],
    ['an unknown encoding', v1('').replace('?>', ' encoding="klingon"?>'), /^a\.xlf: unknown encoding "klingon", expected UTF-8$/],
  ])('%s', (_, text, message) => {
    expect(() => readXliff(encode(text), 'a.xlf')).toThrow(message);
  });

  it('bytes that are no UTF-8', () => {
    const bytes = encode(v1('x'));
    bytes[bytes.indexOf(120, 150)] = 0xff;
    expect(() => readXliff(bytes, 'a.xlf')).toThrow(/^a\.xlf: not valid UTF-8 at byte \d+ \(declared UTF-8\)$/);
  });

  it('more bytes than any work package has', () => {
    expect(() => readXliff(new Uint8Array(257 * 1024 * 1024), 'a.xlf')).toThrow(/bytes, expected at most/);
  });
});
