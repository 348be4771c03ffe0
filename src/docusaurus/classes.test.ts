import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classNamesIn } from '../testing/class-names.ts';
import { learnModules, themeModules } from '../testing/theme-modules.ts';

/** Of Infima, the style sheet that Docusaurus brings: a page of ours stands in a site as its own do. */
const infima = new Set(['container', 'margin-vert--lg', 'button', 'button--secondary']);

/** Those of the Markdown of Microsoft Learn stand on a page that has some of it, and on no other. */
const isOwn = (name: string): boolean => name === 'lockstep' || /^(?:lockstep|learn)-/.test(name);

const strangers = (names: readonly string[]): string[] => names.filter((name) => !isOwn(name) && !infima.has(name));

test('what is written into pages has classes that no site has for something else', () => {
  const found = [...themeModules(), ...learnModules()].map(classNamesIn);
  const names = found.flatMap((module) => module.names);
  // Of `[!div class="…"]` those that a list there has for it (`div.ts`).
  expect(found.flatMap(({ unread }) => unread)).toEqual(['classes']);
  expect(strangers(names)).toEqual([]);

  // Of an attribute, of a function, of a script, and of the Markdown of Microsoft Learn.
  expect(names).toEqual(expect.arrayContaining(['lockstep-notice', 'lockstep-', 'lockstep-said', 'learn-zone']));
});

test.each([
  ['<a className="b c" />', ['b', 'c']],
  ["<a className={b ? 'c' : 'd'} />", ['c', 'd']],
  ["<a className={b && 'c'} />", ['c']],
  ["<a className={b ?? 'c'} />", ['c'], ['b']],
  ['<a className={`b-${c} d ${e ? `f` : undefined}g`} />', ['b-', 'd', 'f']],
  ['<a className={`${b}-c d`} />', ['d'], ['b']],
  ["<a {...(b && { className: 'c' })} />", ['c']],
  ["({ className: ['b', c ? 'd' : null] })", ['b', 'd']],
  ["a.classList.toggle('b', c)", ['b']],
  ["a.classList.add('b', c)", ['b'], ['c']],
  ["a.className = 'b'", ['b']],
  ["const bClass = (c) => `d-${c === 1 ? 'e' : c}`;\n<a className={bClass(1)} />", ['d-']],
  ["const bClass = (c) => c ? 'd' : 'e'", ['d', 'e']],
  ['function bClass() {}', [], ['function bClass() {}']],
  ['const B = ({ className, c }) => <a className={className} d={c} />', []],
  ['\n<a className={b(c)} />', [], ['b(c)']],
  ['<a className={b} />', [], ['b']],
  ["<a title='b' />", []],
])('the classes of %s are seen', (module, names, unread: string[] = []) => {
  expect(classNamesIn(module)).toEqual({ names, unread });
});

test('its style sheet touches nothing else of a site', () => {
  const sheet = readFileSync('src/docusaurus/theme.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
  const names = [...sheet.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(100);
  expect(strangers(names)).toEqual([]);
  const rules = [...sheet.matchAll(/(?<=^|[{}])\s*([^{}@;]+)\{/g)].map(([, selector]) => selector!.trim());
  expect(rules.filter((selector) => !selector.includes('.lockstep'))).toEqual([]);
});
