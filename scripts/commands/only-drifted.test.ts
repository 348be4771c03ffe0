import { expect, it } from 'vitest';
import type { PageDrift } from '../model/drift.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';
import { foldedText } from '../xliff/content/content.ts';
import type { XliffPart } from '../xliff/document.ts';
import { readXliff } from '../testing/read-xliff.ts';

const config = (more: object) =>
  JSON.stringify({
    sourceLocale: 'en-US',
    locales: ['sv-SE'],
    pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
    provenance: 'microsoft',
    ...more,
  });

const english = `---
title: Privacy of data
---
# Data of the service

The first paragraph, about the tenant.

Run \`Get-Item\` with the [guide](guide.md) open.

- The last words, and more of them.
`;

const swedish = `---
title: Dataskydd
ms.sourcegitcommit: COMMIT
---
# Tjänstens uppgifter

Det första stycket, om klientorganisationen.

Kör \`Get-Item\` med [guiden](guide.md) öppen.

- De sista orden, och fler av dem.
`;

/** The parts of an export, by the text of their source. */
async function exported(root: string, flags: string): Promise<Map<string, XliffPart>> {
  const { out } = await runIn(root, `export ${flags}`);
  const files = out === '' ? [] : readXliff(new TextEncoder().encode(out), 'a.xlf').files;
  return new Map(files.flatMap(({ units }) => units.flatMap(({ parts }) => parts.map((part) => [foldedText(part.source), part] as const))));
}

const last = 'The last words, and more of them.';

/** What became of the source, how many of its segments are to be sent out, what the target and the configuration say. */
interface More {
  /** What the target reads in place of what. */
  target?: [string, string];
  config?: object;
}

it.each<[string, [string, string], number, More?]>([
  ['nothing', ['', ''], 0],
  ['a text', ['The first paragraph', 'The first paragraph, rewritten'], 1],
  ['a title', ['Privacy of', 'Protection of all'], 1],
  ['blanks', ['about the tenant', 'about the\ntenant'], 0],
  ['punctuation', ['about the tenant.', 'about the tenant!'], 0],
  ['letter case of a name', ['of the service', 'of the Service'], 1],
  ['letter case at the head of a sentence', ['The first paragraph', 'the first paragraph'], 0],
  ['a typing error', ['paragraph', 'paragrpah'], 0],
  ['a class that the project does not ignore', ['about the tenant.', 'about the tenant!'], 1, { config: { ignoreChanges: [] } }],
  ['a class that the project ignores', ['guide.md', 'handbook.md'], 0, { config: { ignoreChanges: ['link'] } }],
  ['a link', ['guide.md', 'handbook.md'], 1],
  ['a link that the target has already', ['guide.md', 'handbook.md'], 0, { target: ['guide.md', 'handbook.md'] }],
  ['code', ['Get-Item', 'Get-Thing'], 1],
  ['code that the target has already', ['Get-Item', 'Get-Thing'], 0, { target: ['Get-Item', 'Get-Thing'] }],
  ['a new paragraph', [`- ${last}`, `A new paragraph.\n\n- ${last}`], 1],
  ['a paragraph less', ['The first paragraph, about the tenant.\n\n', ''], 0],
  ['a segment that the target lacks', ['', ''], 1, { target: ['Det första stycket, om klientorganisationen.\n\n', ''] }],
])(
  'an export of what drifted holds what drift names: %s',
  async (_, [from, to], count, { target: [there, instead] = ['', ''], config: more = {} } = {}) => {
    const repository = repositoryFrom([{ 'lockstep.config.json': config(more), 'docs/a.md': english }]);
    const translated = swedish.replace('COMMIT', repository.commits[0]!).replace(there, instead);
    repository.commit({ 'docs/a.md': english.replace(from, to), 'i18n/sv-SE/a.md': translated });
    const { pages } = JSON.parse((await runIn(repository.root, 'drift --segments --format json')).out) as { pages: PageDrift[] };
    const named = pages[0]!.changes!.flatMap(({ kind, source }) => (kind === 'removed' || kind === 'moved' ? [] : [source]));
    expect(named).toHaveLength(count);
    expect([...(await exported(repository.root, '--only drifted')).keys()]).toEqual(named);
    for (const [source, { state }] of await exported(repository.root, '')) {
      if (!named.includes(source)) expect([source, state]).toEqual([source, 'translated']);
      if (named.includes(source)) expect([source, state]).toEqual([source, 'initial']);
    }
  },
);

it('an export of what drifted holds all of a page of which no base is known, and of one that is missing', async () => {
  const { root } = repositoryFrom([
    {
      'lockstep.config.json': config({}),
      'docs/a.md': english,
      'docs/b.md': '# Another page\n',
      'i18n/sv-SE/a.md': swedish.replace('COMMIT', '0123456789abcdef0123456789abcdef01234567'),
    },
  ]);
  const states = [...(await exported(root, '--only drifted')).values()].map(({ state }) => state);
  expect(states).toEqual([...Array<string>(5).fill('needs-review'), 'initial']);
});
