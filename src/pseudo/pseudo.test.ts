import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { changeMessages, pseudoMessage, pseudoXliff } from './pseudo-files.mjs';
import { pseudoLocales } from './pseudo-text.mjs';

const accents = pseudoLocales['en-XA']!;
const mirror = pseudoLocales['ar-XB']!;

test.each([
  ['Menu', '⟦Ṁéñú one⟧', '\u202eṀéñú\u202c'],
  ['{count} word|{count} words', '⟦{count} ŵóŕđ one⟧|⟦{count} ŵóŕđš one two⟧', '{count} \u202eŵóŕđ\u202c|{count} \u202eŵóŕđš\u202c'],
  ['{shown} / {count}', '{shown} / {count}', '{shown} / {count}'],
  ['', '', ''],
])('the message %j', (message, inAccents, inMirror) => {
  expect(pseudoMessage(message, accents)).toBe(inAccents);
  expect(pseudoMessage(message, mirror)).toBe(inMirror);
});

test('a long text grows by a third, a short one by more', () => {
  const grown = (text: string) => pseudoMessage(text, accents).length / text.length;
  expect(grown('a'.repeat(10))).toBeGreaterThan(1.6);
  expect(grown('a'.repeat(300))).toBeGreaterThan(1.3);
  expect(grown('a'.repeat(300))).toBeLessThan(1.4);
});

test('of a work package only texts of targets are changed, and no code of theirs', () => {
  const unit = (state: string, target: string) => `<segment state="${state}"><source>A &lt;b</source><target>${target}</target></segment>`;
  const target = 'See <pc id="1" dataRefStart="d1">this</pc> &amp; that';
  expect(pseudoXliff(unit('initial', target), accents)).toBe(
    unit('translated', '⟦Šéé <pc id="1" dataRefStart="d1">ţĥíš</pc> &amp; ţĥáţ one two three⟧'),
  );
  expect(pseudoXliff(unit('initial', '<ph id="1"/> 12'), accents)).toBe(unit('translated', '<ph id="1"/> 12'));
});

test('the files of messages keep their shape', () => {
  const root = siteFrom({});
  mkdirSync(join(root, 'theme'));
  writeFileSync(join(root, 'theme/a.json'), JSON.stringify({ a: { message: 'Menu', description: 'A button' } }));
  changeMessages(root, accents);
  expect(JSON.parse(readFileSync(join(root, 'theme/a.json'), 'utf8'))).toEqual({ a: { message: '⟦Ṁéñú one⟧', description: 'A button' } });
});
