import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportedSite, smallSite } from '../testing/exported-site.ts';

/** Of the bad inputs that `import.test.ts` goes through, what clients write in other ways. */
type Change = (text: string) => string;

/** A translation in the place of the long target, in XLIFF 1.2 and in 2.0. */
const target =
  (inside: string): Change =>
  (text) =>
    text.replace(/(<target[^>]*>)Read .*?(<\/target>)/s, (_, open: string, close: string) => open + inside + close);

const good = 'Läs <g id="1">detta</g>, kör <x id="2"/> och se <g id="3">guiden</g>.';
const good2 = 'Läs <pc id="1">detta</pc>, kör <ph id="2"/> och se <pc id="3">guiden</pc>.';

const inTargets = (text: string, from: string, to: string): string =>
  text.replace(/<target[^>]*>.*?<\/target>/gs, (all) => all.replace(from, () => to));

describe('units that are refused', () => {
  it.each<[string, '1.2' | '2.0', Change, RegExp]>([
    [
      'U3 a link missing',
      '1.2',
      target(good.replace('<g id="3">guiden</g>', 'guiden')),
      /code 3 \[…\]\(\.\.\/guide\.md "Tip"\) missing in target: put it back/,
    ],
    ['U4 unknown code in XLIFF 2', '2.0', target(`${good2}<ph id="77"/>`), /code 77 not in source/],
    [
      'U5 never closed in XLIFF 2',
      '2.0',
      target(good2.replace('<pc id="1">detta</pc>', '<sc id="1"/>detta')),
      /code 1 opened, never closed/,
    ],
    ['U6 <g0>', '1.2', target(good.replace('<x id="2"/>', '&lt;g0>')), /"<g0>" looks like a damaged code \(2 missing\)/],
    ['U6 {1}', '1.2', target(good.replace('<x id="2"/>', '{1}')), /"\{1\}" looks like a damaged code \(2 missing\)/],
    ['U6 <p4/>', '2.0', target(good2.replace('<ph id="2"/>', '&lt;p4/>')), /"<p4\/>" looks like a damaged code \(2 missing\)/],
    ['U9 a control character', '2.0', target(`${good2}<cp hex="0008"/>`), /U\+0008 in target/],
    ['U9 half a surrogate pair', '2.0', target(`${good2}<cp hex="D800"/>`), /U\+D800 in target/],
    ['U9 a control character in XLIFF 1.2', '1.2', target(`${good}<x id="cp0008" ctype="x-cp" equiv-text="0008"/>`), /U\+0008 in target/],
    ['U10 in a heading', '1.2', (text) => inTargets(text, 'Data', 'Upp\ngifter'), /line break in a one-line heading/],
    ['U10 in a cell', '1.2', (text) => inTargets(text, '>c<', '>c\nc<'), /line break in a one-line cell/],
  ])('%s', async (_, version, change, message) => {
    const work = await exportedSite(smallSite(), `--xliff ${version} --fill source`);
    const { code, out } = await work.import(change, '--write');
    expect([code, out]).toEqual([1, expect.stringMatching(message)]);
    expect(existsSync(join(work.site, 'i18n'))).toBe(false);
  });

  it('U11 a text that would be a placeholder, which a message can not escape', async () => {
    const pages = [{ source: 'i18n/en-US/{path}.json', target: 'i18n/{locale}/{path}.json' }];
    const config = JSON.stringify({ sourceLocale: 'en-US', locales: ['sv-SE'], pages });
    const work = await exportedSite({ 'lockstep.config.json': config, 'i18n/en-US/code.json': '{"back": "Go back"}' });
    const { code, out } = await work.import((text) => inTargets(text, 'Go back', 'Till {page}'), '--write');
    expect([code, out]).toEqual([1, expect.stringContaining('target would change the structure of the page')]);
  });
});

describe('files that are refused as a whole', () => {
  it.each<[string, Change, RegExp]>([
    [
      'F2 version and namespace at odds',
      (text) => text.replace('version="1.2"', 'version="2.0"'),
      /version "2\.0" does not go with the namespace/,
    ],
    ['F3 UTF-16 in name only', (text) => text.replace('encoding="UTF-8"', 'encoding="UTF-16"'), /not valid UTF-16 at byte 0/],
    ['F4 too deep', (text) => text.replace('<body>', `<body>${'<group>'.repeat(300)}`), /more than 200 elements within each other/],
  ])('%s', async (_, change, message) => {
    const work = await exportedSite(smallSite());
    const { code, err } = await work.import(change, '--write');
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(err).toMatch(/; nothing was merged\n$/);
  });
});

describe('what is accepted', () => {
  const whole = 'Läs **detta**, kör `Get-Item` och se [guiden](../guide.md "Tip").';

  it.each<[string, '1.2' | '2.0', Change, string, string]>([
    ['A1 is counted', '1.2', target(`*${good}`), `\\*${whole}`, 'signs that would be markup were escaped in 1 segment'],
    ['A2 is counted', '1.2', (text) => inTargets(text, 'Privacy', '@vi'), 'title: "@vi"', '1 segment of the front matter had to be quoted'],
    [
      'A3 pc as sc and ec',
      '2.0',
      target(good2.replace('<pc id="1">detta</pc>', '<sc id="1"/>detta<ec startRef="1"/>')),
      whole,
      '1 unit of 1 page merged',
    ],
    [
      'A3 seg-source and mrk, blanks between the sentences dropped',
      '1.2',
      (text) =>
        text.replace(
          /(One\. Two\.<\/source>)<target[^>]*>One\. Two\.<\/target>/,
          '$1<seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source><target><mrk mtype="seg" mid="0">Ett.</mrk><mrk mtype="seg" mid="1">Två.</mrk></target>',
        ),
      '- Ett. Två.',
      '1 unit of 1 page merged',
    ],
    [
      'A3 a segment that was split, its blanks ignorable',
      '2.0',
      (text) =>
        text.replace(
          /<segment id="(\w+)"[^>]*><source>One\. Two\.<\/source><target>One\. Two\.<\/target><\/segment>/,
          '<segment id="$1-1" state="translated"><source>One.</source><target>Ett.</target></segment><ignorable><source> </source></ignorable><segment id="$1-2" state="translated"><source>Two.</source><target>Två.</target></segment>',
        ),
      '- Ett. Två.',
      '1 unit of 1 page merged',
    ],
    ['A4 the content of a ph', '1.2', target(good.replace('<x id="2"/>', '<ph id="2">rm -rf</ph>')), whole, '1 unit of 1 page merged'],
    [
      'A4 what a code is said to be',
      '2.0',
      target(good2.replace('<ph id="2"/>', '<ph id="2" equiv="rm -rf"/>')),
      whole,
      'native code restored: code 2 said "rm -rf"',
    ],
    [
      'A4 a target of what is not translated',
      '1.2',
      (text) => target(good)(inTargets(text, 'Data', 'Uppgifter')).replace(/(<group[^>]*restype="x-heading-1")/, '$1 translate="no"'),
      '# Data\n',
      'is not translated; its target was ignored',
    ],
    [
      'A5 prefixed names and a byte order mark',
      '2.0',
      (text) =>
        `\ufeff${target(good2)(text)
          .replaceAll(/<(\/?)(?=[a-z]+[ >/])/g, '<$1ns0:')
          .replace('xmlns=', 'xmlns:ns0=')}`,
      whole,
      '1 unit of 1 page merged',
    ],
    ['A7 a part of the units, in another order', '1.2', (text) => reordered(target(good)(text)), whole, '1 unit of 1 page merged'],
    [
      'A9 the comment of an annotation',
      '2.0',
      (text) => target(good2.replace('detta', '<mrk id="m1" type="comment" value="sure?">detta</mrk>'))(text),
      whole,
      'note from comment: sure?',
    ],
  ])('%s', async (_, version, change, line, told) => {
    const work = await exportedSite(smallSite(), `--xliff ${version} --fill source`);
    const { code, out } = await work.import(change, '--write');
    expect([code, out]).toEqual([0, expect.stringContaining(told)]);
    expect(work.target()).toContain(line);
  });

  it('A7 a target that is the source, said to be done', async () => {
    const work = await exportedSite(smallSite());
    const { code } = await work.import((text) => text.replaceAll('state="new"', 'state="final"'), '--write');
    expect([code, work.target().split('---\n')[2]]).toEqual([0, readFileSync(join(work.site, 'docs/a.md'), 'utf8').split('---\n')[2]]);
  });
});

/** The units in the reverse order, without the first. */
function reordered(text: string): string {
  const units = text.match(/<group.*?<\/group>\n/gs)!;
  return text.replace(units.join(''), units.slice(1).toReversed().join(''));
}
