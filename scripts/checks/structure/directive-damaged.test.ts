import { expect, test } from 'vitest';
import { flavourNamed } from '../../markdown/flavours/index.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { directiveDamaged } from './directive-damaged.ts';

/** What is told of a page of a site that reads a flavour. */
async function told(flavour: string, source: string, page: string): Promise<string[]> {
  const found: string[] = [];
  const subject = subjectFrom({ source, page, locale: 'de' }, await loadParser(undefined, flavourNamed(flavour)));
  directiveDamaged.run(subject, ({ message }) => found.push(message), {});
  return found;
}

test.each([
  ['by themselves', ':Author: Me\n:Date: 2020\n\nA\n', ':Autor: Ich\n:Datum: 2020\n\nÄ\n'],
  ['in a box, apart from its first line', ':::{note} A\n\n:Author: Me\n:::\n', ':::{note} Ä\n\n:Autor: Ich\n:::\n'],
  ['or not at all', 'A\n\n:Author: Me\n\nB\n', 'Ä\n\nB\n'],
])('fields of MyST that stand %s are for readers', async (_, source, page) => {
  expect(await told('myst', source, page)).toEqual([]);
});

test('fields right below the line that opens a directive are its settings', async () => {
  const source = ':::{note} A\n:class: tip\n:name: b\nC\n:::\n\n```{figure} a.png\n:alt: A cat\n:width: 3\n```\n';
  const page = ':::{note} Ä\n:class: tip\n:kennung: b\nZ\n:::\n\n```{figure} a.png\n:alt: Eine Katze\n:breite: 3\n```\n';
  expect(await told('myst', source, page)).toEqual([
    'Unexpected :kennung: b, expected :name: b: its name is read by the site',
    'Unexpected :breite: 3, expected :width: 3: its name is read by the site',
  ]);
});

test.each([
  [
    'another class',
    '[[autodoc]] Tuyau\n    - all\n    - __call__',
    'Unexpected [[autodoc]] Tuyau - all - __call__, expected [[autodoc]] Pipeline - all - __call__: its name is read by the site',
  ],
  [
    'another member',
    '[[autodoc]] Pipeline\n    - tous\n    - __call__',
    'Unexpected "tous" in [[autodoc]] Pipeline - tous - __call__, expected "all": the site reads it',
  ],
  [
    'a member less',
    '[[autodoc]] Pipeline\n    - __call__',
    'Unexpected [[autodoc]] Pipeline - __call__, expected in it "all": the site reads it',
  ],
])('of what doc-builder writes from code %s is told', async (_, page, message) => {
  const source = 'A\n\n[[autodoc]] Pipeline\n    - all\n    - __call__\n';
  expect(await told('doc-builder', source, `Ä\n\n${page}\n`)).toEqual([message]);
  expect(await told('doc-builder', source, source.replace('A', 'Ä'))).toEqual([]);
});

test('of a box that Docusaurus has under two names either will do', async () => {
  const [source, page] = [':::caution\n\nA\n\n:::\n', ':::warning\n\nÄ\n\n:::\n'];
  expect(await told('docusaurus', source, page)).toEqual([]);
  expect(await told('starlight', source, page)).toEqual(['Unexpected :::warning, expected :::caution: its name is read by the site']);
  expect(await told('docusaurus', source, page.replace('warning', 'tip'))).toHaveLength(1);
});
