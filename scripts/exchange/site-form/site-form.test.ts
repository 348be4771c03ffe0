import { describe, expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { driftedPage } from '../../testing/scenario/drifted-page.ts';
import { wordTranslator } from '../../testing/word-translator.ts';

const parse = await loadParser();

const translate = wordTranslator({
  New: 'Nouveau',
  See: 'Voir',
  it: 'ceci',
  that: 'cela',
  FAQ: 'Questions',
  Next: 'Suite',
  'The title': 'Titre',
});

/** What an import of all that is new makes of the page, and what it says. */
async function imported(english: string, french: string, now: string) {
  const page = driftedPage(english, french, now, parse);
  const findings = await page.exchange('2.0', translate);
  const once = page.body();
  await page.exchange('1.2', translate);
  expect(page.body()).toBe(once);
  return { body: once, notes: findings.flatMap(({ check, actual, expected }) => (/link|anchor/.test(check) ? [actual ?? expected] : [])) };
}

describe('a new link', () => {
  const see = (address: string) => `See [it](${address})`;
  const voir = (address: string) => `Voir [ceci](${address})`;

  test.each([
    ['in front', '/docs/a', '/fr/docs/a', '/docs/b', '/fr/docs/b'],
    ['with what stands behind it', '/docs/a', '/fr/docs/a', '/docs/b/c?d=e#f', '/fr/docs/b/c?d=e#f'],
    ['in the place of another', '/en/a', '/fr/a', '/en/b', '/fr/b'],
    ['of another site', 'https://a.org/en-us/a', 'https://a.org/fr-fr/a', 'https://a.org/en-us/b', 'https://a.org/fr-fr/b'],
    ['in none', '/docs/a', '/docs/a', '/docs/b', '/docs/b'],
    ['in none, since it is relative', '/docs/a', '/fr/docs/a', '../b.md', '../b.md'],
    ['in none, since it leads to the page', '/docs/a', '/fr/docs/a', '#b', '#b'],
  ])('has the locale as the others have it: %s', async (_, old, there, now, expected) => {
    const { body, notes } = await imported(see(old), voir(there), `${see(old)}\n\nNew [that](${now})`);
    expect(body).toBe(`${voir(there)}\n\nNouveau [cela](${expected})`);
    expect(notes).toEqual([]);
  });

  test.each([
    ['two links differ', ['/docs/a', '/docs/c'], ['/fr/docs/a', '/docs/c'], '/docs/b'],
    ['another part is all that is known', ['/docs/a'], ['/fr/docs/a'], '/blog/b'],
    ['a link leads elsewhere', ['/docs/a'], ['/fr/docs/z'], '/docs/b'],
  ])('stays, and that is said, where %s', async (_, old, there, now) => {
    const [english, french] = [old.map(see), there.map(voir)].map((lines) => lines.join('\n\n')) as [string, string];
    const { body, notes } = await imported(english, french, `${english}\n\nNew [that](${now})`);
    expect(body).toBe(`${french}\n\nNouveau [cela](${now})`);
    expect(notes).toEqual([now]);
  });

  test('of a text that changed has it as well, and what the page has of it stays', async () => {
    const { body } = await imported(see('/docs/a'), voir('/fr/docs/a'), 'New [it](/docs/a) [that](/docs/b)');
    expect(body).toBe('Nouveau [ceci](/fr/docs/a) [cela](/fr/docs/b)');
  });
});

describe('a heading that is translated', () => {
  const link = 'See [it](#faq)\n\n';
  const lien = 'Voir [ceci](#faq)\n\n';

  test.each([
    ['braces', '## Next {#next}', '## Suite {#next}', '## Questions {#faq}'],
    ['a comment', '## Next {/* #next */}', '## Suite {/* #next */}', '## Questions {/* #faq */}'],
    ['kramdown', '## Next {: #next}', '## Suite {: #next}', '## Questions {: #faq}'],
    ['an anchor', '## <a name="next"></a>Next', '## <a name="next"></a>Suite', '## <a name="faq"></a>Questions'],
    ['what its source has', '## Next {#next}', '## Suite', '## Questions {#faq}'],
  ])('keeps the id that links lead to: %s', async (_, next, suite, expected) => {
    const { body, notes } = await imported(`${link}${next}`, `${lien}${suite}`, `${link}## FAQ\n\n${next}`);
    expect(body).toBe(`${lien}${expected}\n\n${suite}`);
    expect(notes).toEqual([]);
  });

  test.each([
    ['nothing leads there', '', '', '## FAQ', '## Questions', []],
    ['it has one', link, lien, '## FAQ {#faq}', '## Questions {#faq}', []],
    ['it keeps its own', 'See [it](#questions)\n\n', 'Voir [ceci](#questions)\n\n', '## FAQ', '## Questions', []],
  ])('gets none where %s', async (_, before, there, now, expected, said) => {
    const { body, notes } = await imported(`${before}## Next {#next}`, `${there}## Suite {#next}`, `${before}${now}\n\n## Next {#next}`);
    expect(body).toBe(`${there}${expected}\n\n## Suite {#next}`);
    expect(notes).toEqual(said);
  });

  test('gets none where nobody knows how, and that is said', async () => {
    const { body, notes } = await imported(`${link}## Next`, `${lien}## Suite`, `${link}## FAQ\n\n## Next`);
    expect(body).toBe(`${lien}## Questions\n\n## Suite`);
    expect(notes).toEqual(['faq']);
  });
});
