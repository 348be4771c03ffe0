import { describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { splice } from '../markdown/text/splice.ts';
import { nothingLeft } from '../model/drift.ts';
import type { Page } from '../model/page.ts';
import { markEdits, unmarkEdits } from './mark-edits.ts';

const parse = await loadParser();
const segments = (page: Page) => segmentsOf(page, parse);

/** A page all of whose texts wait, with their comments. */
function marked(page: Page): Page {
  const places = segments(page).map((segment) => ({ ...nothingLeft, source: segment, target: segment, pending: 'changed' as const }));
  return pageOf(page.path, splice(page.text, markEdits(page, places)));
}

const unmarked = (page: Page): string => splice(page.text, unmarkEdits(page, segments(page)));

const [html, mdx] = [' <!-- lockstep: changed -->', ' {/* lockstep: changed */}'];

describe('a comment is put where it is a part of its text', () => {
  test.each([
    ['a.md', 'Text one', html],
    ['a.md', '- **Text one**', html],
    ['a.md', '[^1]: Text one', html],
    ['a.mdx', 'Text <b>one</b>', mdx],
    ['a.mdx', '> Text {one}', mdx],
    ['a.mdx', '<div>\n  Text one', `${mdx}\n</div>`, '\n</div>'],
    ['a.mdx', '<details>\n<summary>Text one</summary>\n\nText two', `${mdx}\n\n</details>`, '\n\n</details>'],
    ['a.mdx', '| Text one', `${mdx} |\n| --- |`, ' |\n| --- |'],
  ])('%s: %s', (path, text, expected, behind = '') => {
    const page = pageOf(path, `${text}${behind}\n`);
    const now = marked(page);
    expect(now.text).toBe(`${text}${expected}\n`);
    expect(segments(now)).toHaveLength(segments(page).length);
    expect(unmarked(now)).toBe(page.text);
  });
});

test.each(['<summary>Text one</summary>', '<Tabs>Text one <b>two</b></Tabs>', '- <p>Text one</p>', '<p>Text one {/* Own */}</p>'])(
  'and nowhere else, as in MDX within a line: %s',
  (text) => expect(marked(pageOf('a.mdx', `${text}\n`)).text).toBe(`${text}\n`),
);

test.each([
  [`<summary>Text one${mdx}</summary>`, '<summary>Text one</summary>'],
  [`<summary>Text one  ${mdx.trim()}${mdx.trim()}</summary>`, '<summary>Text one</summary>'],
  [`<p>Text ${mdx}{one}${mdx}</p>`, '<p>Text {one}</p>'],
  ['<p>Text one {/* lockstep: as we say it */}</p>', '<p>Text one {/* lockstep: as we say it */}</p>'],
])('what stands there goes all the same, and nothing beside it: %s', (text, bare) =>
  expect(unmarked(pageOf('a.mdx', `${text}\n`))).toBe(`${bare}\n`),
);
