import matter from 'gray-matter';
import { expect, test } from 'vitest';
import { readFrontMatter } from './read-front-matter.ts';

const read = (text: string) => readFrontMatter(`${process.cwd()}/docs/a.md`, text);

const problemOf = (text: string): string => {
  try {
    return JSON.stringify(read(text));
  } catch (error) {
    return (error as Error).stack!;
  }
};

test.each(['js', ' js', 'javascript', 'json', 'coffee'])('a page that opens with ---%s runs nothing, and is refused', (language) => {
  const text = `---${language}\n{ "title": (globalThis.attacked = "yes") }\n---\n# A\n`;
  expect(problemOf(text)).toMatch(/^docs\/a\.md:1:\d: Unexpected front matter language "\w+", expected YAML after a plain "---"$/);
  expect(globalThis).not.toHaveProperty('attacked');
});

test('hashes, dates and versions stay as they are written', () => {
  const text = '---\nhash: 12e4567\ncommit: 0123456\ndate: 2020-04-21\nversion: 1.10\nnested: { hash: 1e1, list: [007, "7"] }\n---\n';
  expect(read(text).frontMatter).toEqual({
    hash: '12e4567',
    commit: '0123456',
    date: '2020-04-21',
    version: '1.10',
    nested: { hash: '1e1', list: ['007', '7'] },
  });
});

test.each([
  'sidebar_position: 2.5\nhide_title: true\ntags: [a, b]\nslug: /\ndescription:\n',
  'last_update:\n  author: Mia\nsidebar_custom_props: { beta: true, rank: -3 }\n',
  'base: &base { a: 1 }\nown: { <<: *base, b: x }\n',
  'title: "a: b"\ntext: >-\n  one\n  two\n',
])('%j is read as Docusaurus reads it', (yaml) => {
  const text = `---\n${yaml}---\n\n# A\n\nText\n`;
  expect(read(text)).toEqual({ frontMatter: matter(text, {}).data, content: '# A\n\nText' });
});

test.each([
  '2021-09-13',
  '2021-09-13T18:00:00',
  '2021-09-13 18:00:00.5',
  '2021-09-13T10:00:00Z',
  '2021-09-13T18:00:00+02:00',
  '2021-09-13 18:00:00 -5',
  '2021-9-3 8:00:00',
])('a post of %s is of the moment that it is of without us', (date) => {
  // As the blog of Docusaurus reads it.
  const momentOf = ({ date: told }: Record<string, unknown>) => (typeof told === 'string' ? new Date(`${told}Z`) : told);
  const text = `---\ndate: ${date}\n---\n`;
  expect(momentOf(read(text).frontMatter)).toEqual(momentOf(matter(text, {}).data));
});

test.each([
  ['---\ntitle: "A\n---\n', /^docs\/a\.md:\d:\d+: /],
  ['---\ntitle: A\ntitle: B\n---\n', /^docs\/a\.md:3:1: Map keys must be unique/],
  ['---\ntitle: A\n', /^docs\/a\.md:1:1: Unexpected end of file/],
])('%j is refused with its place', (text, expected) => expect(problemOf(text)).toMatch(expected));

test.each(['# A\n', '', '\ufeff---\ntitle: A\n---\r\n# A\n'])('%j is no matter', (text) => {
  expect(read(text).content).toBe(text === '' ? '' : '# A');
});

test('equal pages share no data', () => expect(read('---\na: {}\n---\n').frontMatter.a).not.toBe(read('---\na: {}\n---\n').frontMatter.a));
