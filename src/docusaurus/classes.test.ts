import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themeModules } from '../testing/theme-modules.ts';

/** Of Infima, the style sheet that Docusaurus brings: a page of ours stands in a site as its own do. */
const infima = new Set(['container', 'margin-vert--lg', 'button', 'button--secondary']);

/** Those of the Markdown of Microsoft Learn stand on a page that has some of it, and on no other. */
const isOwn = (name: string): boolean => name === 'lockstep' || /^(?:lockstep|learn)-/.test(name);

const strangers = (names: readonly string[]): string[] => names.filter((name) => !isOwn(name) && !infima.has(name));

/** `className="a b"`, `className={`a ${b}`}`, `className: 'a'`, `classList.add('a')` */
const written = /(?:className(?:=\{?| = |: )|classList\.\w+\()["'`]([^"'`]*)["'`]/g;

test('what the theme writes has classes that no site has for something else', () => {
  const names = themeModules().flatMap((text) =>
    [...text.matchAll(written)].flatMap(([, value]) => value!.replace(/-?\$\{.*?\}/g, '').split(/\s+/)),
  );
  expect(names.length).toBeGreaterThan(40);
  expect(strangers(names.filter(Boolean))).toEqual([]);
});

test('its style sheet touches nothing else of a site', () => {
  const sheet = readFileSync('src/docusaurus/theme.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
  const names = [...sheet.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(100);
  expect(strangers(names)).toEqual([]);
  const rules = [...sheet.matchAll(/(?<=^|[{}])\s*([^{}@;]+)\{/g)].map(([, selector]) => selector!.trim());
  expect(rules.filter((selector) => !selector.includes('.lockstep'))).toEqual([]);
});
