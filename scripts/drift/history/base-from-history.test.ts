import { describe, expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import type { PageDrift } from '../../model/drift.ts';
import { git } from '../../provenance/git.ts';
import { opentelemetry } from '../../provenance/opentelemetry.ts';
import { historyOf, type TestCommit } from '../../testing/history-of.ts';
import { type DriftContext, nothingRemembered } from '../input.ts';
import { pageDrift } from '../page-drift.ts';

const parse = await loadParser();

const [en, fr] = ['docs/a.md', 'fr/a.md'] as const;

interface Change {
  /** Null takes it out. */
  en?: string | null;
  fr?: string;
  /** The numbers of the commits before it, where that is not the last one: `c1` is 1. */
  on?: number[];
}

/** Commits `c1`, `c2`, … of what each changed; a merge has what all before it changed, and says what it made of both. */
function commitsOf(changes: readonly Change[]): TestCommit[] {
  const commits: TestCommit[] = [];
  for (const [index, { en: source, fr: target, on }] of changes.entries()) {
    const parents = on?.map((number) => idOf(number)) ?? (index === 0 ? [] : [idOf(index)]);
    const before = commits.find(({ id }) => id === parents[0])?.files ?? {};
    const files = { ...before, ...(source && { [en]: source }), ...(target !== undefined && { [fr]: target }) };
    if (source === null) delete files[en];
    commits.push({ id: idOf(index + 1), files, parents });
  }
  return commits;
}

const idOf = (number: number): string => `${'0'.repeat(6)}${number.toString(16).padStart(2, '0')}`;

/**
 * The row of the French page of a history, as it is on disk after its last commit.
 *
 * @param parsed gets the texts that were parsed
 */
async function rowOf(changes: readonly Change[], onDisk: Change = {}, parsed: string[] = []): Promise<PageDrift> {
  const commits = commitsOf(changes);
  const now = commits.at(-1)!.files;
  const side = (path: string, text: string) => ({ page: pageOf(path, text), bytes: new TextEncoder().encode(text) });
  const target = side(fr, onDisk.fr ?? now[fr]!);
  const dialect = target.page.text.includes('default_lang_commit') ? opentelemetry : git;
  const history = historyOf(commits);
  const remembered = nothingRemembered();
  const context: DriftContext = {
    dialect,
    history,
    targetHistory: history,
    segmentsOf: (page) => {
      parsed.push(page.text);
      return segmentsOf(page, parse);
    },
    pageOf: (path, bytes) => pageOf(path, new TextDecoder().decode(bytes)),
    includeOf: async () => ({ by: 'none' }),
    judgement: { ignored: ['whitespace'], language: 'en', locales: ['en', 'fr'], places: true, matched: remembered.matched },
    remembered,
  };
  const pair = {
    locale: 'fr',
    path: 'a.md',
    source: en,
    target: fr,
    sourceExists: true,
    targetExists: true,
    sidecar: null,
    kind: 'page',
  } as const;
  const known = {
    bilingual: null,
    renamedFrom: null,
    unreadable: null,
    since: null,
    ownRecord: null,
    provenance: dialect.read(target.page),
  };
  return pageDrift({ pair, source: side(en, onDisk.en ?? now[en]!), target, ...known }, context);
}

const [one, two] = ['The first paragraph of the page says this.', 'The second paragraph says something else.'];
const [un, deux] = ['Le premier paragraphe de la page dit ceci.', 'Le deuxième paragraphe dit autre chose.'];
const text = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;
const start: Change = { en: text('# Title', one, two), fr: text('# Titre', un, deux) };

const [other, autre] = ['The second paragraph was rewritten since.', 'Le deuxième paragraphe a été réécrit depuis.'];
const [added, ajout] = ['A whole new paragraph that nobody has read yet.', 'Un tout nouveau paragraphe que personne n’a encore lu.'];

const [third, tiers] = ['The first paragraph was replaced by this one.', 'Le premier paragraphe a été remplacé par celui-ci.'];

const [closing, dernier] = ['The third paragraph says nothing of that.', 'Le troisième paragraphe n’en dit rien.'];
const [late, tard] = ['The fourth one tells where all of it can be read.', 'Le quatrième dit où tout cela se lit.'];
const four: Change = { en: text('# Title', one, two, closing, late), fr: text('# Titre', un, deux, dernier, tard) };
const [kept, resté] = ['The third paragraph is about something else by now.', 'Le troisième paragraphe parle d’autre chose.'];

const [example, reworded] = ['When you create the file, see the following example for it.', 'When creating a file, see this example.'];

const [asked, demandé] = [
  'If you need to stop the engine, you can turn the key to zero.',
  'Pour arrêter le moteur, tournez la clé à zéro.',
];
const putOtherwise = 'To stop the engine, turn the key to zero.';

const current: Record<string, Change[]> = {
  'an address was changed and taken back, with a locale and without': [
    { en: text('# Title', one, 'Read [it](/en/guide/errors) first.'), fr: text('# Titre', un, 'Lisez [ceci](/fr/guide/errors).') },
    { en: text('# Title', one, 'Read [it](/en/5x/guide/errors) first.') },
    { en: text('# Title', one, 'Read [it](/guide/errors) first.'), fr: text('# Titre', un, 'Lisez [ceci](/guide/errors).') },
  ],
  'the source was in letters of Chinese, and is in its own language since': [
    { en: text('# Title', one, '选择了一个日期。'), fr: text('# Titre', un, '选择了一个日期。') },
    { en: text('# Title', one, 'One date is chosen of them all.') },
  ],
  'a sentence came with an address of its own locale, in one commit': [
    start,
    {
      en: text('# Title', one, `${two} See the [blog](https://x.org/blog/).`),
      fr: text('# Titre', un, `${deux} Voir le [blog](https://x.org/fr/blog/).`),
    },
  ],
  'an address changed in both, in one commit': [
    { en: text('# Title', 'See [it](/services/) here.'), fr: text('# Titre', 'Voyez [ceci](/fr/services/) ici.') },
    { en: text('# Title', 'See [it](/service/) here.'), fr: text('# Titre', 'Voyez [ceci](/fr/service/) ici.') },
  ],
  'the sign behind a number is another one': [
    { en: text('# Title', 'It runs on node 3 (see above).'), fr: text('# Titre', 'Cela tourne sur le nœud 3 (voir plus haut).') },
    { en: text('# Title', 'It runs on node 3, as described.'), fr: text('# Titre', 'Cela tourne sur le nœud 3, comme décrit.') },
  ],
  'inline code is written in another case': [
    { en: text('# Title', 'Use the `dom` of it.'), fr: text('# Titre', 'Utilisez le `DOM` pour cela.') },
    { en: text('# Title', 'Use the `dom` of it, and `css`.'), fr: text('# Titre', 'Utilisez le `DOM` pour cela, et `CSS`.') },
  ],
  'a code block with translated comments gained a line in both': [
    { en: text('# Title', '```sh\n# install it\nnpm ci\n```'), fr: text('# Titre', '```sh\n# installez-le\nnpm ci\n```') },
    {
      en: text('# Title', '```sh\n# install it\nnpm ci\nnpm test\n```'),
      fr: text('# Titre', '```sh\n# installez-le\nnpm ci\nnpm test\n```'),
    },
  ],
  'comments with two signs came into a code block of both, in one commit': [
    { en: text('# Title', '```sh\nrepo add\nrepo update\n```'), fr: text('# Titre', '```sh\nrepo add\nrepo update\n```') },
    {
      en: text('# Title', '```sh\n## Add it\nrepo add\n## Update it\nrepo update\n```'),
      fr: text('# Titre', '```sh\n## Ajoutez-le\nrepo add\n## Actualisez-le\nrepo update\n```'),
    },
  ],
  'gaps in code are of another width, and a paragraph beside it was translated': [
    {
      en: text('# Title', one, '```\nName   string\nAge    number\n```'),
      fr: text('# Titre', un, '```\nName   string\nAge    number\n```'),
    },
    { en: text('# Title', third, '```\nName string\nAge number\n```') },
    { fr: text('# Titre', tiers, '```\nName   string\nAge    number\n```') },
  ],
  'a paragraph went on a branch as it did on the main line': [
    start,
    { en: text('# Title', one) },
    { fr: text('# Titre', un), on: [1] },
    { en: text('# Title', one), fr: text('# Titre', un), on: [2, 3] },
  ],
  'a paragraph came on a branch as it did on the main line': [
    start,
    { en: text('# Title', one, added, two) },
    { fr: text('# Titre', un, ajout, deux), on: [1] },
    { en: text('# Title', one, added, two), fr: text('# Titre', un, ajout, deux), on: [2, 3] },
  ],
  'a link was translated later, with the address of its locale': [
    { en: text('# Title', 'Read the resources first.'), fr: text('# Titre', 'Lisez d’abord les ressources.') },
    { en: text('# Title', 'Read the [resources](/resources/x/) first.') },
    { fr: text('# Titre', 'Lisez d’abord les [ressources](/fr/resources/x/).') },
  ],
  'all was written in other words in both, in one commit': [
    { en: text('# Title', 'Browse releases and articles from the team.', one), fr: text('# Titre', 'Parcourez les articles.', un) },
    {
      en: text('# Title', 'This page collects posts. Minor ones are on the [blog](https://x.org/blog/).', one),
      fr: text('# Titre', 'Les billets sont ici. Les petits sont sur le [blog](https://x.org/fr/blog/).', un),
    },
  ],
  'an address is written another way in both, each in its own': [
    { en: text('# Title', 'See [it](../a.md) here.', two), fr: text('# Titre', 'Voyez [ceci](../a.md) ici.', deux) },
    { en: text('# Title', 'See [it](/a.md) here.', other), fr: text('# Titre', 'Voyez [ceci](/fr/a.md) ici.', autre) },
  ],
  'an address that a list of links had mended was mended in the source': [
    { en: text('# Title', 'See [it](https://x.org/a/b//).', two), fr: text('# Titre', 'Voyez [ceci](https://x.org/a/b/).', deux) },
    { en: text('# Title', 'See [it](https://x.org/a/b/).', two) },
  ],
  'a link is called as its label, which the target names': [
    { en: text('# Title', 'See [more][log] here.', two), fr: text('# Titre', 'Voyez [cela][log] ici.', deux) },
    { en: text('# Title', 'See [Log][] here.', other) },
    { fr: text('# Titre', 'Voyez [cela][log] ici.', autre) },
  ],
  'a code block changed twice, and all of it was carried over': [
    { en: text('# Title', '```sh\nget a\nrun\n```'), fr: text('# Titre', '```sh\nget a\nrun\n```') },
    { en: text('# Title', '```console\nget b\ntest it\nrun\n```') },
    { en: text('# Title', '```sh\nget b\ntest it\nrun\n```') },
    { fr: text('# Titre', '```sh\nget b\ntest it\nrun\n```') },
  ],
  'the fence of code lost a blank with other code, and the target has the code': [
    { en: text('# Title', '``` js\nrun()\n```'), fr: text('# Titre', '``` js\nrun()\n```') },
    { en: text('# Title', '``` js\nget(a)\nrun()\n```') },
    { en: text('# Title', '```js\nget(b)\nrun()\n```') },
    { fr: text('# Titre', '``` js\nget(b)\nrun()\n```') },
  ],
  'a picture came in the target first, of another file': [
    { en: text('# Title', one, two), fr: text('# Titre', un, '![](/img/fr.png)', deux) },
    { en: text('# Title', one, '![](/img/en.png)', two) },
  ],
  'a paragraph came in the target first, in the same box': [
    { en: text('# Title', ':::note', one, two, ':::'), fr: text('# Titre', ':::note', un, 'Du nouveau ici.', deux, ':::') },
    { en: text('# Title', ':::note', one, added, two, ':::') },
  ],
  'a label went, stayed in the target, and came again': [
    { en: text('# Title', one, '- **Default:** `false`', two), fr: text('# Titre', un, '- **Défaut :** `false`', deux) },
    { en: text('# Title', one, two), fr: text('# Titre', un, '- **Le défaut est ceci :**', deux) },
    { en: text('# Title', one, '- **Default:**', two) },
  ],
  'a paragraph came on a branch, and a merge left it out': [
    { en: text('# Title', one, '## Next', two), fr: text('# Titre', un, 'Ceci n’est dit qu’en français.', '## Suite', deux) },
    { en: text('# Title', one, added, '## Next', two) },
    { en: text('# Title', one, '## Next', 'See [it](/a/) or [that](/b/).'), on: [1] },
    { fr: text('# Titre', un, 'Ceci n’est dit qu’en français.', '## Suite', 'Voyez [ceci](/a/) ou [cela](/b/).') },
    { en: text('# Title', one, '## Next', 'See [it](/a/) or [that](/b/).'), on: [4, 2] },
  ],
  'two branches that were merged translated what each of them changed': [
    start,
    { en: text('# Title', third, two), fr: text('# Titre', tiers, deux) },
    { en: text('# Title', one, other), fr: text('# Titre', un, autre), on: [1] },
    { en: text('# Title', third, other), fr: text('# Titre', tiers, autre), on: [2, 3] },
  ],
  'three paragraphs were translated, and a word of another one needed nothing': [
    four,
    { en: text('# Title', third, other, kept, late.replace('tells', 'says')) },
    { fr: text('# Titre', tiers, autre, resté, tard) },
  ],
  'a sentence that stands there three times was put otherwise, and another paragraph was translated': [
    { en: text('# Title', one, example, two, example, late, example), fr: text('# Titre', un, dernier, deux, dernier, tard, dernier) },
    { en: text('# Title', third, reworded, two, reworded, late, reworded) },
    { fr: text('# Titre', tiers, dernier, deux, dernier, tard, dernier) },
  ],
  'a sentence was put otherwise and says no more, and the paragraph beside it was translated': [
    { en: text('# Title', one, asked), fr: text('# Titre', un, demandé) },
    { en: text('# Title', third, putOtherwise) },
    { fr: text('# Titre', tiers, demandé) },
  ],
  'a text stands there as the source has it now, and lost its locale in another commit': [
    { en: text('# Title', 'See [it](/en/a/).', one), fr: text('# Titre', 'See [it](/a/).', un) },
    { en: text('# Title', 'See [it](/a/).', one) },
  ],
  'a marker went with its frame, and the translation lost it as well': [
    { en: text('# Title', one, `{{% alert %}} ${two}`), fr: text('# Titre', un, `{{% alert %}} ${deux}`) },
    { en: text('# Title', third, `${two} It is a [note](/n/).`), fr: text('# Titre', un, `{{% alert %}} ${deux}`) },
    { fr: text('# Titre', tiers, deux) },
  ],
  'all was translated later': [start, { en: text('# Title', one, other) }, { fr: text('# Titre', un, autre) }],
  'the source was taken out after a merge, and put back as it was': [
    start,
    { en: text('# Title', one, other) },
    { en: text('# Title', 'The first paragraph was rewritten as well.', two), on: [1] },
    {
      en: text('# Title', 'The first paragraph was rewritten as well.', other),
      fr: text('# Titre', 'Le premier paragraphe a été réécrit aussi.', autre),
      on: [3, 2],
    },
    { fr: text('# Titre', 'Le premier paragraphe est réécrit aussi.', autre) },
    { en: null },
    { en: text('# Title', 'The first paragraph was rewritten as well.', other) },
  ],
  'both were taken back': [start, { en: text('# Title', one, other), fr: text('# Titre', un, autre) }, start],
};

const stale: Record<string, Change[]> = {
  'two paragraphs changed, and one was translated': [start, { en: text('# Title', third, other) }, { fr: text('# Titre', tiers, deux) }],
  'three paragraphs changed, and two were translated': [
    four,
    { en: text('# Title', third, other, kept, late) },
    { fr: text('# Titre', tiers, autre, dernier, tard) },
  ],
  'four paragraphs changed, and three were translated': [
    four,
    { en: text('# Title', third, other, kept, added) },
    { fr: text('# Titre', tiers, autre, resté, tard) },
  ],
  'a paragraph changed and another went, and one of both was carried over': [
    four,
    { en: text('# Title', third, two, late) },
    { fr: text('# Titre', tiers, deux, dernier, tard) },
  ],
  'a paragraph was rewritten, then its comma was mended, and that alone in the target': [
    { en: text('# Title', 'Take it first, then run it.', two), fr: text('# Titre', 'Prenez-le puis lancez-le.', deux) },
    { en: text('# Title', 'Whoever wants to may leave it out now.', two) },
    { en: text('# Title', 'Whoever wants to, may leave it out now.', two) },
    { fr: text('# Titre', 'Prenez-le, puis lancez-le.', deux) },
  ],
  'a paragraph was rewritten, then a word of it was mended, and another paragraph was translated': [
    four,
    { en: text('# Title', one, two, kept, late) },
    { en: text('# Title', third, two, kept.replace('by now', 'now'), late) },
    { fr: text('# Titre', tiers, deux, dernier, tard) },
  ],
  'a heading stands there in the old words of the source, and a link beside it was brought': [
    { en: text('# Title', '## Github talks', 'See [it](/en/a/).'), fr: text('# Titre', '## Github talks', 'Voyez [ceci](/en/a/).') },
    { en: text('# Title', '## GitHub talks', 'See [it](/en/a/).') },
    { en: text('# Title', '## GitHub talks', 'See [it](/a/).'), fr: text('# Titre', '## Github talks', 'Voyez [ceci](/a/).') },
  ],
  'a sentence says more than before, and a paragraph that changed beside it was translated': [
    { en: text('# Title', one, asked), fr: text('# Titre', un, demandé) },
    { en: text('# Title', third, asked.replace('zero', 'zero while the gear is in neutral')) },
    { fr: text('# Titre', tiers, demandé) },
  ],
  'a sentence says much more than before, and two paragraphs that changed beside it were translated': [
    { en: text('# Title', one, two, asked), fr: text('# Titre', un, deux, demandé) },
    { en: text('# Title', third, other, `${asked} Whoever does so while driving loses the power of the brakes.`) },
    { fr: text('# Titre', tiers, autre, demandé) },
  ],
  'a code block gained a line, and all paragraphs were translated': [
    { en: text('# Title', one, two, '```sh\nnpm ci\n```'), fr: text('# Titre', un, deux, '```sh\nnpm ci\n```') },
    { en: text('# Title', third, other, '```sh\nnpm ci\nnpm test\n```') },
    { fr: text('# Titre', tiers, autre, '```sh\nnpm ci\n```') },
  ],
  'the fence of code got another language with other code, and the target has the code': [
    { en: text('# Title', '``` js\nrun()\n```'), fr: text('# Titre', '``` js\nrun()\n```') },
    { en: text('# Title', '``` js\nget(a)\nrun()\n```') },
    { en: text('# Title', '```ts\nget(b)\nrun()\n```') },
    { fr: text('# Titre', '``` js\nget(b)\nrun()\n```') },
  ],
  'a sentence came, and the target mended another one in that commit': [
    start,
    { en: text('# Title', one, `${two} See the [blog](https://x.org/blog/).`), fr: text('# Titre', `${un} Oui.`, deux) },
  ],
  'an address changed in the source only': [
    { en: text('# Title', 'See [it](/services/) here.'), fr: text('# Titre', 'Voyez [ceci](/fr/services/) ici.') },
    { en: text('# Title', 'See [it](/service/) here.') },
  ],
  'an address is written another way in the source only': [
    { en: text('# Title', 'See [it](../a.md) here.', two), fr: text('# Titre', 'Voyez [ceci](../a.md) ici.', deux) },
    { en: text('# Title', 'See [it](/a.md) here.', other), fr: text('# Titre', 'Voyez [ceci](../a.md) ici.', autre) },
  ],
  'a link is called as another label': [
    { en: text('# Title', 'See [more][log] here.', two), fr: text('# Titre', 'Voyez [cela][log] ici.', deux) },
    { en: text('# Title', 'See [Trace][] here.', other) },
    { fr: text('# Titre', 'Voyez [cela][log] ici.', autre) },
  ],
  'a name was replaced, put back, and the words around it were others by then': [
    { en: text('# Title', 'The `tool` is one of the products.', two), fr: text('# Titre', 'Le `tool` est un des produits.', deux) },
    { en: text('# Title', 'The `kit` is one of the products.', two) },
    { en: text('# Title', 'The `tool` is all that is left of them.', two) },
  ],
  'a code block changed twice, and the second change took back a part of the first': [
    { en: text('# Title', '```sh\nget a\nrun\n```'), fr: text('# Titre', '```sh\nget a\nrun\n```') },
    { en: text('# Title', '```console\nget b\ntest it\nrun\n```') },
    { en: text('# Title', '```sh\nget b\ntest it\nrun\n```') },
  ],
  'a number is another one': [
    { en: text('# Title', 'It runs on node 3 of all.'), fr: text('# Titre', 'Cela tourne sur le nœud 3 de tous.') },
    { en: text('# Title', 'It runs on node 4 of all.') },
  ],
  'inline code is another one': [
    { en: text('# Title', 'Use the `dom` of it.'), fr: text('# Titre', 'Utilisez le `DOM` pour cela.') },
    { en: text('# Title', 'Use the `css` of it.') },
  ],
  'a code block gained a line in the source only': [
    { en: text('# Title', '```sh\n# install it\nnpm ci\n```'), fr: text('# Titre', '```sh\n# installez-le\nnpm ci\n```') },
    { en: text('# Title', '```sh\n# install it\nnpm ci\nnpm test\n```') },
  ],
  'a paragraph went, and a branch without that was merged': [
    start,
    { en: text('# Title', one) },
    { fr: text('# Titre', `${un} Oui.`, deux), on: [1] },
    { en: text('# Title', one), fr: text('# Titre', `${un} Oui.`, deux), on: [2, 3] },
  ],
  'a paragraph came, and a branch without it was merged': [
    start,
    { en: text('# Title', one, added, two) },
    { fr: text('# Titre', `${un} Oui.`, deux), on: [1] },
    { en: text('# Title', one, added, two), fr: text('# Titre', `${un} Oui.`, deux), on: [2, 3] },
  ],
  'an item came where the target has a paragraph of its own within the item before': [
    { en: text('# Title', '- One.\n- Two.'), fr: text('# Titre', '- Un.\n\n  Une note.\n- Deux.') },
    { en: text('# Title', '- One.\n- More.\n- Two.') },
  ],
  'a paragraph came where the target has one in a box of its own': [
    { en: text('# Title', one, two), fr: text('# Titre', un, ':::note', 'Une note de la traductrice.', ':::', deux) },
    { en: text('# Title', one, added, two) },
  ],
  'two paragraphs came where the target has one of its own': [
    { en: text('# Title', one, '## End', two), fr: text('# Titre', un, 'Une note de la traductrice.', '## Fin', deux) },
    { en: text('# Title', one, added, other, '## End', two) },
  ],
  'a link came that the target lacks': [
    { en: text('# Title', 'Read the resources first.'), fr: text('# Titre', 'Lisez d’abord les ressources.') },
    { en: text('# Title', 'Read the [resources](/resources/x/) first.') },
  ],
  'another paragraph was mended since': [start, { en: text('# Title', one, other) }, { fr: text('# Titre', `${un} Oui.`, deux) }],
  'a term was replaced on the whole page since': [
    { en: text('# Title', one, two, added), fr: text('# Titre', 'Une grappe ici.', 'Deux mots de grappe là.', 'La grappe reste là.') },
    { en: text('# Title', one, other, added) },
    { fr: text('# Titre', 'Une ferme ici.', 'Deux mots de ferme là.', 'La ferme reste là.') },
  ],
  'the source was taken out, and put back with a paragraph more': [start, { en: null }, { en: text('# Title', one, two, added) }],
  'the translation was taken back': [start, { en: text('# Title', one, other) }, { fr: text('# Titre', un, autre) }, { fr: start.fr! }],
};

describe('current is a target where', () => {
  test.each(Object.entries(current))('%s', async (_, changes) => {
    const row = await rowOf(changes);
    expect(row).toMatchObject({ state: 'current', changes: [], base: { by: 'history' } });
  });
});

test('current is a target in which a move is carried out, and in no commit yet', async () => {
  const moved: Change[] = [four, { en: text('# Title', one, closing, late, two) }];
  const done = { fr: text('# Titre', un, dernier, tard, deux) };
  expect(await rowOf(moved)).toMatchObject({ state: 'stale', segments: { moved: 1 } });
  expect(await rowOf(moved, done)).toMatchObject({ state: 'current' });
});

describe('stale is a target where', () => {
  test.each(Object.entries(stale))('%s', async (_, changes) => {
    expect(await rowOf(changes)).toMatchObject({ state: 'stale', base: { by: 'history' } });
  });

  test('what changed is told, and nothing else', async () => {
    const row = await rowOf(stale['another paragraph was mended since']!);
    expect(row.changes).toMatchObject([{ kind: 'changed', base: two, source: other, target: deux }]);
  });

  describe('of two branches that were merged one translated what it changed', () => {
    const merged: Change[] = [
      start,
      { en: text('# Title', one, other) },
      { fr: text('# Titre', un, autre) },
      { en: text('# Title', third, two), on: [1] },
      { en: text('# Title', third, other), fr: text('# Titre', un, autre), on: [3, 4] },
    ];

    test('the change of the other one is told, and nothing else', async () => {
      expect((await rowOf(merged)).changes).toMatchObject([{ kind: 'changed', base: one, source: third, target: un }]);
    });

    test('what is in no commit yet is told with it', async () => {
      const row = await rowOf(merged, { en: text('# Title', third, other, added) });
      expect(row.changes?.map(({ base, source }) => [base, source])).toEqual([
        [one, third],
        [null, added],
      ]);
    });
  });

  test('its letters are written in other bytes since', async () => {
    const composed: Change[] = [start, { en: text('# Title', one, other) }, { fr: start.fr!.normalize('NFD') }];
    expect(await rowOf(composed)).toMatchObject({ state: 'stale' });
  });

  test('a heading in other capitals is changed, not another one', async () => {
    const row = await rowOf([
      { en: text('# Title', one, '## Add Global Style', two), fr: text('# Titre', un, '## Ajouter un style', deux) },
      { en: text('# Title', one, '## Add global style', two) },
    ]);
    expect(row.changes).toMatchObject([{ kind: 'changed', class: 'case', target: 'Ajouter un style' }]);
  });

  test('what was written in other words is told where it stands', async () => {
    const row = await rowOf([
      { en: text('# Title', 'Browse releases and articles from the team.', one), fr: text('# Titre', 'Parcourez les articles.', un) },
      { en: text('# Title', 'This page collects posts.', one) },
    ]);
    expect(row.changes).toMatchObject([
      { kind: 'removed', target: 'Parcourez les articles.' },
      { kind: 'added', source: 'This page collects posts.' },
    ]);
  });

  test('one of two changes was translated', async () => {
    const last = 'The third paragraph says nothing of that.';
    const row = await rowOf([
      { en: text('# Title', one, two, last), fr: text('# Titre', un, deux, 'Le troisième n’en dit rien.') },
      { en: text('# Title', one, other, 'The third paragraph says a lot of that.') },
      { en: text('# Title', one, other, 'The third paragraph keeps all of that.') },
      { fr: text('# Titre', un, autre, 'Le troisième n’en dit rien.') },
    ]);
    expect(row.changes).toMatchObject([{ kind: 'changed', base: last }]);
  });
});

describe('where marks and history disagree', () => {
  const linked = (address: string, ...rest: string[]): string => text('# Title', `Read [it](${address}) first.`, ...rest);
  const changes: Change[] = [
    { en: linked('/a/', two), fr: text('# Titre', 'Lisez d’abord [ceci](/a/).', deux) },
    { en: linked('/b/', other) },
    { fr: text('# Titre', 'Lisez d’abord [ceci](/a/).', autre) },
  ];

  test('the row says so, and nobody is sure of the change', async () => {
    const row = await rowOf(changes);
    expect(row.notes).toEqual(['1 segment of the target as in the older source, though the target was brought up to date since']);
    expect(row.changes).toMatchObject([{ kind: 'changed', class: 'link' }]);
    expect(row.changes![0]!.confidence).toBeLessThan(0.5);
  });

  test('what was passed over is told', async () => {
    const { notes } = await rowOf(current['three paragraphs were translated, and a word of another one needed nothing']!);
    expect(notes).toEqual([
      '1 segment put a little otherwise in the source, and left as before in the target, which was brought up to date since',
    ]);
  });

  test('where they agree, that is sure', async () => {
    const row = await rowOf(changes.slice(0, 2));
    expect(row.notes).toEqual([]);
    expect(row.changes?.every(({ confidence }) => confidence > 0.9)).toBe(true);
  });
});

describe('versions that differ in their front matter alone', () => {
  const titled = (title: string, body: string): string => `---\ntitle: ${title}\n---\n${body}`;
  const [body, corps] = [text('# Title', one), text('# Titre', un)];
  const titles = ['A', 'B', 'C', 'D', 'E'].map((letter) => `A title for the page that is ${letter}`);
  const changes: Change[] = [
    { en: titled('A title for the page that is new', body), fr: titled('Un titre', corps) },
    ...titles.map((title) => ({ en: titled(title, body) })),
  ];

  test('are read without their body', async () => {
    const parsed: string[] = [];
    await rowOf(changes, {}, parsed);
    expect(parsed.filter((read) => read.includes(titles[2]!))).toEqual([titled(titles[2]!, '')]);
  });

  test('tell what changed in it', async () => {
    expect((await rowOf(changes)).changes).toMatchObject([{ kind: 'changed', source: titles[4], target: 'Un titre' }]);
  });
});

describe('items of a list are told by what they lead to', () => {
  const list = (...names: string[]): string => names.map((name) => `- ${name}: <https://x.org/${name.toLowerCase()}/>`).join('\n');
  const more = ['## More of it', '## Much more of it', '## All of it'];
  const plus = ['## En plus', '## Bien plus', '## Tout'];
  const before: Change = {
    en: text('# Title', ...more, list('Shop', 'Load', 'Trace', 'Flags')),
    fr: text('# Titre', ...plus, list('Shop', 'Load', 'Trace', 'Flags')),
  };

  const gone = more.map((heading) => ['removed', heading.slice(3)]);
  const kindsOf = ({ changes }: PageDrift) => changes?.map(({ kind, base, source }) => [kind, base ?? source]);

  test('where the page is built as an older version is', async () => {
    const shorter: Change = { en: text('# Title', list('Shop', 'Load', 'Trace', 'Flags')) };
    const after: Change = {
      en: text('# Title', list('Shop', 'Trace', 'Agents', 'Flags')),
      fr: text('# Titre', ...plus, list('Shop', 'Trace', 'Agents', 'Flags')),
    };
    expect(kindsOf(await rowOf([before, shorter, after]))).toEqual(gone);
  });

  test('and an item that came is one that the target lacks', async () => {
    const row = await rowOf([before, { en: text('# Title', list('Shop', 'Trace', 'Agents', 'Flags')) }]);
    const items = ['Load: <https://x.org/load/>', 'Agents: <https://x.org/agents/>'];
    expect(kindsOf(row)).toEqual([...gone, ['removed', items[0]], ['added', items[1]]]);
  });
});

describe('where one block came and another one went elsewhere', () => {
  const items = (...texts: string[]): string => texts.map((item) => `- ${item}`).join('\n');
  const rows = (...texts: string[]): string => ['| A | B |', '| --- | --- |', ...texts.map((row) => `| ${row} | 1 |`)].join('\n');
  /** English before and after, French before and as its translator left it, French with both, and what went. */
  const pages: Record<string, [string[], string[], string[], string[], string[], string[]]> = {
    'the first item, and one was appended': [
      [items(one, two, closing)],
      [items(two, closing, added)],
      [items(un, deux, dernier)],
      [items(un, deux, dernier, ajout)],
      [items(deux, dernier, ajout)],
      [one],
    ],
    'the first paragraph, and one was appended': [
      [one, two, closing, late],
      [two, closing, late, added],
      [un, deux, dernier, tard],
      [un, deux, dernier, tard, ajout],
      [deux, dernier, tard, ajout],
      [one],
    ],
    'the last paragraph of another section': [
      [one, two, closing, '## Head of it', late, third, kept],
      [added, one, two, closing, '## Head of it', late, third],
      [un, deux, dernier, '## Tête', tard, tiers, resté],
      [ajout, un, deux, dernier, '## Tête', tard, tiers, resté],
      [ajout, un, deux, dernier, '## Tête', tard, tiers],
      [kept],
    ],
    'an item of another list': [
      [items(one, two), closing, items(late, example)],
      [items(two), closing, items(late, added, example)],
      [items(un, deux), dernier, items(tard, demandé)],
      [items(un, deux), dernier, items(tard, ajout, demandé)],
      [items(deux), dernier, items(tard, ajout, demandé)],
      [one],
    ],
    'a row': [
      [rows('Old words of it', 'New words of it'), one, two],
      [rows('New words of it'), one, added, two],
      [rows('De vieux mots', 'De nouveaux mots'), un, deux],
      [rows('De vieux mots', 'De nouveaux mots'), un, ajout, deux],
      [rows('De nouveaux mots'), un, ajout, deux],
      ['Old words of it', '1'],
    ],
  };

  describe.each(Object.entries(pages))('%s', (_, [before, after, avant, half, all, gone]) => {
    const since = (there: readonly string[]): Change[] => [
      { en: text('# Title', ...before), fr: text('# Titre', ...avant) },
      { en: text('# Title', ...after) },
      { fr: text('# Titre', ...there) },
    ];

    test('a target that has only what came is told what went', async () => {
      const row = await rowOf(since(half));
      expect(row.changes?.map(({ kind, base }) => [kind, base])).toEqual(gone.map((was) => ['removed', was]));
    });

    test('a target that has both is current', async () => {
      expect(await rowOf(since(all))).toMatchObject({ state: 'current' });
    });
  });
});

test('a cell that was rewritten is one that changed, though its row stood on another line when it was translated', async () => {
  const table = (head: string, about: string, use: string) => `| ${head} |\n| --- | --- | --- |\n| Map | ${about} | ${use} |`;
  const [then, now] = ['None of it by default', 'Scans the output for what is not known'];
  const row = await rowOf([
    {
      en: text('# Title', table('Name | About | Use', then, 'At times')),
      fr: text('# Titre', table('Nom | Sujet | Emploi', 'Rien', 'Parfois')),
    },
    { en: text('# Title', one, table('Name | About | Use', now, 'At times')) },
    { fr: text('# Titre', un, table('Nom | Sujet | Emploi', 'Rien', 'Parfois')) },
  ]);
  expect(row.changes!.map(({ kind, base, source }) => [kind, base, source])).toEqual([['changed', then, now]]);
});

describe('of a table whose cells read alike in both languages', () => {
  const table = (head: string, ...rows: string[]) => [`| ${head} |`, '| --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
  const source = (...rows: string[]): Change => ({ en: text('# Title', table('Name | Default | About', ...rows)) });
  const target = (...rows: string[]): Change => ({ fr: text('# Titre', table('Nom | Défaut | Sujet', ...rows)) });
  const [premier, ultime] = ['La première valeur de toutes', 'La dernière valeur de toutes'];
  const [first, last] = ['The first value of all', 'The last value of all'];
  const made = {
    ...source(`one | false | ${first}`, `two | true | ${last}`),
    ...target(`one | false | ${premier}`, `two | true | ${ultime}`),
  };

  test.each([
    ['false', 'true', [`one | true | ${first}`, `two | false | ${last}`], [`one | true | ${premier}`, `two | false | ${ultime}`]],
    ['one', 'two', [`two | false | ${first}`, `one | true | ${last}`], [`two | false | ${premier}`, `one | true | ${ultime}`]],
  ])('%s and %s that changed places in the source are changed, until they do in the target', async (a, b, swapped, there) => {
    const { changes } = await rowOf([made, source(...swapped)]);
    expect(changes!.map(({ kind, base, source: now }) => [kind, base, now])).toEqual([
      ['changed', a, b],
      ['changed', b, a],
    ]);
    expect(await rowOf([made, source(...swapped), target(...there)])).toMatchObject({ state: 'current' });
    expect(await rowOf([made, { ...source(...swapped), ...target(...there) }])).toMatchObject({ state: 'current' });
  });

  test('a target that had them so when it was made is current', async () => {
    const right = target(`one | true | ${premier}`, `two | false | ${ultime}`);
    const row = await rowOf([{ ...made, ...right }, source(`one | true | ${first}`, `two | false | ${last}`)]);
    expect(row).toMatchObject({ state: 'current' });
  });

  test('a whole row that moved has moved, with its short cells', async () => {
    const { changes } = await rowOf([made, source(`two | true | ${last}`, `one | false | ${first}`)]);
    expect(changes!.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'moved']);
  });
});

describe('a source that was brought up to its translation', () => {
  const french = [
    'Lancez `a`.',
    'Une phrase sans rien.',
    'Une autre encore.',
    'Lancez `b`.',
    'Encore une phrase.',
    'Puis rien.',
    'Lancez `c`.',
  ];
  const english = ['Run `a`.', 'A sentence of nothing.', 'Yet another one.', 'Run `b`.', 'One sentence more.', 'Then nothing.', 'Run `c`.'];
  const [page, now] = [text('# Un', ...french), text('# One', ...english)];

  const begun = text('# One', 'Work in progress.');

  test('has what it says since in that, though it was there before, and a note says so', async () => {
    expect(await rowOf([{ en: begun, fr: page }, { en: now }])).toMatchObject({
      state: 'current',
      notes: [
        '4 segments of the source newer than what stands in its place in the target: whether that says the same only its place tells',
      ],
    });
  });

  const behind = async (own: readonly string[], there: readonly string[]): Promise<(string | null)[]> => {
    const row = await rowOf([{ en: begun, fr: text('# Un', ...there) }, { en: text('# One', ...own) }]);
    return row.changes?.flatMap(({ kind, source }) => (kind === 'added' ? source : [])) ?? [];
  };
  const [news, autres] = [
    ['Never run it as root.', 'All data is lost then.', 'Nobody brings it back.'],
    ['Commencez ici.', 'Amusez-vous bien.', 'Voilà tout.'],
  ] as const;

  test('does not have what stands before or behind all that the target shows', async () => {
    expect(await behind([...english, ...news], [...french, ...late])).toEqual(news);
  });

  test('does not have what the target has more of between the same two', async () => {
    expect(await behind(english, french.toSpliced(1, 0, autres[1]))).toEqual(english.slice(1, 3));
  });

  test('was not brought up where all marks are one', async () => {
    const alike = (sentences: readonly string[]): string[] => sentences.map((sentence) => sentence.replace(/`\w`/, '`npm`'));
    expect(await behind(alike(english), alike(french))).toEqual(english.filter((sentence) => !sentence.includes('`')));
  });

  test('was not brought up where the target lacks marks of it', async () => {
    const [own, there] = [
      [...english, 'Run `d`.', 'Run `e`.'],
      [...french, 'Lancez `x`.', 'Lancez `y`.'],
    ];
    expect(await behind(own, there)).toEqual(expect.arrayContaining(english.filter((sentence) => !sentence.includes('`'))));
  });

  test('was not, where as much went as came', async () => {
    const long = (word: string): string => `Whoever begins here needs ${word} for the first of all these steps and for the others.`;
    const before = text('# One', ...['`a`', 'words', 'time', '`b`', 'more', '`c`'].map(long));
    expect(await rowOf([{ en: before, fr: page }, { en: now }])).toMatchObject({ state: 'stale' });
  });

  test('was not, where next to nothing of it shows in that', async () => {
    const [bare, told] = [french, english].map((all) => all.map((sentence) => sentence.replaceAll('`', '')));
    const row = await rowOf([{ en: begun, fr: text('# Un', ...bare!) }, { en: text('# One', ...told!) }]);
    expect(row).toMatchObject({ state: 'stale' });
  });
});

describe('where a commit is recorded', () => {
  const recording = (body: string): string => `---\ndefault_lang_commit: ${idOf(1)}\n---\n${body}`;
  const changes = (there: string): Change[] => [
    { en: text('Read the resources first.'), fr: recording(text('Lisez d’abord les ressources.')) },
    { en: text('Read the [resources](/resources/x/) first.'), fr: recording(there) },
  ];

  test.each(['/resources/x/', '/fr/resources/x/', 'https://x.org/fr/resources/x/'.slice(13)])(
    '%s in the target holds what the source gained',
    async (address) => {
      expect(await rowOf(changes(text(`Lisez d’abord les [ressources](${address}).`)))).toMatchObject({
        state: 'current',
        base: { by: 'commit' },
      });
    },
  );

  test('another address does not', async () => {
    expect(await rowOf(changes(text('Lisez d’abord les [ressources](/fr/autre/).')))).toMatchObject({
      state: 'stale',
      base: { by: 'commit' },
    });
  });
});
