import { describe, expect, test } from 'vitest';
import { translatedBy } from '../markdown/front-matter/front-matter-rules.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { opentelemetry } from '../provenance/opentelemetry.ts';
import { committedPage } from '../testing/scenario/committed-page.ts';

const parse = await loadParser(translatedBy.starlight);

/** English front matter that went on, and what a sync makes of the French. */
async function synced(then: string, now: string, french: string, eol = '\n') {
  const page = (yaml: string): string => `---\n${yaml}\n---\n\nText.\n`.replaceAll('\n', eol);
  const target = (first: string) => page(`default_lang_commit: ${first}\n${french}`).replace('Text', 'Texte');
  const { sync, target: written } = committedPage([{ source: page(then) }, { target }, { source: page(now) }], parse, opentelemetry);
  await sync();
  const once = written();
  await sync();
  expect(written()).toBe(once);
  expect(once.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
  return /^default_lang_commit: \w+\n([^]*?)\n---\n/m.exec(once.replaceAll(eol, '\n'))![1]!;
}

const english = `title: Welcome to the docs
hero:
  image:
    file: ../a.png
  actions:
    - text: Start with the guide
      link: /start/
    - text: Read about the old version
      link: https://old.example.org`;

/** With addresses of its locale, another indent, comments and a key of its own. */
const french = `title: Bienvenue dans la doc
hero:
    image: # the picture
        file: ../../a.png
    lang: fr
    actions:
        # first
        - text: 'Commencer par le guide' # a
          link: /fr/start/
        - text: Lire sur l’ancienne version
          link: https://old.example.org/fr`;

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('only what is new comes into a nested field, and only what went goes: %s', (_, eol) => {
  test.each([
    ['a key', ['hero:\n', 'hero:\n  tagline: Small and fast\n'], ['hero:\n', 'hero:\n    tagline: Small and fast\n']],
    [
      'a last item',
      ['example.org', 'example.org\n    - text: Ask the community\n      link: /ask/'],
      ['org/fr', 'org/fr\n        - text: Ask the community\n          link: /ask/'],
    ],
    [
      'a first item',
      ['    - text: Start', '    - text: Ask the community\n      link: /ask/\n    - text: Start'],
      ["        - text: 'Comm", "        - text: Ask the community\n          link: /ask/\n        - text: 'Comm"],
    ],
    ['a map', ['  actions', '  title: Hello\n  actions'], ['../../a.png\n', '../../a.png\n    title: Hello\n']],
    [
      'an item that went',
      ['\n    - text: Start with the guide\n      link: /start/', ''],
      ["\n        - text: 'Commencer par le guide' # a\n          link: /fr/start/", ''],
    ],
  ])('%s', async (__, change, expected) => {
    const now = english.replace(...(change as [string, string]));
    expect(await synced(english, now, french, eol)).toBe(french.replace(...(expected as [string, string])));
  });

  test.each([
    ['a field', `${english}\ndescription: All that is in them`, english, `${french}\ndescription: Tout ce qui y est # so`, french],
    [
      'a field that says what another does',
      `${english}\nlinkTitle: Welcome to the docs`,
      english,
      `${french}\nlinkTitle: Bienvenue dans la doc`,
      french,
    ],
    ['a first field', english, english.replace(/^title.*\n/, ''), french, french.replace(/^title.*\n/, '')],
    [
      'the only value of a field that stays',
      english.replace(/  actions[^]*/, '  tagline: Small and fast'),
      english.replace(/\n  actions[^]*/, ''),
      french.replace(/    actions[^]*/, '    tagline: Petit'),
      french.replace(/\n    actions[^]*/, ''),
    ],
  ])('%s that the source takes out goes', async (__, then, now, there, expected) => {
    expect(await synced(then, now, there, eol)).toBe(expected);
  });

  test.each([
    ['a field of its own', english, `${english}\ndescription: All that is in them`, `${french}\nsummary: Ce qu’on y trouve`],
    [
      'a list with an item of its own',
      `${english}\nkeywords: [one word, two words]`,
      english,
      `${french}\nkeywords: [un mot, deux mots, à nous]`,
    ],
  ])('%s stays', async (__, then, now, there) => {
    expect(await synced(then, now, there, eol)).toContain(there.split('\n').at(-1));
  });

  test('items that changed places keep what is theirs', async () => {
    const [head, first, second] = english.split('\n    - ') as [string, string, string];
    const [tête, one, two] = french.split('\n        - ') as [string, string, string];
    const now = [head, second, first].join('\n    - ');
    expect(await synced(english, now, french, eol)).toBe([tête, two, one].join('\n        - '));
  });

  test('between braces', async () => {
    const now = english.replace('hero:\n', 'hero:\n  tagline: Small and fast\n');
    const flow = 'title: Bienvenue\nhero: { image: { file: ../../a.png }, actions: [{ text: A, link: /fr/start/ }, { text: B, link: b }] }';
    expect(await synced(english, now, flow, eol)).toBe(flow.replace('{ image', '{ tagline: Small and fast, image'));
  });
});

test('what became another kind of value comes as the source has it', async () => {
  const [then, now] = ['  badge: New today', '  badge:\n    text: New today and tomorrow\n    variant: tip'].map(
    (badge) => `title: A title\nsidebar:\n${badge}`,
  );
  expect(await synced(then!, now!, 'title: Un titre\nsidebar:\n  badge: Nouveau')).toContain('variant: tip');
});
