import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { opentelemetry } from '../provenance/opentelemetry.ts';
import { committedPage } from '../testing/scenario/committed-page.ts';

const parse = await loadParser();

/** A page that was translated, and of which the source went on. */
function drifted(english: string, french: string, now: string, title = '# Title\n\n') {
  const own = title.replace('Title', 'Titre');
  const page = committedPage(
    [
      { source: `${title}${english}\n` },
      { target: (first) => `---\ndefault_lang_commit: ${first}\n---\n${own}${french}\n` },
      { source: `${title}${now}\n` },
    ],
    parse,
    opentelemetry,
  );
  const body = () => page.target().split('# Titre\n\n')[1]!.trimEnd();
  return { ...page, body };
}

/** What a translator sends back who has these words only. */
const translator = (words: Record<string, string>) => (xliff: string) =>
  xliff.replace(/<source([^>]*)>([^<]*)<\/source>(?:\s*<target[^>]*(?:\/>|>.*?<\/target>))?/gs, (unit, attributes: string, text: string) =>
    words[text] === undefined ? unit : `<source${attributes}>${text}</source><target>${words[text]}</target>`,
  );

/** Soft breaks, padded cells, other list signs: what a page keeps that is not made anew. */
const rich = {
  english:
    'One thing here.\nAnd more of it.\n\n| Name | Use |\n| :--- | ---: |\n| a | b |\n\n- first one\n- last one\n\n## The end\n\nGood bye now.',
  french:
    'Une chose ici.\nEt plus encore.\n\n|  Nom  |  Usage |\n|:------|-------:|\n|  a    |  b     |\n\n* le premier\n* le dernier\n\n## La fin\n\nAu revoir.',
};

describe('an import of a new segment changes nothing else', () => {
  test.each<[string, [string, string], Record<string, string>, [string, string]]>([
    [
      'a paragraph',
      ['\n\n## The end', '\n\nAll new words.\n\n## The end'],
      { 'All new words.': 'Mots nouveaux.' },
      ['\n\n## La fin', '\n\nMots nouveaux.\n\n## La fin'],
    ],
    [
      'a row of a table',
      ['| a | b |', '| a | b |\n| see | here |'],
      { see: 'voir', here: 'ici' },
      ['|  a    |  b     |', '|  a    |  b     |\n| voir | ici |'],
    ],
    [
      'a section with its code',
      ['## The end', '## The middle\n\nRun this:\n\n```sh\nnpm ci\n```\n\n## The end'],
      { 'The middle': 'Le milieu', 'Run this:': 'Lancez :' },
      ['## La fin', '## Le milieu\n\nLancez :\n\n```sh\nnpm ci\n```\n\n## La fin'],
    ],
    [
      'one of two',
      ['## The end', '## The middle\n\nNot sent out at all.\n\n## The end'],
      { 'The middle': 'Le milieu' },
      ['## La fin', '## Le milieu\n\n## La fin'],
    ],
    [
      'the last one',
      ['Good bye now.', 'Good bye now.\n\nSee you soon again.'],
      { 'See you soon again.': 'À bientôt.' },
      ['Au revoir.', 'Au revoir.\n\nÀ bientôt.'],
    ],
  ])('%s', async (_, [from, to], words, [there, then]) => {
    const page = drifted(rich.english, rich.french, rich.english.replace(from, to));
    await page.exchange('2.0', translator(words));
    expect(page.body()).toBe(rich.french.replace(there, then));
    const [once, { changes }] = [page.body(), await page.drift()];
    expect(changes!.filter(({ source }) => source !== null && source in words)).toEqual([]);
    await page.exchange('1.2', translator(words));
    await page.sync();
    expect(page.body().replace('\n\nNot sent out at all.', '')).toBe(once);
  });

  test('what is left in English nowhere comes with it', async () => {
    const page = drifted(rich.english, rich.french, rich.english.replace('## The end', 'One more.\n\nTwo more of it.\n\n## The end'));
    await page.exchange('2.0', translator({ 'Two more of it.': 'Et deux.' }));
    expect(page.body()).toBe(rich.french.replace('## La fin', 'Et deux.\n\n## La fin'));
    await page.sync();
    expect(page.body()).toBe(rich.french.replace('## La fin', 'One more.\n\nEt deux.\n\n## La fin'));
  });
});

test('what a page lacks comes with an import, though that is most of it', async () => {
  const sections = ['one', 'two', 'three', 'four', 'five', 'six'].map(
    (name) => `## About \`${name}\`\n\nOf \`${name}\` there is a lot to say.`,
  );
  const page = drifted(
    sections.join('\n\n'),
    '## Sur `one`\n\nDe `one` on peut dire beaucoup.',
    `${sections[0]}\n\nAll new words.\n\n${sections.slice(1).join('\n\n')}`,
  );
  const translate = translator({ 'All new words.': 'Mots nouveaux.' });
  await page.exchange('2.0', translate);
  expect(page.body()).toBe('## Sur `one`\n\nDe `one` on peut dire beaucoup.\n\nMots nouveaux.');
});

test('a page that has one of six sections that read alike has it for any of them: nothing is put beside it on a guess', async () => {
  const sections = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `## About ${name}\n\nOf ${name} there is a lot to say.`);
  const french = '## Sur un\n\nDe un on peut dire beaucoup.';
  const page = drifted(sections.join('\n\n'), french, `${sections[0]}\n\nAll new words.\n\n${sections.slice(1).join('\n\n')}`);
  await page.exchange('2.0', translator({ 'All new words.': 'Mots nouveaux.' }));
  expect(page.body()).toBe(french);
});

test('a text that its translator put into another one is refused, each time', async () => {
  const page = drifted(
    'A first sentence of it.\n\nA second sentence of it.\n\n## End',
    'Une première phrase. Et une deuxième phrase, qui suit.\n\n## Fin',
    'A first sentence of it.\n\nA second sentence of it.\n\n## End\n\nOne more here.',
  );
  const before = page.target();
  for (const version of ['2.0', '1.2'] as const) await page.exchange(version, translator({ 'A second sentence of it.': 'Deuxième.' }));
  expect(page.target()).toBe(before);
});

test('a page has one title, whoever gave it that', async () => {
  const page = drifted('Some words here.', '# Titre à nous\n\nQuelques mots.', '# The title of it\n\nSome words here.', '');
  await page.sync();
  expect(page.target()).toContain('# Titre à nous\n\nQuelques mots.');
  await page.exchange('2.0', translator({ 'The title of it': 'Titre' }));
  expect(page.target()).toMatch(/\n---\n# Titre\n\nQuelques mots\.\n$/);
});

test('a cell goes into the row that reads as its own one, though nobody knows where that is from', async () => {
  const table = (...rows: string[]) => ['| Name | About | Needed |', '| --- | --- | --- |', ...rows].join('\n');
  const page = drifted(
    table('| zone | The zone. | no |'),
    table('| tags | The tags. | no |', '| zone | La zone. | non |', '| user | The user. | yes |'),
    table('| user | The user of it. | maybe |', '| tags | The tags of it. | no |', '| zone | The zone. | no |'),
  );
  await page.exchange('2.0', translator({ 'The tags of it.': 'Ses marques.', 'The user of it.': 'Son usager.', maybe: 'peut-être' }));
  const then = table('| tags | Ses marques. | no |', '| zone | La zone. | non |', '| user | Son usager. | peut-être |');
  expect(page.body()).toBe(then);
  await page.exchange('1.2', translator({ no: 'non' }));
  expect(page.body()).toBe(then.replace('| no |', '| non |'));
});

test('a link comes with the definition that it names, and that the page lacks', async () => {
  const page = drifted(
    'See all of it.\n\n[old]: /old',
    'Voir tout.\n\n[old]: /fr/old',
    'See [all of it][new], then [Old][].\n\n[old]: /old\n[new]: /new\n[other]: /other',
  );
  const words = { See: 'Voir', 'all of it': 'tout', ', then': ', puis' };
  const said = (xliff: string) =>
    xliff.replace(/<source>(See .*?)<\/source>(?:\s*<target[^>]*(?:\/>|>.*?<\/target>))?/gs, (_, text: string) => {
      const there = Object.entries(words).reduce((now, [from, to]) => now.replace(from, to), text);
      return `<source>${text}</source><target>${there}</target>`;
    });
  await page.exchange('2.0', said);
  expect(page.body()).toBe('Voir [tout][new], puis [Old][].\n\n[old]: /fr/old\n[new]: /new');
});

test('a link that names its definition by its text is spelled out, where the translation had an address', async () => {
  const page = drifted('See the [traces](/t) first.', 'Voir les [traces](/t).', 'See the [traces][] at first.\n\n[traces]: /t');
  const back = (xliff: string) =>
    xliff.replace(
      /(<source>See the (<pc [^>]*>)traces<\/pc> at first.<\/source>)(?:\s*<target[^>]*(?:\/>|>.*?<\/target>))?/gs,
      '$1<target>Voir les $2pas</pc>.</target>',
    );
  await page.exchange('2.0', back);
  expect(page.body()).toBe('Voir les [pas][traces].\n\n[traces]: /t');
});

test('the end of a container comes with its beginning, or not at all', async () => {
  const box = ':::tabs\n\nA first word of it.\n\n```sh\nnpm ci\n```\n\n:::\n\n';
  const page = drifted(
    'One.\n\n```sh\nnpm ci\n```\n\nGood bye now.',
    'Un.\n\n```sh\nnpm ci\n```\n\nAu revoir.',
    `One.\n\n${box}All new words.\n\nGood bye now.`,
  );
  await page.exchange('2.0', translator({ 'All new words.': 'Mots nouveaux.' }));
  expect(page.body()).toBe('Un.\n\n```sh\nnpm ci\n```\n\nMots nouveaux.\n\nAu revoir.');
});

describe('a text that changes, and what its codes show', () => {
  const sent = (english: string, french: string) => [english, french] as const;

  test.each<[string, readonly [string, string], readonly [string, string], Record<string, string>]>([
    [
      'loses a picture, and its description',
      sent('See ![A cat](a.png) the cat there.', 'Voir ![Un chat](a.png) le chat.'),
      sent('See the big cat there.', 'Voir le gros chat.'),
      { 'See the big cat there.': 'Voir le gros chat.' },
    ],
    [
      'gains one',
      sent('See the cat there.', 'Voir le chat.'),
      sent('See the big ![A cat](a.png)', 'Voir le gros ![Un chat](a.png)'),
      { 'See the big <ph id="1"/>': 'Voir le gros <ph id="1"/>', 'A cat': 'Un chat' },
    ],
    [
      'gains one, and loses another',
      sent('See <img src="a.png" alt="A cat"> the cat there.', 'Voir <img src="a.png" alt="Un chat"> le chat.'),
      sent('See the dog ![A dog](b.png)', 'Voir le chien ![Un chien](b.png)'),
      { 'See the dog <ph id="1"/>': 'Voir le chien <ph id="1"/>', 'A dog': 'Un chien' },
    ],
  ])('%s', async (_, [english, french], [now, then], words) => {
    const around = (text: string, end: string) => `${text}\n\n${end}`;
    const page = drifted(around(english, 'That is all.'), around(french, 'C’est tout.'), around(now, 'That is all.'));
    const back = (xliff: string) =>
      xliff.replace(/<source>(.*?)<\/source>(?:\s*<target[^>]*(?:\/>|>.*?<\/target>))?/gs, (unit, text: string) => {
        const said = words[text.replace(/<ph id="1"[^>]*>/, '<ph id="1"/>')];
        return said === undefined ? unit : `<source>${text}</source><target>${said}</target>`;
      });
    await page.exchange('2.0', back);
    expect(page.body()).toBe(around(then, 'C’est tout.'));
    expect(await page.drift()).toMatchObject({ state: 'current' });
  });
});

test('a picture gets the description that it has in the source now', async () => {
  const page = drifted(
    'See ![](a.png) this.\n\n![](b.png)',
    'Voyez ![](/fr/a.png) ceci.\n\n![](b.png)',
    'See ![A cat](a.png) this.\n\n![A dog](b.png)',
  );
  await page.exchange('2.0', translator({ 'A dog': 'Un chien' }));
  expect(page.body()).toBe('Voyez ![](/fr/a.png) ceci.\n\n![Un chien](b.png)');
  await page.sync();
  expect(page.body()).toBe('Voyez ![A cat](/fr/a.png) ceci.\n\n![Un chien](b.png)');
});

describe('a new block comes to its neighbours', () => {
  test('under its own heading, where another one has a like name', async () => {
    const now = '## Surge\n\nRun it so.\n\n## harvis\n\nRun it otherwise then.\n\n## nginx\n\nHere is a way to do this.';
    const page = drifted(
      '## Surge\n\nRun it so.\n\n## Nginx\n\nHere is a way to do this.',
      '## Surge\n\nAinsi.\n\n## Nginx\n\nVoici comment faire.',
      now,
    );
    await page.sync();
    expect(page.body()).toBe('## Surge\n\nAinsi.\n\n## harvis\n\nRun it otherwise then.\n\n## Nginx\n\nVoici comment faire.');
  });

  test('and takes nothing that the page has of its own under its heading', async () => {
    const page = drifted(
      '## First\n\nSome words here.\n\n## Last\n\nThe last words.',
      '## Premier\n\nQuelques mots.\n\nUne note de la rédaction.\n\n## Dernier\n\nLes derniers mots.',
      '## First\n\nSome words here.\n\n## Added\n\nMany new words.\n\n## Last\n\nThe last words.',
    );
    await page.exchange('2.0', translator({ Added: 'Ajouté', 'Many new words.': 'Des mots nouveaux.' }));
    expect(page.body()).toContain('Une note de la rédaction.\n\n## Ajouté\n\n');
  });
});

describe('a new cell', () => {
  const head = '| Name | Type |\n|---|---|\n';

  test('of a new row takes the place of no cell that went elsewhere', async () => {
    const page = drifted(
      `${head}| aa | the one |\n| bb | the other |`,
      '| Nom | Sorte |\n|---|---|\n| aa | celui-ci |\n| bb | celui-là |',
      `${head}| aa | an item |\n| bb | the other |\n| cc | a new kind |`,
    );
    await page.exchange('2.0', translator({ 'a new kind': 'un nouveau', cc: 'cc' }));
    expect(page.body()).toBe('| Nom | Sorte |\n|---|---|\n| aa | celui-ci |\n| bb | celui-là |\n| cc | un nouveau |');
  });

  test('takes the place of the one that went in its row and its column', async () => {
    const page = drifted(
      `${head}| aa | the one |\n| bb | the other |`,
      '| Nom | Sorte |\n|---|---|\n| aa | celui-ci |\n| bb | celui-là |',
      `${head}| aa | the one |\n| bb | quite different now |`,
    );
    await page.exchange('2.0', translator({ 'quite different now': 'tout autre' }));
    expect(page.body()).toBe('| Nom | Sorte |\n|---|---|\n| aa | celui-ci |\n| bb | tout autre |');
  });

  test('of a row that took the place of another one takes those of that', async () => {
    const page = drifted(
      `${head}| aa bb | the one |\n| cc dd | the other |`,
      '| Nom | Sorte |\n|---|---|\n| ee ff | celui-ci |\n| gg hh | celui-là |',
      `${head}| ii jj | what came |\n| cc dd | the other |`,
    );
    await page.exchange('2.0', translator({ 'ii jj': 'kk', 'what came': 'ce qui vint' }));
    expect(page.body()).toBe('| Nom | Sorte |\n|---|---|\n| kk | ce qui vint |\n| gg hh | celui-là |');
  });
});

test('what was refused, since the page may have it, is refused the next time as well', async () => {
  const page = drifted(
    'Some words here now.\n\n## The end\n\nGood bye now.',
    'Quelques mots ici.\n\n## La fin\n\nAu revoir.',
    'Some words here now.\n\nOne more text of it.\n\n## The end\n\nGood bye to all.',
  );
  page.edit('ici.', 'ici.\n\nUn paragraphe à nous.');
  const words = { 'One more text of it.': 'Encore un texte.', 'Good bye to all.': 'Au revoir à tous.' };
  const first = await page.exchange('2.0', translator(words));
  const once = page.target();
  expect(once).toContain('Un paragraphe à nous.\n\n## La fin\n\nAu revoir à tous.');
  expect(first.map(({ check }) => check)).toContain('xliff-structure');
  expect(await page.state()).toBe('stale');
  const again = await page.exchange('1.2', translator(words));
  expect([page.target(), again.map(({ check }) => check)]).toEqual([once, ['xliff-structure']]);
});
