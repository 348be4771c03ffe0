import { expect, test } from 'vitest';
import { cutList, sideList, withList } from './side-list.ts';

const article = (href: string, at: string) =>
  `<li><a class=current${href === at ? ' aria-current=page' : ''} href=${href}><span>x</span></a>`;

/** As React writes it: an article at the top, and two in folders, of which one lies in the other and has a page of its own. */
const listAt = (at: string): string =>
  [
    `<ul>${article('/a/', at)}`,
    `<li><details${['/b/', '/b/c/', '/b/c/d%20e/'].includes(at) ? ' open' : ''}><summary class=chev>B</summary><ul>${article('/b/', at)}`,
    `<li><details${['/b/c/', '/b/c/d%20e/'].includes(at) ? ' open' : ''}><summary class=chev>`,
    `<a${at === '/b/c/' ? ' aria-current=page' : ''} href=/b/c/>C</a></summary><ul>${article('/b/c/d%20e/', at)}</ul></details></ul></details></ul>`,
  ].join('');

const pageAt = (at: string, list = listAt(at)): string =>
  `<nav class=top><a href=/a/>A</a></nav><nav class=side id=side popover=auto><p class=only-slim>${list}</nav><main><nav><ul></ul></nav>${at}`;

const addresses = ['/a/', '/b/', '/b/c/', '/b/c/d%20e/', '/elsewhere/'];

test.each(addresses)('the list beside %s is the one of any other page, with its own marks', (address) => {
  const { page, list } = cutList(pageAt(address));
  expect(page).toBe(pageAt(address, ''));
  for (const other of addresses) expect(withList(page, sideList(listAt(other)), address)).toBe(pageAt(address));
  expect(list).toBe(listAt(address));
});

test('an address that stands in a list twice is marked twice', () => {
  const list = (at: string) => `<ul>${article('/a/', at)}${article('/b/', at)}${article('/a/', at)}</ul>`;
  expect(withList(pageAt('/a/', ''), sideList(list('')), '/a/')).toBe(pageAt('/a/', list('/a/')));
});

test('an address of another site may be none that can be decoded', () => {
  const list = '<ul><li><a href=https://a.test/%zz>A</a></ul>';
  expect(withList(pageAt('/b/', ''), sideList(list), '/b/')).toBe(pageAt('/b/', list));
});

test('a page without a list stays as it is', () => {
  for (const page of ['', '<main>a</main>', '<nav class="side bare"><p>a</nav>']) {
    expect(cutList(page)).toEqual({ page, list: '' });
    expect(withList(page, sideList(''), '/a/')).toBe(page);
  }
});
