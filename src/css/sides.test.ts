import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Declarations that name a side of the screen: `margin-left`, `left: 0`, `text-align: right`, `float`. */
const sided =
  /(?:^|[\s{;])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|border-(?:top|bottom)-(?:left|right)-radius|float)\s*:|text-align:\s*(?:left|right)/;

test.each(readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css')))(
  '%s names no side of the screen: a page may be written from right to left',
  (name) => {
    const lines = readFileSync(`src/${name}`, 'utf8').split('\n');
    expect(lines.filter((line) => sided.test(line))).toEqual([]);
  },
);

test.each(['margin-left: 1rem;', '  left: 0;', 'text-align: right;', '{float:left}', 'border-top-left-radius: 0'])('%s names one', (line) =>
  expect(line).toMatch(sided),
);
