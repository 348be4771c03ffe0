import { expect, test } from 'vitest';
import { readTerms } from './terms.ts';

const locales = { sourceLocale: 'en-US', targetLocale: 'sv-SE' };

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string): Record<string, readonly string[]> | null {
  const glossary = readTerms(bytesOf(text), 'terms.tbx', locales);
  return glossary && Object.fromEntries(glossary.translations);
}

const entry = (name: string, set: string, term: string, ...sets: [locale: string, ...terms: string[]][]): string =>
  `<${name} id="1"><descrip type="definition">x</descrip>${sets
    .map(([locale, ...terms]) => `<${set} xml:lang="${locale}">${terms.map((one) => `<${term}>${one}</${term}>`).join('')}</${set}>`)
    .join('')}</${name}>`;

const status = (value: string, element = 'termNote type="administrativeStatus"') => `<${element}>${value}</${element.split(' ')[0]}>`;

test('TBX 2: the preferred term first, deprecated ones never', () => {
  const words = entry(
    'termEntry',
    'langSet',
    'tig',
    ['en', '<term>tenant</term>', '<term>Lodger</term>'],
    [
      'sv',
      `<term>klient</term>${status('admittedTerm-admn-sts')}`,
      `<term>hyresgäst</term>${status('deprecatedTerm-admn-sts')}`,
      `<term>klient-
      organisation</term>${status('preferredTerm-admn-sts')}`,
    ],
  );
  const text = `<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n<martif type="TBX"><text><body>${words}</body></text></martif>`;
  expect(read(text)).toEqual({ tenant: ['klient- organisation', 'klient'], lodger: ['klient- organisation', 'klient'] });
});

test('TBX 3: the terms of the very locale, where it has some', () => {
  const words =
    entry(
      'conceptEntry',
      'langSec',
      'termSec',
      ['en-US', '<term>list</term>'],
      ['sv', '<term>rad</term>'],
      ['sv-SE', '<term>lista</term>'],
    ) + entry('conceptEntry', 'langSec', 'termSec', ['en', '<term>row</term>'], ['de', '<term>Zeile</term>']);
  expect(read(`<tbx type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${words}</body></text></tbx>`)).toEqual({
    list: ['lista'],
  });
});

test('TSV as ever, and another XML is refused at its line', () => {
  expect(read('# word\ttranslation\ntenant\tklient\nTenant\tkund\n')).toEqual({ tenant: ['klient', 'kund'] });
  expect(() => read('<xliff/>')).toThrow('terms.tbx:1: not TBX: root <xliff>');
});
