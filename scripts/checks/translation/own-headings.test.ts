import { describe, expect, test } from 'vitest';
import { defaults } from '../../config/config.ts';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { habitsOf } from '../front-matter/habits.ts';
import { blockAdded } from '../structure/block-added.ts';
import { otherVersion } from '../structure/other-version.ts';
import { ownHeadings } from './own-headings.ts';

const parse = await loadParser();

const source = '# A\n\nOne.\n\n## B\n\nTwo.\n';
const glossary = '\n## Glossar\n\n- **A**: ein Wort\n- **B**: noch eines\n- **C**: und eines mehr\n- **D**: das letzte\n';
const target = `# Ä\n\nEins.\n\n## B\n\nZwei.\n${glossary}`;

test('a heading at the end is its own where the target has more of them', () => {
  expect(ownHeadings(source, target)).toEqual(['## Glossar']);
  expect(ownHeadings(source, '# Ä\n\n## ß\n')).toEqual([]);
});

describe('a section that no source has', () => {
  const pages = (count: number) =>
    Array.from({ length: count }, () => ({ page: pageOf('a.md', target), source: pageOf('b.md', source), locale: 'de' }));

  const told = (count: number, page = target): string[] => {
    const habits = habitsOf(pages(count), defaults.frontMatter);
    const subject = { ...subjectFrom({ source, page, locale: 'de', basis: 'inferred' }, parse), habits: () => habits };
    const found: string[] = [];
    for (const check of [otherVersion, blockAdded]) check.run(subject, ({ message }) => found.push(message), {});
    return found;
  };

  test('is told where one page has it', () => expect(told(1)).not.toEqual([]));
  test('is none too many where many pages have it', () => expect(told(5)).toEqual([]));
  test('and says nothing of what else is too much', () => expect(told(5, target.replace('Zwei.', 'Zwei.\n\n## ß'))).toHaveLength(1));
  test('is told above a section of the source', () => {
    expect(told(5, `# Ä\n\nEins.\n${glossary}\n## B\n\nZwei.\n`)).not.toEqual([]);
  });
});
