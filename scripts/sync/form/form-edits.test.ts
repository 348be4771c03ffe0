import { describe, expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { driftedPage } from '../../testing/scenario/drifted-page.ts';

const parse = await loadParser();

/** What these English words are in French. */
const french: Record<string, string> = {
  'One of it': 'Un de ça',
  'Two of it': 'Deux de ça',
  'More of it': 'Encore de ça',
  'Some words': 'Des mots',
  'Mind it': 'Attention',
  AA: 'BB',
  CC: 'DD',
};

const translated = (text: string): string =>
  text.replace(/One of it|Two of it|More of it|Some words|Mind it|AA|CC/g, (words) => french[words]!);

describe('a block gets the form that its source has now, around the words that it has', () => {
  test.each([
    ['bullets that became numbers', '- One of it\n- Two of it', '1. One of it\n2. Two of it'],
    ['numbers that became bullets', '1. One of it\n2. Two of it', '- One of it\n- Two of it'],
    ['another first number', '1. One of it', '4. One of it'],
    ['items with more than a line', '- One of it,\n  More of it\n- Two of it', '1. One of it,\n   More of it\n2. Two of it'],
    ['items with more than a block', '- One of it\n\n  More of it\n- Two of it', '1. One of it\n\n   More of it\n2. Two of it'],
    ['items with code that changed too', '- One of it\n\n  ```sh\n  a\n    b\n  ```', '1. One of it\n\n   ```sh\n   c\n     b\n   ```'],
    [
      'items with a table',
      '- One of it\n\n  | AA | CC |\n  |---|---|\n  | AA | CC |',
      '1. One of it\n\n   | AA | CC |\n   |---|---|\n   | AA | CC |',
    ],
    ['items within items', '- One of it\n  - More of it\n- Two of it', '1. One of it\n   - More of it\n2. Two of it'],
    ['items in a quote', '> - One of it\n> - Two of it', '> 1. One of it\n> 2. Two of it'],
    ['an item that went deeper', '- One of it\n- Two of it', '- One of it\n  - Two of it'],
    ['an item that came up', '- One of it\n  - Two of it', '- One of it\n- Two of it'],
    ['a box that was ticked', '- [ ] One of it\n- [ ] Two of it', '- [x] One of it\n- [ ] Two of it'],
    ['a box that came', '- One of it\n- Two of it', '- [ ] One of it\n- [x] Two of it'],
    ['a box that went', '1. [ ] One of it', '1. One of it'],
    ['paragraphs that became a list', 'One of it\n\nTwo of it', '- One of it\n- Two of it'],
    ['a list that became paragraphs', '- One of it\n- Two of it', 'One of it\n\nTwo of it'],
    ['a quote that came', 'One of it\nand More of it', '> One of it\n> and More of it'],
    ['a quote that went', '> One of it\n>\n> Two of it', 'One of it\n\nTwo of it'],
    ['a quote in a quote', '> One of it', '> > One of it'],
    ['a box of another sort', ':::note\n\nSome words\n\n:::', '> [!NOTE]\n> Some words'],
    ['one without blank lines', ':::note\nSome words\n:::', '> [!NOTE]\n> Some words'],
    ['one of two paragraphs', ':::note\n\nOne of it\n\nTwo of it\n\n:::', '> [!NOTE]\n> One of it\n>\n> Two of it'],
    ['the same in the other direction', '> [!NOTE]\n> Some words', ':::note\n\nSome words\n\n:::'],
    ['one with a title', '!!! note "Mind it"\n\nSome words', ':::note[Mind it]\n\nSome words\n\n:::'],
    ['the level of a heading', '## Some words', '### Some words'],
    ['that of an underlined one', 'Some words\n---', '### Some words'],
    ['a paragraph that became a heading', 'Some words', '## Some words'],
    ['one that stood for a heading', '**Some words**', '## Some words'],
    ['a heading that became bold', '## Some words', '**Some words**'],
    ['code that went into an item', '- One of it\n\n```sh\na\n```', '- One of it\n\n  ```sh\n  a\n  ```'],
    ['items of which one came', '- One of it\n- Two of it', '1. One of it\n2. Two of it\n3. More'],
    ['items of which one went', '- One of it\n- More of it\n- Two of it', '1. One of it\n2. Two of it'],
  ])('%s', async (_, then, now) => {
    for (const eol of ['\n', '\r\n']) {
      const page = driftedPage(then, translated(then), now, parse, eol);
      await page.sync();
      expect(page.body()).toBe(translated(now));
      await page.sync();
      expect(page.body()).toBe(translated(now));
    }
  });

  test.each([
    [
      'signs of its own',
      '- One of it\n- Two of it',
      '* Un de ça\n* Deux de ça',
      '- [x] One of it\n- Two of it',
      '* [x] Un de ça\n* Deux de ça',
    ],
    [
      'blanks of its own',
      '- One of it\n  - Two of it',
      '-   Un de ça\n    -   Deux de ça',
      '- One of it\n  1. Two of it',
      '-   Un de ça\n    1. Deux de ça',
    ],
    ['lines of its own', '> One of it', '> Un\n> de ça', 'One of it', 'Un\nde ça'],
    [
      'code of its own',
      '- One of it\n\n  ```\n  a # b\n  ```',
      '- Un de ça\n\n  ```\n  a # c\n  ```',
      '1. One of it\n\n   ```\n   a # b\n   ```',
      '1. Un de ça\n\n   ```\n   a # c\n   ```',
    ],
  ])('and keeps %s', async (_, then, target, now, expected) => {
    const page = driftedPage(then, target, now, parse);
    expect(await page.sync()).toMatchObject({ pending: 0 });
    expect(page.body()).toBe(expected);
    expect(await page.state()).toBe('current');
  });
});

test('words that changed as well are a translator’s, the form is not', async () => {
  const page = driftedPage('- One of it\n- Two of it', '- Un de ça\n- Deux de ça', '1. One of them all\n2. Two of it', parse);
  expect(await page.sync()).toMatchObject({ pending: 1 });
  expect(page.body()).toBe('1. Un de ça\n2. Deux de ça');
});

test.each([
  ['has another form than its source had', '- One of it', '1. Un de ça', '- [x] One of it'],
  ['has a block of its own there', '- One of it\n\n- Two of it', '- Un de ça\n\n  À nous.\n\n- Deux de ça', '1. One of it\n\n2. Two of it'],
  [
    'has one text for the first two of three steps',
    'Please first open the window of the house, wait for an hour or two, and only then close the door of the garden.\n\nMore of it',
    'Ouvrez la fenêtre, attendez une heure, fermez la porte.\n\nEncore de ça',
    '1. Wait for an hour or two.\n2. Only then close the door.\n3. More of it',
  ],
  [
    'has one text for the last two of three steps',
    'More of it\n\nOpen the window of the house, wait for an hour or two, and then close the door of the garden.',
    'Encore de ça\n\nOuvrez la fenêtre, attendez une heure, fermez la porte.',
    '1. More of it\n2. Open the window of the house, and close it.\n3. Close the door of the garden.',
  ],
  ['has code of its own in the place of it', '- One of it\n\n```\na\n```', '- Un de ça\n\n```\nz\n```', '- One of it\n\n  ```\n  b\n  ```'],
])('a page that %s is left as it is, and that is said', async (_, then, target, now) => {
  const page = driftedPage(then, target, now, parse);
  expect((await page.sync()).pending).toBeGreaterThan(0);
  expect(page.body()).toBe(target);
  expect(await page.state()).toBe('stale');
});

test('an item that says something else is no paragraph’s successor: it comes, and the paragraph goes', async () => {
  const page = driftedPage('Mind it\n\nSome words', 'Attention\n\nDes mots', 'Mind it\n\n- It removes the costs of new machines', parse);
  expect(await page.sync()).toMatchObject({ pending: 1 });
  expect(page.body()).toBe('Attention\n\n- It removes the costs of new machines');
});

test('items that went do not stand in for a paragraph that came, in the midst of those that stay', async () => {
  const page = driftedPage(
    '- One of it\n- Two of it\n- More of it',
    '- Un de ça\n- Deux de ça\n- Encore de ça',
    '- One of it\n\n## Tags\n\nThe current tags are here.',
    parse,
  );
  await page.sync();
  expect(page.body()).toBe('- Un de ça\n\n## Tags\n\nThe current tags are here.');
});

describe('a list of which the items stand in another order and have other signs', () => {
  const [numbers, dashes] = ['1. One of it\n2. Two of it\n3. More of it', '- More of it\n- Two of it\n- One of it'];

  test('gets both', async () => {
    const page = driftedPage(numbers, translated(numbers), dashes, parse);
    expect(await page.sync()).toMatchObject({ pending: 0 });
    expect(page.body()).toBe(translated(dashes));
    expect(await page.state()).toBe('current');
  });

  test('takes what stands within its items along', async () => {
    const [then, now] = ['1. One of it\n\n   More of it\n\n2. Two of it', '- Two of it\n\n- One of it\n\n  More of it'];
    const page = driftedPage(then, translated(then), now, parse);
    await page.sync();
    expect(page.body()).toBe(translated(now));
  });

  test('gets no other signs where not all can have them', async () => {
    const target = '1. Un de ça\n2. Deux de ça\n\n   À nous.\n3. Encore de ça';
    const page = driftedPage(numbers, target, dashes, parse);
    await page.sync();
    expect(page.body()).not.toMatch(/^-/m);
  });
});

test('what the lines of a box became stands right above its text, whatever stood between', async () => {
  const box = (title: string, text: string) => `<details>\n<summary>${title}</summary>\n\n${text}\n\n</details>`;
  const now = '> [!NOTE]\n> Mind the brand new gap here.';
  const page = driftedPage(box('A title', 'Mind the old gap here.'), box('Un titre', 'Attention à la marche ici.'), now, parse);
  await page.sync();
  expect(page.body()).toBe('> [!NOTE]\n> Attention à la marche ici.');
});
