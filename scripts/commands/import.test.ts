import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { exportedSite, smallSite } from '../testing/exported-site.ts';
import { reindentedXliff } from '../testing/reindented-xliff.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

/** Translates as a client does that never looks at states: `Data` -> `DATA` in the targets. */
function translated(text: string, from: string, to: string): string {
  const targets = /<target[^>]*>.*?<\/target>/gs;
  return text.replace(targets, (target) => target.replace(from, () => to));
}

/** All of it translated, one word even differently. */
function finished(text: string): string {
  return translated(text, 'Data', 'Uppgifter').replaceAll(/state="(?:initial|new)"/g, 'state="translated"');
}

describe('files that are refused as a whole', () => {
  test.each<[string, (text: string) => string | Uint8Array, RegExp]>([
    ['F1 cut off', (text) => text.slice(0, -20), /^lockstep: a\.xlf:\d+:\d+: not well-formed: .*; nothing was merged\n$/],
    ['F2 no XLIFF', () => '<html/>', /a\.xlf:1: not XLIFF: root <html>; nothing was merged/],
    [
      'F2 unknown version',
      (text) => text.replace('version="1.2"', 'version="3.0"'),
      /unsupported XLIFF version "3\.0" \(1\.1, 1\.2, 2\.0-2\.2\)/,
    ],
    [
      'F3 bytes of another encoding',
      (text) => Buffer.from(text.replace('Data', 'Dåta'), 'latin1'),
      /not valid UTF-8 at byte \d+ \(declared UTF-8\)/,
    ],
    ['F4 document type', (text) => text.replace('?>', '?><!DOCTYPE xliff [<!ENTITY a "b">]>'), /DOCTYPE is not allowed in XLIFF input/],
    ['F5 another language', (text) => text.replaceAll('sv-SE"', 'fr-FR"'), /a\.xlf: target language fr-FR, but docs\/a\.md is sv-SE/],
    [
      'F5 a language of no page',
      (text) => text.replace('target-language="sv-SE"', 'target-language="de"').replace('locale: sv-SE', ''),
      /target language de, expected one of fr-FR, sv-SE/,
    ],
    ['F5 a locale of another project', (text) => text.replaceAll('sv-SE', 'zh_TW'), /a\.xlf: locale zh_TW, expected one of fr-FR, sv-SE/],
    ['F5 another source language', (text) => text.replace('"en-US"', '"fr-FR"'), /a\.xlf: source language fr-FR, but docs\/a\.md is en-US/],
    ['F5 a source of another region', (text) => text.replace('"en-US"', '"en-GB"'), /source language en-GB, but docs\/a\.md is en-US/],
    [
      'F6 no document named, nor told by its units',
      (text) => text.replace('original="docs/a.md"', 'original=""').replace(/ id="[bh]/g, ' id="x'),
      /a\.xlf: file 1 has no "original", and no page has most of its units; name the document with --file/,
    ],
    [
      'F6 outside of the project',
      (text) => text.replace('docs/a.md', '../../etc/passwd'),
      /"\.\.\/\.\.\/etc\/passwd" is outside the project/,
    ],
    [
      'F6 outside of the project by a detour',
      (text) => text.replace('docs/a.md', 'docs/../../docs/a.md'),
      /"docs\/\.\.\/\.\.\/docs\/a\.md" is outside the project/,
    ],
    ['F6 outside of the project by a drive', (text) => text.replace('docs/a.md', 'C:\\a.md'), /"C:\\a\.md" is outside the project/],
    [
      'F6 no page',
      (text) => text.replace('docs/a.md', 'docs/b.md'),
      /"docs\/b\.md" is no source page of this project; name the document with --file/,
    ],
    [
      'F6 outside of the project by an address',
      (text) => text.replace('docs/a.md', 'docs/%2e%2e/%2E%2E/docs/a.md'),
      /"docs\/%2e%2e\/%2E%2E\/docs\/a\.md" is no source page of this project/,
    ],
    ['F6 an address that says nothing', (text) => text.replace('docs/a.md', 'docs/%zz.md'), /"docs\/%zz\.md" is no source page/],
    [
      'F8 two targets for one unit',
      (text) => text.replace(/(<trans-unit.*?<\/trans-unit>)/s, (unit) => unit + unit.replace(/(<target[^>]*>)/, '$1x')),
      /unit title twice \(lines \d+, \d+\) with different targets/,
    ],
    ['F8 one page twice', (text) => text.replace(/(<file.*<\/file>)/s, '$1$1'), /docs\/a\.md \(sv-SE\) is in a\.xlf already/],
  ])('%s', async (_, change, message) => {
    const work = await exportedSite(smallSite());
    const { code, out, err } = await work.import(change, '--write');
    expect(err).toMatch(message);
    expect([code, out]).toEqual([2, '']);
    expect(existsSync(join(work.site, 'i18n'))).toBe(false);
  });

  test('F7 the document changed since the export', async () => {
    const work = await exportedSite(smallSite());
    const file = join(work.site, 'docs/a.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('# Data', '# Dates'));
    const { code, err } = await work.import((text) => translated(text, 'Privacy', 'Sekretess'), '--write');
    expect(err).toMatch(
      /a\.xlf: docs\/a\.md changed since export \(\w{6}\.\. -> \w{6}\.\.\): 8 of 9 units still match; --partial merges those; nothing was merged/,
    );
    expect(code).toBe(2);
    const partial = await work.import((text) => translated(text, 'Privacy', 'Sekretess'), '--write --partial');
    expect(partial.out).toMatch(/error: \w+: is not in this document/);
    expect(partial.code).toBe(1);
    expect(work.target()).toContain('title: Sekretess');
  });
});

/** The targets as a client left them, in a form that is short to write. */
const target = (inside: string) => (text: string) =>
  text.replace(/(<target[^>]*>)(Read .*?)(<\/target>)/s, (_, open, __, close) => open + inside + close);

const good = 'Läs <g id="1" ctype="bold">detta</g>, kör <x id="2" ctype="x-code"/> och se <g id="3" ctype="link">guiden</g>.';

describe('units that are refused', () => {
  test.each<[string, (text: string) => string, RegExp]>([
    [
      'U1 unknown id',
      (text) => text.replace(/id="bcb\w+"|id="b\w+"/, 'id="4"').replace(/id="h\w+"/, 'id="4"'),
      /title: is not in this document/,
    ],
    ['U2 another source', (text) => text.replace('>Data<', '>Facts<'), /source is not the exported one: "Facts"/],
    [
      'U2 a source that differs at its end',
      (text) => text.replaceAll('>guide</g>.<', '>guide</g>!<'),
      /source is not the exported one: "…d this, run {2}and see the guide!", expected "…d this, run {2}and see the guide\."/,
    ],
    [
      'U2 other codes in the source',
      (text) => text.replace('run <x id="2"', 'run <x id="5"'),
      /or has other codes than were exported: "Read this, run/,
    ],
    [
      'U2 no source',
      (text) => text.replaceAll(/<source.*?<\/source>/gs, ''),
      /title: source is not the exported one: "", expected "Privacy"/,
    ],
    ['U3 code missing', target(good.replace('<x id="2" ctype="x-code"/>', 'det')), /code 2 `Get-Item` missing in target/],
    ['U4 unknown code', target(`${good}<x id="77"/>`), /code 77 not in source/],
    ['U4 doubled code', target(`${good}<x id="2"/>`), /code 2 used twice/],
    ['U4 an element of HTML', target(good.replace('detta', '<b>detta</b>')), /code <b> not in source: take it out/],
    ['U5 never closed', target(good.replace('<g id="1" ctype="bold">detta</g>', '<bx id="1"/>detta')), /code 1 opened, never closed/],
    ['U5 crossing', target('<bx id="1"/>Läs <bx id="3"/>detta<ex id="1"/><x id="2"/><ex id="3"/>'), /code 1 closed inside of code 3/],
    [
      'U6 a code that became text',
      target(good.replace('<x id="2" ctype="x-code"/>', '&lt;x2/>')),
      /"<x2\/>" looks like a damaged code \(2 missing\)/,
    ],
    ['U7 empty, yet done', (text) => target('')(text).replaceAll('state="new"', 'state="translated"'), /empty target; current text kept/],
    [
      'U8 some sentences only',
      (text) => text.replace(/<target[^>]*>Two\.<\/target>/, '<target/>').replace('>One.</target>', '>Ett.</target>'),
      /1 of 2 segments have no target/,
    ],
    ['U9 a character that nobody types', target(good.replace('Läs', 'L\ufffcs')), /U\+FFFC in target/],
    ['U10 line break in a field', (text) => translated(text, 'Privacy', 'Sek\nretess'), /title: line break in a one-line field/],
  ])('%s', async (_, change, message) => {
    const work = await exportedSite(smallSite(), '--xliff 1.2 --fill source --segment sentence');
    const { code, out } = await work.import(change, '--write');
    expect(out).toMatch(message);
    expect(code).toBe(1);
    expect(existsSync(join(work.site, 'i18n'))).toBe(false);
  });

  test('U1 ids that a converter made up', async () => {
    const work = await exportedSite(smallSite());
    let number = 1;
    const { out } = await work.import((text) =>
      text.replace(/<\/?group[^>]*>/g, '').replace(/<trans-unit id="\w+(?:-\d+)?"/g, () => `<trans-unit id="${(number += 1)}"`),
    );
    expect(out).toMatch(/is not in this document \(did a converter renumber ids\?\)/);
  });

  test('U2 a unit that has lost its id', async () => {
    const work = await exportedSite(smallSite());
    const { out } = await work.import((text) =>
      text.replace(/<\/?group[^>]*>/g, '').replace(/<trans-unit id="[^"]*"(?: resname="[^"]*")?/, '<trans-unit id=""'),
    );
    expect(out).toMatch(/: a unit without an id: is not in this document/);
  });

  test('with --partial the rest is merged', async () => {
    const work = await exportedSite(smallSite());
    const { code, out } = await work.import(
      (text) => target(`${good}<x id="77"/>`)(translated(text, 'Data', 'Uppgifter')),
      '--write --partial',
    );
    expect([code, out.split('\n').at(-2)]).toEqual([1, '1 unit of 1 page merged']);
    expect(work.target()).toContain('# Uppgifter\n\nRead **this**');
  });
});

describe('what is accepted', () => {
  test.each<[string, (text: string) => string, string]>([
    ['A0 a page that does not exist yet', target(good), 'Läs **detta**, kör `Get-Item` och se [guiden](../guide.md "Tip").'],
    [
      'A1 text that would be markup',
      target(good.replace('Läs', '1. *Läs*')),
      '1\\. \\*Läs\\* **detta**, kör `Get-Item` och se [guiden](../guide.md "Tip").',
    ],
    ['U11 text that would be another block', (text) => translated(text, 'One. Two.', '# Ett'), '- \\# Ett'],
    ['A2 a title that YAML would not read', (text) => translated(text, 'Privacy', 'Sekretess : @vi'), 'title: "Sekretess : @vi"'],
    [
      'A3 other elements for the same codes',
      target('Läs <bpt id="1">*</bpt>detta<ept id="1">*</ept>, kör <ph id="2"/> och se <bx id="3"/>guiden<ex id="3"/>.'),
      'Läs **detta**, kör `Get-Item` och se [guiden](../guide.md "Tip").',
    ],
    [
      'A4 codes whose text a client changed',
      target(good.replace('ctype="x-code"', 'ctype="x-code" equiv-text="rm -rf"')),
      'Läs **detta**, kör `Get-Item` och se [guiden](../guide.md "Tip").',
    ],
    [
      'A5 comments, foreign attributes, CRLF',
      (text) => target(good)(text).replaceAll('\n', '\r\n<!-- c -->').replace('<file ', '<file xmlns:x="y" x:z="1" '),
      'Läs **detta**, kör `Get-Item` och se [guiden](../guide.md "Tip").',
    ],
    ['A6 a state that was left alone', target(good), 'Läs **detta**, kör'],
    ['A7 bold left out', target(good.replace('<g id="1" ctype="bold">detta</g>', 'detta')), 'Läs detta, kör `Get-Item` och se'],
    [
      'A7 bold that holds nothing',
      target(good.replace('<g id="1" ctype="bold">detta</g>', 'det<g id="1" ctype="bold"/>ta')),
      'Läs detta, kör `Get-Item` och se',
    ],
    [
      'A7 bold that holds a blank',
      target(good.replace('<g id="1" ctype="bold">detta</g>', 'det<bx id="1"/> <ex id="1"/>ta')),
      'Läs det ta, kör `Get-Item` och se',
    ],
    ['A8 blanks that were folded or added', target(` ${good.replaceAll(', ', ',   ')} `), 'Läs **detta**, kör `Get-Item`'],
    [
      'A7 a unit that is there twice',
      (text) => target(good)(text).replaceAll(/<group.*?<\/group>\n/gs, '$&$&'),
      'Läs **detta**, kör `Get-Item` och se',
    ],
    [
      'A7 a unit that is there twice in its block',
      (text) => target(good)(text).replaceAll(/<trans-unit.*?<\/trans-unit>\n/gs, '$&$&'),
      'Läs **detta**, kör `Get-Item` och se',
    ],
    [
      'A9 a note from nobody',
      (text) => target(good)(text).replace('</trans-unit>', '<note>sure?</note><note>sure?</note><note> </note></trans-unit>'),
      'Läs **detta**, kör',
    ],
    [
      'A9 a note of the translator',
      (text) => target(good)(text).replace('</trans-unit>', '<note from="translator">sure?</note></trans-unit>'),
      'Läs **detta**, kör',
    ],
  ])('%s', async (name, change, line) => {
    const work = await exportedSite(smallSite());
    const { code, out } = await work.import(change, '--write');
    expect(work.target()).toContain(line);
    expect(code).toBe(0);
    if (name.startsWith('A4')) expect(out).toContain('native code restored: code 2 said "rm -rf"');
    if (name.startsWith('A9'))
      expect(out.match(/title: note.*: .*\(xliff-comment\)/g)).toEqual([expect.stringMatching(/note( from translator)?: sure\?/)]);
    if (name.startsWith('A7 bold')) expect(out).toContain('code 1 ** left out');
    if (name.startsWith('A6')) expect(out).toContain('1 segment that the file calls untranslated was changed: accepted');
  });

  it.each([
    ['target', 'target-language="sv-SE"', 'sv', 'sv-SE'],
    ['source', 'source-language="en-US"', 'en', 'en-US'],
  ])('takes a %s language without a region for that of the page, and says so', async (side, attribute, named, taken) => {
    const work = await exportedSite(smallSite());
    const { code, out } = await work.import((text) => target(good)(text).replace(attribute, attribute.replace(taken, named)), '--write');
    expect([code, out]).toEqual([0, expect.stringContaining(`${side} language ${named} was taken for ${taken} (xliff-language)`)]);
  });

  it.each([
    ['sv_SE', ['fr-FR', 'sv-SE'], 'sv-SE'],
    ['SV-se', ['fr-FR', 'sv-SE'], 'sv-SE'],
    ['sv', ['sv-FI', 'sv-SE'], 'sv-SE'],
    ['zh-CN', ['zh-Hans', 'zh-Hant'], 'zh-Hans'],
    ['zh_TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  ])('takes the target language %s of a tool for that of the page', async (named, locales, locale) => {
    const files = smallSite();
    const config = { ...(JSON.parse(files['lockstep.config.json']!) as object), locales };
    const site = siteFrom({ ...files, 'lockstep.config.json': JSON.stringify(config) });
    await runIn(site, `export --locale ${locale} --xliff 1.2 --fill source --output a.xlf`);
    const file = join(site, 'a.xlf');
    writeFileSync(file, target(good)(readFileSync(file, 'utf8')).replaceAll(`"${locale}"`, `"${named}"`));
    const { code, out } = await runIn(site, 'import --write a.xlf');
    expect([code, readFileSync(join(site, `i18n/${locale}/a.md`), 'utf8')]).toEqual([0, expect.stringContaining('Läs **detta**')]);
    if (named !== 'SV-se') expect(out).toContain(`target language ${named} was taken for ${locale}`);
  });

  it('takes a target language of two locales, in a file that does not say which, for neither', async () => {
    const files = smallSite();
    const config = { ...(JSON.parse(files['lockstep.config.json']!) as object), locales: ['sv-FI', 'sv-SE'] };
    const work = await exportedSite({ ...files, 'lockstep.config.json': JSON.stringify(config) });
    const { code, err } = await work.import((text) => text.replaceAll('"sv-SE"', '"sv"').replace('locale: sv-SE', ''), '--write');
    expect([code, err]).toEqual([2, expect.stringContaining('target language sv, expected one of sv-FI, sv-SE')]);
  });

  it.each([
    ['zh-TW', 'zh-Hans'],
    ['sv-FI', 'sv-SE'],
    ['x', 'sv-SE'],
    ['sv--SE', 'sv-SE'],
  ])('refuses the target language %s for %s', async (named, locale) => {
    const files = smallSite();
    const config = { ...(JSON.parse(files['lockstep.config.json']!) as object), locales: [locale] };
    const site = siteFrom({ ...files, 'lockstep.config.json': JSON.stringify(config) });
    await runIn(site, `export --locale ${locale} --xliff 1.2 --fill source --output a.xlf`);
    const file = join(site, 'a.xlf');
    writeFileSync(file, target(good)(readFileSync(file, 'utf8')).replaceAll(`"${locale}"`, `"${named}"`));
    const { code, err } = await runIn(site, 'import --write a.xlf');
    expect([code, err]).toEqual([2, expect.stringContaining(`target language ${named}, but docs/a.md is ${locale}`)]);
  });

  it('takes a source whose accents were written in another way', async () => {
    const page = '# Café `a`\n';
    const work = await exportedSite(smallSite(undefined, page.normalize('NFD')));
    await work.import(
      (text) =>
        finished(text)
          .normalize('NFC')
          .replace(/(<target[^>]*>)Café/, '$1Kafé'),
      '--write',
    );
    expect(work.target()).toContain('# Kafé `a`\n');
  });

  it.each(['./docs/a.md', 'docs/./a.md', 'docs//a.md', 'docs/x/../a.md', 'docs\\a.md', 'docs%2Fa.md', 'docs/%61.md'])(
    'takes %s for the page that it is',
    async (path) => {
      const work = await exportedSite(smallSite());
      const { code } = await work.import((text) => target(good)(text).replace('docs/a.md', path), '--write');
      expect([code, work.target().includes('Läs **detta**')]).toEqual([0, true]);
    },
  );

  it('takes the document that --file names', async () => {
    const work = await exportedSite(smallSite());
    const { code } = await work.import(
      (text) => target(good)(text).replace('original="docs/a.md"', 'original=""'),
      '--write --file docs/a.md',
    );
    expect([code, work.target().includes('Läs **detta**')]).toEqual([0, true]);
  });
});

const formatted = `---
title: Privacy
---
# Data **one** two

Read **this** now, *or **that** one*: \`a\` \`b\`, see **\`c\`** and [guide](../guide.md "Tip").

- One **two**. Three \`four\`. Five.

| a **b** |
|---|
| \`c\` d |
`;

/** Other blanks behind codes than in the source: none, where it has one. */
const moved = (text: string): string => text.replaceAll(' now, ', ', now ').replaceAll(' and ', '. And ');

describe.each(['1.2', '2.0', '2.1'])('XLIFF %s', (version) => {
  it('leaves every byte of a page alone that nobody translated', async () => {
    const page =
      '\ufeff---\r\ntitle:   "Sekretess"\r\n---\r\n#  Data  #\r\n\r\nLäs __detta__, kör `Get-Item` och se [guiden](../guide.md "Tip").\r\n* Ett. Två.\r\n\r\n|a|b|\r\n|-|-|\r\n|c|d|';
    const work = await exportedSite(smallSite(page), `--xliff ${version}`);
    const { code } = await work.import((text) => text, '--write');
    expect([code, work.target()]).toEqual([0, page]);
  });

  it('writes what was translated, and who translated it when', async () => {
    const work = await exportedSite(smallSite(), `--xliff ${version} --fill source`);
    await work.import(finished, '--write');
    const [frontMatter, body] = work.target().split('\n---\n');
    expect(body!.split('\n')[0]).toBe('# Uppgifter');
    expect(frontMatter).toMatch(
      /ms\.openlocfilehash: [0-9a-f]{40}\nms\.translationtype: HT\nms\.contentlocale: sv-SE\nms\.lasthandoff: 06\/01\/2020$/,
    );
  });

  it('takes what a file says twice, and its notes, once', async () => {
    const work = await exportedSite(smallSite(), `--xliff ${version} --fill source`);
    const { code, out } = await work.import(
      (text) =>
        finished(text)
          .replace(/(<source[^>]*>Data.*?<\/target>)/, '$1<note>sure?</note>')
          .replace(/(<unit[^>]*>\n)(<segment[^>]*><source>Data)/, '$1<notes><note id="n1">sure?</note></notes>$2')
          .replaceAll(/<(group|unit) .*?<\/\1>\n/gs, '$&$&'),
      '--write',
    );
    expect([code, out.match(/note: .*/g)]).toEqual([0, ['note: sure? (xliff-comment)']]);
    expect(work.target()).toContain('# Uppgifter\n\nRead **this**, run');
  });

  it.each([true, false])('takes out the lines that a formatter of XML put in, between texts and codes: %s', async (texts) => {
    const work = await exportedSite(smallSite(undefined, formatted), `--xliff ${version} --fill source`);
    const { code, out } = await work.import(
      (text) => reindentedXliff(finished(text).replace(/<target.*?<\/target>/gs, moved), texts),
      '--write',
    );
    expect([code, out]).toEqual([0, expect.not.stringContaining('error')]);
    expect(work.target().split('---\n')[2]).toBe(moved(formatted.replace('Data', 'Uppgifter')).split('---\n')[2]);
  });

  it('takes out those lines where sentences are apart', async () => {
    const work = await exportedSite(smallSite(undefined, formatted), `--xliff ${version} --fill source --segment sentence`);
    await work.import((text) => reindentedXliff(finished(text)).replaceAll(/(?=<(segment|ignorable|trans-unit))/g, '\n  '), '--write');
    expect(work.target().split('---\n')[2]).toBe(formatted.replace('Data', 'Uppgifter').split('---\n')[2]);
  });

  it('finds nothing to do when it is imported again', async () => {
    const work = await exportedSite(smallSite(), `--xliff ${version} --fill source`);
    await work.import(finished, '--write');
    const before = work.target();
    const { out } = await work.import(finished, '--write');
    expect(out).toContain('0 units of 0 pages merged');
    expect(work.target()).toBe(before);
  });
});

describe('a source that was rebuilt from a hand-back', () => {
  const text = '---\ntitle: Privacy\nlockstep.reconstructedFrom: fr-FR\n---\n# Data\n\n- One. Two.\n';

  it('gives a target that is not rebuilt, and records nothing of it', async () => {
    const work = await exportedSite(smallSite(undefined, text));
    expect(work.package).not.toContain('ms.openlocfilehash');
    const { code } = await work.import(finished, '--write');
    expect([code, work.target()]).toEqual([0, expect.stringContaining('# Uppgifter')]);
    expect(work.target()).not.toMatch(/lockstep\.|ms\.openlocfilehash|ms\.sourcegitcommit/);
  });

  it('leaves what a target records as it is', async () => {
    const swedish = `---\ntitle: Sekretess\nms.openlocfilehash: ${'a'.repeat(40)}\n---\n# Data\n\n- Ett. Två.\n`;
    const work = await exportedSite(smallSite(swedish, text));
    await work.import((xliff) => finished(xliff).replaceAll(/state="needs-[^"]*"/g, 'state="final"'), '--write');
    expect(work.target()).toContain(`ms.openlocfilehash: ${'a'.repeat(40)}\n`);
  });
});

describe('a source that is in no commit, and a target that records commits', () => {
  const first = '---\ntitle: Privacy\n---\n# Data\n\nOld words.\n';
  const swedish = (commit: string) => `---\ntitle: Sekretess\ndefault_lang_commit: ${commit}\n---\n# Uppgifter\n\nGamla ord.\n`;
  const configured = { provenance: 'opentelemetry', sidecar: 'i18n/{locale}/xliff/{path}.xlf' };

  /** A translated page whose source was changed and exported, but not committed. */
  async function translatedSite() {
    const files = smallSite(undefined, first);
    const config = { ...(JSON.parse(files['lockstep.config.json']!) as object), ...configured };
    const repository = repositoryFrom([{ ...files, 'lockstep.config.json': JSON.stringify(config) }]);
    const { root } = repository;
    repository.commit({ 'i18n/sv-SE/a.md': swedish(repository.commits[0]!) });
    writeFileSync(join(root, 'docs/a.md'), first.replace('Old words.', 'Newer words altogether.'));
    await runIn(root, 'export --locale sv-SE --xliff 1.2 --output a.xlf');
    const file = join(root, 'a.xlf');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(altogether\.<\/source>)<target[^>]*\/>/, '$1<target>Nya ord.</target>'));
    return { repository, run: (line: string) => runIn(root, line), page: () => readFileSync(join(root, 'i18n/sv-SE/a.md'), 'utf8') };
  }

  it('claims neither the old commit nor another', async () => {
    const { run, page } = await translatedSite();
    const { out, code } = await run('import --write a.xlf');
    const told = 'docs/a.md:1:1: warning: the exported source is in no commit yet, so that none is recorded: commit it before you import';
    expect([code, out]).toEqual([0, expect.stringContaining(told)]);
    expect(page()).toBe('---\ntitle: Sekretess\n---\n# Uppgifter\n\nNya ord.\n');
    const { pages } = JSON.parse((await run('drift --locale sv-SE --format json')).out) as { pages: unknown[] };
    expect(pages).toMatchObject([{ state: 'current', base: { by: 'sidecar' } }]);
  });

  it('records the one that it came into since', async () => {
    const { repository, run, page } = await translatedSite();
    const commit = repository.commit({});
    await run('import --write a.xlf');
    expect(page()).toContain(`default_lang_commit: ${commit}\n`);
  });
});

describe('a page of which nobody knows what it was translated from', () => {
  const english = '---\ntitle: Privacy\n---\n# Data\n\nRead this now.\n';
  const swedish = '---\ntitle: Sekretess\nms.translationtype: MT\n---\n# Uppgifter\n\nLäs detta nu.\n';

  it.each([
    ['needs-review-translation', false],
    ['translated', true],
    ['final', true],
  ])('follows its source once people have signed all of it: %s', async (state, follows) => {
    const work = await exportedSite(smallSite(swedish, english), '--xliff 1.2');
    const change = (text: string) => text.replaceAll(/ state="[\w-]+"/g, ` state="${state}"`).replace('detta', 'det här');
    const { out } = await work.import(change, '--write --format json');
    expect(JSON.parse(out)).toMatchObject({ pages: [{ complete: follows, merged: 1 }] });
    expect(work.target()).toContain('Läs det här nu.');
    expect(work.target().includes('ms.openlocfilehash: ')).toBe(follows);
    expect(work.target()).toContain(`ms.translationtype: ${follows ? 'HT' : 'MT'}\n`);
  });
});

test('a new include has no front matter', async () => {
  const { 'docs/a.md': _, ...files } = smallSite();
  const work = await exportedSite({ ...files, 'docs/includes/a.md': '## Data\n' });
  await work.import(finished, '--write');
  expect(readFileSync(join(work.site, 'i18n/sv-SE/includes/a.md'), 'utf8')).toBe('## Uppgifter\n');
});

describe('a part of a page, imported again', () => {
  const some = (text: string) => target(`${good}<x id="77"/>`)(translated(text, 'Data', 'Uppgifter'));

  it.each([
    ['a new page', {}],
    ['a new page in a project that records nothing', { provenance: 'git' }],
    ['a new page with a sidecar', { sidecar: 'i18n/{locale}/xliff/{path}.xlf' }],
    ['a new include', { includes: ['**'] }],
  ])('changes nothing: %s', async (_, more) => {
    const files = smallSite();
    const config = { ...(JSON.parse(files['lockstep.config.json']!) as object), ...more };
    const work = await exportedSite({ ...files, 'lockstep.config.json': JSON.stringify(config) });
    await work.import(some, '--write --partial');
    const before = work.target();
    const { out } = await work.import(some, '--write --partial');
    expect(out.split('\n').at(-2)).toBe('0 units of 0 pages merged');
    expect(work.target()).toBe(before);
  });
});

describe('a part of what changed since a page was translated, imported again', () => {
  const first = '---\ntitle: Privacy\n---\n# Data\n\nOld words.\n\n- One. Two.\n';
  const then = first.replace('Old words.', 'Newer words.\n\nAdded.').replace('One. Two.', 'One. Three.');
  const swedish = '---\ntitle: Sekretess\n---\n# Data\n\nGamla ord.\n\n- Ett. Två.\n';

  it.each<[string, [string, string]]>([
    ['a changed segment', ['Newer words.', 'Nyare ord.']],
    ['a new segment', ['Added.', 'Tillagt.']],
  ])('changes nothing: %s', async (_, [from, to]) => {
    const { root: site, commit, commits } = repositoryFrom([smallSite(undefined, first)]);
    commit(smallSite(swedish.replace('Sekretess', `Sekretess\nms.sourcegitcommit: ${commits[0]}`), first));
    commit({ 'docs/a.md': then });
    await runIn(site, 'export --locale sv-SE --xliff 1.2 --output a.xlf');
    const file = join(site, 'a.xlf');
    const unit = new RegExp(`(>${from}</source>)<target[^>]*/>`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(unit, `$1<target>${to}</target>`));
    const page = join(site, 'i18n/sv-SE/a.md');
    expect((await runIn(site, 'import --write a.xlf')).out).toContain('1 unit of 1 page merged');
    const before = readFileSync(page, 'utf8');
    expect(before).toContain(to);
    expect((await runIn(site, 'import --write a.xlf')).out).toContain('0 units of 0 pages merged');
    expect(readFileSync(page, 'utf8')).toBe(before);
  });
});

describe.each(['1.2', '2.0'])('codes that the translation of the page has and its source lacks, in XLIFF %s', (version) => {
  const page = '---\ntitle: Sekretess\n---\n# Data\n\nLäs **detta**, kör `Get-Item` eller `Get-All` och se [guiden](../guide.md "Tips").\n';
  const edited = (text: string) => translated(text, 'Läs', 'Se');
  const back = 'Se **detta**, kör `Get-Item` eller `Get-All` och se [guiden](../guide.md "Tips").';
  const others = page.replace('eller `Get-All`', 'eller [allt](all.md "Allt"), ![bild](a.png) och **mer**');

  it.each<[string, (text: string) => string, string]>([
    ['come back around a text that was edited', edited, back],
    ['come back where a client kept their ids only', (text) => edited(text).replace(/<(x|ph) id="t3"[^>]*>/, '<$1 id="t3"/>'), back],
    [
      'can be moved',
      (text) => text.replace(/(Läs.*?)( eller <[^>]*id="t3"[^>]*>)(.*?)(<\/target>)/, '$1$3$2$4'),
      'Läs **detta**, kör `Get-Item` och se [guiden](../guide.md "Tips"). eller `Get-All`',
    ],
    [
      'can be left out',
      (text) => text.replace(/ eller <[^>]*id="t3"[^>]*>/, ''),
      'Läs **detta**, kör `Get-Item` och se [guiden](../guide.md "Tips").',
    ],
  ])('%s', async (_, change, line) => {
    const work = await exportedSite(smallSite(page), `--xliff ${version}`);
    const { code } = await work.import(change, '--write');
    expect([code, work.target()]).toEqual([0, expect.stringContaining(`\n${line}\n`)]);
  });

  it('come back with what lives inside of them', async () => {
    const work = await exportedSite(smallSite(others), `--xliff ${version}`);
    const { code } = await work.import(edited, '--write');
    expect([code, work.target()]).toEqual([0, expect.stringContaining(others.replace('Läs', 'Se').split('---')[2]!)]);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['an id that is not theirs', (text) => text.replaceAll('id="t3"', 'id="t4"'), /code t4 not in source: take it out/],
    ['another text', (text) => edited(text).replaceAll('Get-All', '&lt;script>'), /code t3 not in source: take it out/],
    ['one of them twice', (text) => text.replace(/(<[^>]*id="t3"[^>]*>)/, '$1 $1'), /code t3 used twice: keep one/],
    ['half of a pair', (text) => text.replace(/<[^>]*id="t3"[^>]*>/, '<bx id="t3"/><sc id="t3"/>'), /code t3 not in source/],
  ])('are all that may come: %s is refused', async (_, change, message) => {
    const work = await exportedSite(smallSite(page), `--xliff ${version}`);
    const { code, out } = await work.import(change, '--write');
    expect([code, work.target()]).toEqual([1, page]);
    expect(out).toMatch(message);
  });

  it('are judged by the page as it is now', async () => {
    const work = await exportedSite(smallSite(page), `--xliff ${version}`);
    const now = page.replace('Get-All', 'Remove-All');
    writeFileSync(join(work.site, 'i18n/sv-SE/a.md'), now);
    const { code, out } = await work.import(edited, '--write');
    expect([code, work.target()]).toEqual([1, now]);
    expect(out).toContain('code t3 not in source');
  });
});

describe('a page that was edited since it was exported', () => {
  const page = '---\ntitle: Sekretess\n---\n# Data\n\n- Ett. Tvo.\n';
  const source = '---\ntitle: Privacy\n---\n# Data\n\n- One. Two.\n';
  const told = 'a.xlf:1:1: warning: i18n/sv-SE/a.md changed since the export: segments that read otherwise in the file are replaced';

  async function editedSite(now: string) {
    const work = await exportedSite(smallSite(page, source));
    writeFileSync(join(work.site, 'i18n/sv-SE/a.md'), now);
    return work;
  }

  it('is told, since what its translator had takes the place of the edit', async () => {
    const work = await editedSite(page.replace('Tvo', 'Två'));
    const { out } = await work.import((text) => text);
    expect(out).toContain(told);
  });

  it.each([
    ['it says what the file says', page.replace('Sekretess', 'Sekretess\nms.topic: a'), 'Ett', '0 units of 0 pages'],
    ['it was not edited', page, 'Etta', '1 unit of 1 page'],
  ])('is not told where %s', async (_, now, word, merged) => {
    const work = await editedSite(now);
    const { out } = await work.import((text) => translated(text, 'Ett', word));
    expect(out).toContain(`${merged} would be merged`);
    expect(out).not.toContain('changed since');
  });
});

it('puts new segments into a page that exists', async () => {
  const page = '---\ntitle: Sekretess\n---\n# <a name="data"></a>Data\n\n- Ett. Två.\n';
  const first = '---\ntitle: Privacy\n---\n# Data\n\n- One. Two.\n';
  const work = await exportedSite(smallSite(page, first.replace('- One', 'New words.\n\n- One')), '--xliff 1.2');
  const { code } = await work.import(
    (text) => text.replace(/(>New words\.<\/source>)<target[^>]*\/>/, '$1<target>Nya ord.</target>'),
    '--write',
  );
  expect(code).toBe(0);
  expect(work.target().split('---\n')[2]).toBe('# <a name="data"></a>Data\n\nNya ord.\n\n- Ett. Två.\n');
});

describe('a page of which some is translated now, and the rest later', () => {
  const then = '---\ntitle: Privacy\n---\n# Data\n\nOld words.\n\nMore old words here.\n\nThis goes away soon.\n';
  const config = JSON.stringify({ ...(JSON.parse(smallSite()['lockstep.config.json']!) as object), provenance: 'opentelemetry' });

  function translatedPage(now: string): string {
    const { root, commits, commit } = repositoryFrom([{ ...smallSite(undefined, then), 'lockstep.config.json': config }]);
    const record = `---\ntitle: Sekretess\ndefault_lang_commit: ${commits[0]}\n---\n`;
    commit({ 'i18n/sv-SE/a.md': `${record}# Uppgifter\n\nGamla ord.\n\nFler gamla ord här.\n\nDetta försvinner snart.\n` });
    commit({ 'docs/a.md': now });
    return root;
  }

  const newPage = () => repositoryFrom([{ ...smallSite(undefined, then), 'lockstep.config.json': config }]).root;

  /** Exports what is open, translates `from` alone (everything: null), and imports that. @returns the segments that were sent out */
  async function translate(root: string, from: string | null): Promise<string[]> {
    await runIn(root, 'export --locale sv-SE --only drifted --xliff 1.2 --output a.xlf');
    const file = join(root, 'a.xlf');
    const units = /<source[^>]*>([^<]*)<\/source><target[^>]*\/>/g;
    const text = readFileSync(file, 'utf8');
    const fill = (unit: string, source: string) =>
      from === null || source === from ? unit.replace(/<target[^>]*\/>/, `<target>[${source}]</target>`) : unit;
    writeFileSync(file, text.replace(units, fill));
    await runIn(root, 'import --write a.xlf');
    return [...text.matchAll(units)].map(([, source]) => source!);
  }

  const body = (root: string): string => readFileSync(join(root, 'i18n/sv-SE/a.md'), 'utf8').split('---\n')[2]!;

  const twoNew = then.replace('Old', 'First new words.\n\nSecond new words.\n\nOld').replace('\nThis goes away soon.\n', '');
  const twoChanged = then.replace('Old words', 'Quite other words').replace('old words here', 'of what nobody said before');

  test.each<[string, () => string, string, string[], string]>([
    [
      'new segments, and one that goes',
      () => translatedPage(twoNew),
      'First new words.',
      ['Second new words.'],
      '# Uppgifter\n\n[First new words.]\n\n[Second new words.]\n\nGamla ord.\n\nFler gamla ord här.\n',
    ],
    [
      'changed segments, and one that is to go',
      () => translatedPage(twoChanged.replace('\nThis goes away soon.\n', '')),
      'Quite other words.',
      ['More of what nobody said before.'],
      '# Uppgifter\n\n[Quite other words.]\n\n[More of what nobody said before.]\n',
    ],
    [
      'a new page',
      newPage,
      'Old words.',
      ['Privacy', 'Data', 'More old words here.', 'This goes away soon.'],
      '# [Data]\n\n[Old words.]\n\n[More old words here.]\n\n[This goes away soon.]\n',
    ],
  ])('%s', async (_, site, first, others, whole) => {
    const root = site();
    const sent = await translate(root, first);
    expect(sent.toSorted()).toEqual([first, ...others].toSorted());
    const [page] = (JSON.parse((await runIn(root, 'drift --locale sv-SE --format json')).out) as { pages: { state: string }[] }).pages;
    expect(page).toMatchObject({ state: 'stale', base: { by: 'sidecar' } });
    await runIn(root, 'sync --write --locale sv-SE');
    expect(body(root).split(`[${first}]`)).toHaveLength(2);
    expect((await runIn(root, 'sync --check --locale sv-SE')).code).toBe(0);
    expect(await translate(root, null)).toEqual(others);
    expect(body(root)).toBe(whole);
    expect(JSON.parse((await runIn(root, 'drift --locale sv-SE --format json')).out)).toMatchObject({ pages: [{ state: 'current' }] });
  });
});

describe('paragraphs that say the same, one of which nobody translated', () => {
  const said = 'Give the names of the arguments that you need here.';
  const ours = ['Nennen Sie hier die Argumente.', 'Geben Sie die Namen der Argumente an.', 'Hier stehen die Namen der Argumente.'];
  const pageOf = (texts: readonly string[], heading: string) =>
    texts.map((text, index) => `## ${heading} ${index}\n\n${text}\n\n\`\`\`go\nrun(${index})\n\`\`\`\n`).join('\n');
  const config = JSON.stringify({ sourceLocale: 'en', locales: ['de'], pages: [{ source: 'en/{path}', target: 'de/{path}' }] });

  it.each([
    [2, 0],
    [2, 1],
    [3, 0],
    [3, 1],
    [3, 2],
  ])('the one of %i that stands at %i is translated, no other one, however often', async (count, at) => {
    const texts = ours.slice(0, count);
    const files = { 'en/a.md': pageOf(Array<string>(count).fill(said), 'Part'), 'de/a.md': pageOf(texts.with(at, said), 'Teil') };
    const { root } = repositoryFrom([{ 'lockstep.config.json': config, ...files }]);
    await runIn(root, 'export --only drifted --xliff 1.2 --output a.xlf');
    const file = readFileSync(join(root, 'a.xlf'), 'utf8');
    writeFileSync(join(root, 'a.xlf'), file.replace(/<target[^>]*\/>/, '<target>Nenne hier die Namen.</target>'));
    const page = () => readFileSync(join(root, 'de/a.md'), 'utf8');
    const first = await runIn(root, 'import --write a.xlf');
    expect(first.out).toContain('1 unit of 1 page merged');
    expect(page()).toBe(pageOf(texts.with(at, 'Nenne hier die Namen.'), 'Teil'));
    expect((await runIn(root, 'import --write a.xlf')).out).toContain('0 units of 0 pages merged');
    expect(page()).toBe(pageOf(texts.with(at, 'Nenne hier die Namen.'), 'Teil'));
  });
});

describe('a page into which a sync brought what is new', () => {
  const then = '# Data\n\nOld words here.\n\n- One of the items.\n- Two of the items.\n\nLast words of all.\n';
  const swedish = '# Uppgifter\n\nGamla ord här.\n\n- En av punkterna.\n- Två av punkterna.\n\nSista orden av alla.\n';
  const config = JSON.stringify({ sourceLocale: 'en', locales: ['sv'], pages: [{ source: 'en/{path}', target: 'sv/{path}' }] });

  /** The page after the sync, and what an import of the translated file makes of it: `[words]` for each text, broken where `breaks` is in it. */
  async function synced(path: string, now: string, options: string, breaks: string | null = null) {
    const { root, commit } = repositoryFrom([{ 'lockstep.config.json': config, [`en/${path}`]: then }]);
    commit({ [`sv/${path}`]: swedish });
    commit({ [`en/${path}`]: now });
    await runIn(root, `sync --write ${options}`);
    const page = () => readFileSync(join(root, 'sv', path), 'utf8');
    const before = page();
    commit({});
    await runIn(root, 'export --only drifted --xliff 1.2 --fill source --output a.xlf');
    const file = readFileSync(join(root, 'a.xlf'), 'utf8');
    const fill = (_: string, tag: string, text: string) =>
      `${tag}[${breaks && text.includes(breaks) ? text.replace(/<[^>]*>/g, '') : text}]</target>`;
    writeFileSync(join(root, 'a.xlf'), file.replace(/(<target[^>]*>)(.*?)<\/target>(?!<\/alt)/g, fill));
    const { out, err } = await runIn(root, 'import --write --partial a.xlf');
    const [drift] = (
      JSON.parse((await runIn(root, 'drift --segments --format json')).out) as { pages: { state: string; changes: { source: string }[] }[] }
    ).pages;
    return { before, file, told: out + err, page: page(), drift: drift! };
  }

  const paragraph: [string, string] = ['Old words here.', 'Old words here.\n\nQuite new words stand here.'];
  const item: [string, string] = ['- Two', '- Quite new words stand here.\n- Two'];
  const section: [string, string] = ['Last', '## Quite new words\n\nTheir text stands below them.\n\nLast'];
  const kinds = { paragraph, item, section, short: ['Last', 'New.\n\nLast'] as [string, string] };
  const cases = Object.keys(kinds).flatMap((kind) =>
    ['a.md', 'a.mdx'].flatMap((path) => ['', '--mark'].map((options) => [kind as keyof typeof kinds, path, options] as const)),
  );

  test.each(cases)('a %s in %s has its place where the sync put it, %s', async (kind, path, options) => {
    const [from, to] = kinds[kind];
    const { before, told, page, drift } = await synced(path, then.replace(from, to), options);
    expect(before.includes('lockstep: added')).toBe(options !== '');
    expect(told).not.toContain('error');
    expect(page).not.toContain('lockstep');
    const news = to
      .split('\n')
      .filter((line) => !then.includes(line))
      .map((line) => line.replace(/^[-#]* ?/, ''));
    for (const text of news) expect(page).toContain(`[${text}]`);
    expect(drift.state).toBe('current');
  });

  test('an older translation comes without the mark', async () => {
    const { before, file } = await synced('a.md', then.replace('Old words', 'Old good words'), '--mark');
    expect(before).toContain('Gamla ord här. <!-- lockstep: changed -->');
    expect(file).toContain('>Gamla ord här.</target></alt-trans>');
  });

  test.each(['', '--mark'])('what is refused waits, whatever else is merged, %s', async (options) => {
    const now = then.replace(...paragraph).replace('Last', 'Run `it`.\n\nLast');
    const { told, page, drift } = await synced('a.md', now, options, 'Run');
    expect(told).toContain('1 unit of 1 page merged');
    expect(page).toContain('[Quite new words stand here.]');
    expect(drift).toMatchObject({ state: 'stale', changes: [{ source: 'Run `it`.' }] });
  });
});

describe('a page that is translated to the last word, and whose source changed where no translator works', () => {
  const then = '---\ntitle: Privacy\n---\n# Data\n\nOld words.\n\n```sh\nrun old\n```\n\nThis goes away soon.\n\nLast words.\n';
  const swedish = then.replace('Privacy', 'Sekretess').replace('Old words', 'Gamla ord').replace('This goes', 'Detta går');

  test.each<[string, (text: string) => string]>([
    ['a code block', (text) => text.replace('run old', 'run new')],
    ['a segment that goes', (text) => text.replace('This goes away soon.\n\n', '').replace('Detta går away soon.\n\n', '')],
    [
      'a segment that moves',
      (text) => text.replace(/(Old words.*|Nyare ord.*)(T.*|Detta går.*)(Last.*)/s, '$1$3\n$2').replace(/\n+$/, '\n'),
    ],
  ])('is no current one before a sync: %s', async (_, change) => {
    const { root, commit, commits } = repositoryFrom([smallSite(undefined, then)]);
    commit({ 'i18n/sv-SE/a.md': swedish.replace('Sekretess', `Sekretess\nms.sourcegitcommit: ${commits[0]}`) });
    commit({ 'docs/a.md': change(then).replace('Old words', 'Old good words') });
    await runIn(root, 'export --locale sv-SE --only drifted --xliff 1.2 --output a.xlf');
    const file = join(root, 'a.xlf');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(good words\.<\/source>)<target[^>]*\/>/, '$1<target>Nyare ord.</target>'));
    const { code, out } = await runIn(root, 'import --write a.xlf');
    expect([code, out]).toEqual([0, expect.stringContaining('1 change of the source is left that need')]);
    const page = () => readFileSync(join(root, 'i18n/sv-SE/a.md'), 'utf8');
    expect(page()).toContain(`ms.sourcegitcommit: ${commits[0]}\nms.translationtype: HT`);
    const drift = async () => JSON.parse((await runIn(root, 'drift --locale sv-SE --format json')).out) as object;
    expect(await drift()).toMatchObject({ pages: [{ state: 'stale', wordsToTranslate: 0 }] });
    await runIn(root, 'sync --write --locale sv-SE');
    expect(page()).toContain(`ms.sourcegitcommit: ${commits.at(-1)}`);
    expect(page().split('---\n')[2]).toBe(change(swedish.replace('Gamla ord', 'Nyare ord')).split('---\n')[2]);
    expect(await drift()).toMatchObject({ pages: [{ state: 'current' }] });
    expect((await runIn(root, 'import --write a.xlf')).out).toContain('0 units of 0 pages merged');
  });
});

describe('what it asks for', () => {
  test.each([
    ['import', 'Unexpected end of "lockstep import", expected FILE: lockstep import sv.xlf'],
    ['import none.xlf', 'none.xlf: Unexpected absence, expected an XLIFF file'],
    ['export --xliff 1.3 --output a.xlf', 'Unexpected --xliff 1.3, expected 1.2, 2.0 or 2.1'],
    ['export --output a.xlf', 'Unexpected 2 locales (fr-FR, sv-SE) for one file, expected one --locale, or --output FOLDER/'],
    ['memory --memory none.tmx', 'none.tmx: Unexpected absence, expected a TMX file'],
  ])('%s', async (line, message) => {
    const { site } = await exportedSite(smallSite());
    const { code, err } = await runIn(site, line);
    expect([code, err.split('; ')[0]!.trimEnd()]).toEqual([2, `lockstep: ${message}`]);
  });
});

it('shows a diff and writes nothing without --write', async () => {
  const work = await exportedSite(smallSite());
  const { out } = await work.import(target(good), '--diff');
  expect(out).toContain('+Läs **detta**, kör `Get-Item` och se [guiden](../guide.md "Tip").');
  expect(existsSync(join(work.site, 'i18n'))).toBe(false);
});
