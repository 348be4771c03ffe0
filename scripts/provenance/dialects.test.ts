import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import type { Yaml } from '../model/page.ts';
import { nothingRecorded } from './dialect.ts';
import { detectDialect, dialects } from './index.ts';

const named = (id: string) => dialects.find((dialect) => dialect.id === id)!;
const page = (text: string) => pageOf('a.md', text);
const bytes = (text: string) => new TextEncoder().encode(text);
const hexDigest = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

const commit = '2614f8b81b332f8dab461f4f64f3adaa6703e0d6';

describe('what is read', () => {
  test.each([
    [
      'microsoft',
      `---\nms.sourcegitcommit: ${commit}\nms.translationtype: MT\nms.lasthandoff: 05/04/2020\nms.locfileid: "43633489"\n---\n`,
      { commit, translationType: 'MT', handoff: '2020-05-04', locfileid: '43633489' },
    ],
    [
      'microsoft',
      '---\nms.sourcegitcommit: 12e4567\nms.translationtype: XX\nms.lasthandoff: 2020-05-04\n---\n',
      { commit: '12e4567', translationType: null, handoff: null },
    ],
    ['adobe', `---\nsource-git-commit: ${commit}\nht-degree: 90%\n---\n`, { commit }],
    ['opentelemetry', `---\ndefault_lang_commit: ${commit} # patched\ndrifted_from_default: true\n---\n`, { commit }],
    ['helm', '---\ndefault_lang_commit: 0123456\n---\n', { commit: '0123456' }],
    ['mdn', `---\nl10n:\n  sourceCommit: ${commit}\n---\n`, { commit }],
    ['mdn', `---\nl10n: { sourceCommit: "${commit}" }\n---\n`, { commit }],
    ['blob', '---\ni18n_source_sha: a1b2c3d4e5f6\n---\n', { hash: 'a1b2c3d4e5f6' }],
    [
      'md5',
      '<!--\nCO_OP_TRANSLATOR_METADATA:\n{\n  "original_hash": "9b1b247a8d0f1736459e0e9ede0d9c92"\n}\n-->\n# A',
      { hash: '9b1b247a8d0f1736459e0e9ede0d9c92' },
    ],
    ['sha256', `---\nx-i18n:\n  source_path: a.md\n  source_hash: ${'ab'.repeat(32)}\n---\n`, { hash: 'ab'.repeat(32) }],
  ])('%s: %s', (id, text, expected) => {
    expect(named(id).read(page(text))).toMatchObject(expected);
    expect(named(id).read(page(text.replaceAll('\n', '\r\n')))).toMatchObject(expected);
  });

  test('a JSON file beside many pages', () => {
    const record = { text: '{"README.md":{"original_hash":"9b1b247a8d0f1736459e0e9ede0d9c92"}}', path: 'README.md' };
    expect(named('md5').read(page('# A'), record)).toMatchObject({ hash: '9b1b247a8d0f1736459e0e9ede0d9c92' });
    for (const text of ['', '{', 'null', '[]', '{"README.md":3}'])
      expect(named('md5').read(page('# A'), { text, path: 'README.md' })).toBeNull();
    expect(named('md5').read(page('# A'), { text: '{}', path: '__proto__' })).toBeNull();
  });

  test.each(dialects.map(({ id }) => id))('%s reads nothing in a page that records nothing', (id) => {
    for (const text of [
      '',
      '# A',
      '---\n---\n',
      '---\ntitle: A\nl10n: x\nx-i18n: [1]\n---\n',
      '---\nl10n: { sourceCommit: " " }\n---\n',
      '---\ntitle: [\n---\n',
    ]) {
      expect(named(id).read(page(text))).toBeNull();
    }
  });
});

describe('what is written', () => {
  const recording = dialects.filter(({ id }) => id !== 'git' && id !== 'fork');
  const hexOf = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
  const bodies = fc.constantFrom(
    '# A\n',
    '',
    '---\ntitle: A # b\n---\n# A\n',
    '\ufeff---\ntitle: "A"\nl10n:\n  other: 1\nx-i18n: { a: b }\n---\n\nText',
  );
  const lineEnds = fc.constantFrom('\n', '\r\n');

  test.each(recording)('$id: what is written is read, whatever the page, and twice changes nothing', (dialect) => {
    const hashLength = { md5: 32, sha256: 64, blob: 40 }[dialect.id] ?? 40;
    fc.assert(
      fc.property(bodies, lineEnds, hexOf(40), hexOf(hashLength), (body, eol, id, hash) => {
        const written = { ...nothingRecorded, commit: id, hash, locfileid: '12' };
        const before = body.replaceAll('\n', eol);
        const after = splice(before, dialect.write(page(before), written));
        const read = dialect.read(page(after))!;
        for (const key of ['commit', 'hash', 'locfileid'] as const) if (read[key] !== null) expect(read[key]).toBe(written[key]);
        expect(read.commit ?? read.hash).not.toBeNull();
        expect(splice(after, dialect.write(page(after), written))).toBe(after);
        if (before.includes(eol)) expect(after.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test.each(recording)('$id: what it writes into front matter has a form that it keeps to', (dialect) => {
    const record = { ...nothingRecorded, commit, hash: 'ab'.repeat({ md5: 16, sha256: 32 }[dialect.id] ?? 20) };
    const written = page(splice('---\ntitle: A\n---\n', dialect.write(page('---\ntitle: A\n---\n'), record)));
    const values = (written.frontMatter?.fields ?? [])
      .filter(({ key }) => key !== 'title')
      .flatMap(({ key, value }) => leavesOf(key, value));
    for (const [path, value] of values) {
      expect(Object.keys(dialect.forms)).toContain(path);
      expect(value).toMatch(dialect.forms[path]!.text!.fits);
    }
  });

  test('md5: a hash that is there already gives way to the new one, and the comment stays', () => {
    const [old, hash] = ['9b1b247a8d0f1736459e0e9ede0d9c92', 'f'.repeat(32)];
    const text = `<!--\nCO_OP_TRANSLATOR_METADATA:\n{\n  "original_hash": "${old}",\n  "language_code": "sv"\n}\n-->\n# A\n`;
    const after = splice(text, named('md5').write(page(text), { ...nothingRecorded, hash }));
    expect(after).toBe(text.replace(old, hash));
  });

  test('the keys of a hand-back, in the order and quotes of the pipeline', () => {
    const provenance = {
      commit,
      hash: '27f27a16de9d4aa2a2f163a18c1b837d6c575eb0',
      translationType: 'MT',
      contentLocale: 'sv-SE',
      handoff: '2020-04-21',
      locfileid: '43633489',
    } as const;
    const text = splice('---\ntitle: A\n---\n', named('microsoft').write(page('---\ntitle: A\n---\n'), provenance));
    expect(text).toBe(
      '---\ntitle: A\nms.openlocfilehash: 27f27a16de9d4aa2a2f163a18c1b837d6c575eb0\nms.sourcegitcommit: 2614f8b81b332f8dab461f4f64f3adaa6703e0d6\n' +
        'ms.translationtype: MT\nms.contentlocale: sv-SE\nms.lasthandoff: 04/21/2020\nms.locfileid: "43633489"\n---\n',
    );
  });

  test.each(['\n', '\r\n'])('microsoft: a commit that is not known any more goes, line end %j', (eol) => {
    const text = ['---', 'ms.openlocfilehash: 1', `ms.sourcegitcommit: ${commit} # old`, 'a: 2', 'ms.sourcegitcommit:', '---', ''].join(
      eol,
    );
    const hash = 'f'.repeat(40);
    const after = splice(text, named('microsoft').write(page(text), { ...nothingRecorded, hash }));
    expect(after).toBe(['---', `ms.openlocfilehash: ${hash}`, 'a: 2', '---', ''].join(eol));
    expect(splice(after, named('microsoft').write(page(after), { ...nothingRecorded, hash }))).toBe(after);
  });

  test.each([
    ['helm', '---\na: 1\ndefault_lang_commit: 1234567 # patched\nb: 2\n---\n', '---\na: 1\nb: 2\n---\n'],
    ['adobe', '---\r\nsource-git-commit: 1234567\r\n---\r\n', '---\r\n---\r\n'],
    ['mdn', '---\na: 1\nl10n:\n  sourceCommit: 1234567\nb: 2\n---\n', '---\na: 1\nb: 2\n---\n'],
    ['mdn', '---\nl10n:\n  sourceCommit: 1234567 # old\n  other: 2\nb: 2\n---\n', '---\nl10n:\n  other: 2\nb: 2\n---\n'],
    ['mdn', '---\nl10n:\n  other: 2\n  sourceCommit: 1234567\nb: 2\n---\n', '---\nl10n:\n  other: 2\nb: 2\n---\n'],
    ['mdn', '---\nl10n: { sourceCommit: "1234567", other: 2 }\n---\n', '---\nl10n: {  other: 2 }\n---\n'],
    ['mdn', '---\nl10n: { other: 2, sourceCommit: 1234567 }\n---\n', '---\nl10n: { other: 2 }\n---\n'],
    ['mdn', '---\nl10n: { sourceCommit: 1234567 }\n---\n', '---\n---\n'],
    ['mdn', '---\nl10n: { "sourceCommit": "1234567", other: 2 }\n---\n', '---\nl10n: {  other: 2 }\n---\n'],
    ['mdn', '---\nl10n:\n  x-sourceCommit: 1\n  sourceCommit: 2\n---\n', '---\nl10n:\n  x-sourceCommit: 1\n---\n'],
    ['mdn', '---\nl10n:\n  deep:\n    sourceCommit: 1\n  sourceCommit: 2\n---\n', '---\nl10n:\n  deep:\n    sourceCommit: 1\n---\n'],
    ['mdn', '---\nl10n:\n  sourceCommit: |\n    1\n  other: 2\n---\n', '---\nl10n:\n  other: 2\n---\n'],
    ['mdn', '---\nl10n: x\n---\n', '---\nl10n: x\n---\n'],
  ])('%s: a commit that is not known any more goes: %j', (id, text, expected) => {
    const after = splice(text, named(id).write(page(text), nothingRecorded));
    expect(after).toBe(expected);
    expect(splice(after, named(id).write(page(after), nothingRecorded))).toBe(after);
  });

  test.each([
    ['helm', 'a: 1\ndefault_lang_commit: @1234567@ # patched\nb: 2'],
    ['helm', 'default_lang_commit: @|\n  1234567@\nb: 2'],
    ['mdn', 'l10n:\n  # sourceCommit: set by a bot\n  sourceCommit: @1234567@ # patched\n  other: 2'],
    ['mdn', 'l10n:\n  x-sourceCommit: 1\n  deep:\n    sourceCommit: 2\n  sourceCommit: @1234567@'],
    ['mdn', 'l10n:\n  sourceCommit : @"1234567"@\n  other: 2'],
    ['mdn', 'l10n:\n  sourceCommit: @[1, 2]@\n  other: 2'],
    ['mdn', 'l10n:\n  sourceCommit: @|\n    1234567@\n  other: 2'],
    ['mdn', 'l10n: { deep: { sourceCommit: 1 }, "sourceCommit": @1234567@, other: 2 }'],
    ['mdn', 'l10n: {sourceCommit:\t@1234567@}'],
  ])('%s: in place between the signs, comments, quotes and other keys stay: %j', (id, record) => {
    const [before, value, after] = record.split('@');
    const text = `---\n${before}${value}${after}\n---\n`;
    expect(splice(text, named(id).write(page(text), { ...nothingRecorded, commit }))).toBe(`---\n${before}${commit}${after}\n---\n`);
  });

  test.each([
    ['helm', 'default_lang_commit:\nb: 2', `default_lang_commit: ${commit}\nb: 2`],
    ['helm', 'default_lang_commit: # none\nb: 2', `default_lang_commit: ${commit} # none\nb: 2`],
    ['mdn', 'l10n:\n  sourceCommit: # none\n  other: 2', `l10n:\n  sourceCommit: ${commit} # none\n  other: 2`],
    ['mdn', 'l10n:\n  sourceCommit:\n  other: 2', `l10n:\n  sourceCommit: ${commit}\n  other: 2`],
    ['mdn', 'l10n:\n    other: 2', `l10n:\n    sourceCommit: ${commit}\n    other: 2`],
  ])('%s: where no value stands yet: %j', (id, before, expected) => {
    const text = `---\n${before}\n---\n`;
    expect(splice(text, named(id).write(page(text), { ...nothingRecorded, commit }))).toBe(`---\n${expected}\n---\n`);
  });
});

describe('hashes', () => {
  const lf = '# A\n\nText\n';
  const crlf = lf.replaceAll('\n', '\r\n');

  test.each([
    [lf, hexDigest('sha1', lf), true],
    [lf, hexDigest('sha1', crlf), true],
    [lf, hexDigest('sha256', lf), true],
    [lf, hexDigest('sha256', crlf), true],
    [crlf, hexDigest('sha1', crlf), true],
    ['a\r\nb\n', hexDigest('sha1', 'a\r\nb\n'), true],
    ['a\r\nb\n', hexDigest('sha1', 'a\r\nb\r\n'), false],
    [lf, hexDigest('sha1', 'other'), false],
    ['', hexDigest('sha1', ''), true],
  ])('microsoft: %j', (source, hash, matches) => {
    expect(named('microsoft').hashMatches(hash, bytes(source))).toBe(matches);
  });

  test('what a dialect records of a source is that source’s', () => {
    for (const dialect of dialects) {
      const hash = dialect.hashOf(bytes(lf));
      if (hash !== null) expect(dialect.hashMatches(hash, bytes(lf)) && !dialect.hashMatches(hash, bytes('x'))).toBe(true);
    }
  });

  test('microsoft: what is recorded is the hash of the bytes with CRLF line ends, of a file that holds a CR that of its own', () => {
    const { hashOf } = named('microsoft');
    expect(hashOf(bytes(lf))).toBe(hexDigest('sha1', crlf));
    for (const text of [crlf, 'a\r\nb\n', 'a\rb\n']) expect(hashOf(bytes(text))).toBe(hexDigest('sha1', text));
  });

  test('blob: git’s own id, and its first 12 digits', () => {
    const id = 'd00491fd7e5bb6fa28c517a0bb32b8b506539d4d';
    expect(named('blob').hashMatches(id, bytes('1\n'))).toBe(true);
    expect(named('blob').hashMatches(id.slice(0, 12), bytes('1\n'))).toBe(true);
    expect(named('blob').hashMatches('', bytes('1\n'))).toBe(false);
  });
});

test('the dialect of a project is the one that most of its targets are written in', () => {
  const otel = page('---\ndefault_lang_commit: 1234567\n---\n');
  const ms = page('---\nms.locfileid: "1"\n---\n');
  expect(detectDialect([ms, otel, otel]).id).toBe('opentelemetry');
  expect(detectDialect([page('# A'), ms]).id).toBe('microsoft');
  expect(detectDialect([page('# A')]).id).toBe('git');
});

/** The texts that a value holds, by the paths that forms name them by: `l10n.sourceCommit`. */
function leavesOf(path: string, value: Yaml): [path: string, text: string][] {
  if (value === null || typeof value === 'string' || Array.isArray(value)) return [[path, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(`${path}.${name}`, inner));
}
