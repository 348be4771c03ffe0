import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser, type Parser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import type { Segment } from '../model/page.ts';
import { git } from '../provenance/git.ts';
import { type Both, findBase } from './base/find-base.ts';
import { changedIncludes } from './includes/changed-includes.ts';
import { type DriftContext, isReconstructed } from './input.ts';
import { alreadyCarried } from './judge/already-carried.ts';
import { classifyChange } from './judge/classify-change.ts';
import { judgeMatches } from './judge/judge-matches.ts';
import { markOf, withoutMark } from '../markdown/text/pending-mark.ts';

let parse: Parser;
beforeAll(async () => void (parse = await loadParser()));

const first = (text: string) => segmentsOf(pageOf('a.md', text), parse)[0]!;

describe('the class of a change', () => {
  test.each([
    ['See [the guide](a.md).', 'See [the guide](b.md).', 'link'],
    ['Run `npm ci` now.', 'Run `npm install` now.', 'code'],
    ['```\na\n```', '```\nb\n```', 'code'],
    ['```sh\nrm -rf / tmp\n```', '```sh\nrm -rf /tmp\n```', 'code'],
    ['```yaml\na:\nb: 1\n```', '```yaml\na:\n  b: 1\n```', 'code'],
    ['```\na \nb\n```', '```\na\nb\n```', 'whitespace'],
    ['```yaml\na:\n  b: 1\n```', '```yaml\n  a:\n    b: 1\n```', 'whitespace'],
    ['```yaml\na: 1    # one\nlong: 2 # two\n```', '```yaml\na: 1 # one\nlong: 2 # two\n```', 'whitespace'],
    ['```text\na    -> b\n```', '```text\na -> b\n```', 'code'],
    ['The value is -5 here.', 'The value is 5 here.', 'text'],
    ['Set x!=y here.', 'Set x=y here.', 'text'],
    ['This is **bold** text.', 'This is bold text.', 'markup'],
    ['First, run it', 'First run it.', 'punctuation'],
    ['Take version 1.2, now.', 'Take version 12, now.', 'text'],
    ['Run `npm i x@1.2`, now.', 'Run `npm i x@12` now.', 'text'],
    ['Run `NPM ci` Now.', 'Run `npm ci` now.', 'text'],
    ['Run `rm -r a b`  now.', 'Run `rm -r ab` now.', 'code'],
    ['You may run `a`.', 'You might run `b`.', 'text'],
    ['The Next Step', 'The next step', 'case'],
    ['We use server actions, here.', 'We use Server Actions here.', 'case'],
    ['Set testprofile to on.', 'Set testProfile to on.', 'case'],
    ['github is a host of code.', 'GitHub is a host of code.', 'case'],
    ['docs', 'Docs', 'case'],
    ['Run `a` now and here.', 'Run `a` Now and here.', 'case'],
    ['the tool runs at night. it stops.', 'The tool runs at night. It stops.', 'punctuation'],
    ['**the tool** runs at night.', '**The tool** runs at night.', 'punctuation'],
    ['**The value:** Empty.', '**The value:** empty', 'punctuation'],
    ['**The value** Empty here.', '**The value** empty here.', 'case'],
    ['See [Migrate from version two](a.md).', 'See [Migrating from version two](a.md).', 'minor'],
    ['See [Kubernete](a.md) here.', 'See [Kubernetes](a.md) here.', 'text'],
    ["It has it's package.", 'It has its own package.', 'minor'],
    ["The user's page.", "The team's page.", 'text'],
    ['The Demo Documentation', 'The Demo Docs', 'minor'],
    ['There is the server action.', 'There is a Server Action.', 'text'],
    ['It may run. then it stops.', 'It might run. Then it stops.', 'minor'],
    ['Connect the Fortigate device.', 'Connect the Fortinet device.', 'text'],
    ['Install Kubernete first.', 'Install Kubernetes first.', 'text'],
    ['Ask the IT team.', 'Ask the team.', 'text'],
    ['Set host.names here.', 'Set host.name here.', 'text'],
    ['Set the names. there.', 'Set the name. there.', 'minor'],
    ['It is based on the tool.', 'It is based on a tool.', 'minor'],
    ['You can set it for the tool.', 'Set it for the tool.', 'minor'],
    ['Hello.', 'Hello to all of you.', 'text'],
    ['A word is mispelled here.', 'A word is misspelled here.', 'minor'],
    ['You may see it.', 'You might see it.', 'minor'],
    ['Copy it from the server to the client.', 'Copy it to the server from the client.', 'text'],
    ['Move it from the left edge.', 'Move it to the left edge.', 'text'],
    ['Move it on the left edge.', 'Move it at the left edge.', 'minor'],
    ['You may need to restart it.', 'You need to restart it.', 'text'],
    ['You may restart it now.', 'You might restart it now.', 'minor'],
    ['You should restart it.', 'You can restart it.', 'text'],
    ['You should restart it.', 'Restart it.', 'minor'],
    ['The tool could delete the data.', 'The tool will delete the data.', 'text'],
    ['The tool will delete the data.', 'The tool deletes the data.', 'minor'],
    ['All of the plugins work here.', 'Some of the plugins work here.', 'text'],
    ['It finished the work.', 'It finishes the work.', 'minor'],
    ["Once you've decided, you're done.", 'Once you have decided, you are done.', 'minor'],
    ['It’s there, and it can’t be lost.', 'It is there, and it cannot be lost.', 'minor'],
    ["It's there.", "It isn't there.", 'text'],
    ["You can't run it.", 'You can run it.', 'text'],
    ["You're done.", 'We are done soon.', 'text'],
    ['Wait 40 seconds.', 'Wait 90 seconds.', 'text'],
    ['Wait 4000 seconds.', 'Wait 40000 seconds.', 'text'],
    ['Use the TRACER.', 'Use the TRACERS.', 'text'],
    ['It is supported.', 'It is not supported.', 'text'],
    ['It is asynchronous.', 'It is synchronous.', 'text'],
    ['Use the tracer.', 'Use the meter.', 'text'],
    ['Use seven nodes.', 'Use seventy nodes.', 'text'],
    ['Use the server.', 'Use the serve.', 'text'],
    ['Sign the contact here.', 'Sign the contract here.', 'text'],
    ['It is asynchronous code.', 'It is synchronous code.', 'text'],
    ['Delete one of them.', 'Delete all of them.', 'text'],
    ['See all the settings.', 'See the whole settings.', 'minor'],
    ['It will recieve it.', 'It will receive it.', 'minor'],
    ['It is left unchaged.', 'It is left unchanged.', 'minor'],
    ['It is scraped here.', 'It is scrapped here.', 'minor'],
    ['Set the env here.', 'Set the environment here.', 'minor'],
    ['It is not known.', 'It is not know.', 'minor'],
    ['You can simple write it.', 'You can simply write it.', 'minor'],
    ['You might want want a step.', 'You might want a step.', 'minor'],
    ['Get the start commmand.', 'Get the start command.', 'minor'],
    ['Rethrow Server Errros', 'Rethrow Server Errors', 'minor'],
    ['Rethrow Server Errors', 'Rethrow Server Errros', 'text'],
    ['Rethrow Server Errorrrs', 'Rethrow Server Errorrs', 'minor'],
    ['Call Signal at the end.', 'Call Singal at the end.', 'text'],
    ['Use Casual mode here.', 'Use Causal mode here.', 'text'],
    ['Use the casual mode here.', 'Use the causal mode here.', 'text'],
    ['The code is compiled.', 'The code is complied.', 'text'],
    ['It has an inflection there.', 'It has an infection there.', 'text'],
    ['The United order comes.', 'The Untied order comes.', 'text'],
    ['We like apple and apply it.', 'We like apply and apply it.', 'text'],
    ['Use the multiple rows.', 'Use multiply rows.', 'text'],
    ['It is possible there.', 'It is possibly there.', 'minor'],
    ['Ask Jonson about it.', 'Ask Johnson about it.', 'text'],
    ['Ask Brian about it.', 'Ask Brain about it.', 'text'],
    ['See the build artefacts.', 'See the build artifacts.', 'minor'],
    ['Organise the behaviour of the centre.', 'Organize the behavior of the center.', 'minor'],
    ['It takes four hours.', 'It takes for hours.', 'text'],
    ['If you need to disable it, you can set it to false:', 'To disable it, set it to false:', 'wording'],
    ['Please refer to the guide of the host for more.', 'See the guide of the host for more.', 'wording'],
    ['It is safe to remove the lock of the host.', 'It is dangerous to remove the lock of the host.', 'text'],
    ['Scroll up to see the older rows of it.', 'Scroll down to see the older rows of it.', 'text'],
    ['It is strongly recommended to restart the server.', 'It is required to restart the server.', 'text'],
    ['It keeps the data in memory for the run.', 'It keeps the data on disk for the run.', 'text'],
    ['Delete the files of the host by hand.', 'Delete the files of the host.', 'text'],
    ['Read the file, count the rows, print the sum.', 'Count the rows, read the file, print the sum.', 'text'],
    ['Files of the host are read, and rows are not.', 'Rows of the host are read, and files are not.', 'text'],
    ['The whole framework of modules is based to satisfy it.', 'The whole framework of modules is designed to satisfy it.', 'wording'],
    ['The whole framework of modules is based to satisfy Linux.', 'The whole framework of modules is designed to satisfy Unix.', 'text'],
    ['Pages are kept for one whole year there.', 'Pages are kept for two whole years there.', 'text'],
    ['Windows has a guide of its own on privacy.', 'Office has a guide of its own on privacy.', 'text'],
    ['[Windows has a guide on privacy](a.md/office)', '[Office has a guide on privacy](a.md/office)', 'text'],
    ['Open the file of the user.', 'Open the folder of the user.', 'text'],
    ['One: do not do that.', '**One:** do not do that!', 'markup'],
    ['One: do not do that.', '**Two:** do not do that!', 'text'],
    ['Take $a_1$ here.', 'Take $a1$ here.', 'code'],
    ['Take $f(a, b)$ here.', 'Take $f(a b)$ here.', 'code'],
    ['Take $A$ here.', 'Take $a$ here.', 'code'],
    ['It costs $5, or $6.', 'It costs $5 or $6.', 'punctuation'],
    ['Take host_metrics here.', 'Take hostmetrics here.', 'text'],
    ['It is at 50% now.', 'It is at 50 now.', 'text'],
    ['Read (it) - now!', 'Read it; now.', 'punctuation'],
    ['- Text', '1. Text', 'markup'],
    ['- ```\n  a\n  ```', '```\na\n```', 'markup'],
    ['Delete the file or keep it.', 'Delete the file and keep it.', 'text'],
  ])('%j -> %j is %s', (before, after, expected) => {
    expect(classifyChange(first(before), first(after), 'en')).toBe(expected);
  });

  test('a correction in more places than one reads over is more than that', () => {
    const corrected = (times: number) =>
      classifyChange(first('You may see it. '.repeat(times)), first('You might see it. '.repeat(times)), 'en');
    expect([corrected(3), corrected(30)]).toEqual(['minor', 'wording']);
  });

  test('function words are those of the source’s language', () => {
    expect(classifyChange(first('It may run.'), first('It might run.'), 'de')).toBe('text');
  });
});

describe('a change that the target holds already', () => {
  test.each([
    ['Run `a` now.', 'Run `b` now.', 'Lancez `b`.', true],
    ['Run `a` now.', 'Run `b` now.', 'Lancez `a`.', false],
    ['Run `a` now.', 'Run `b` now.', 'Lancez `a`, puis `b`.', false],
    ['Run `a` now.', 'Run `a` and `b` now.', 'Lancez `b`.', false],
    ['See [x](/a).', 'See [x](/b).', 'Voir [x](/b).', true],
    ['See [x](/a/b).', 'See [x](/a/b/).', 'Voir [x](/fr/a/b/).', true],
    ['See [x](/a/b).', 'See [x](/a/b/).', 'Voir [x](/fr/a/b).', false],
    ['See [x](/a/b/#c).', 'See [x](/a/b#c).', 'Voir [x](/fr/a/b#c).', true],
    ['See [x](/a/b/#c).', 'See [x](/a/b#c).', 'Voir [x](/fr/a/b/#c).', false],
    ['See [x](/a/b).', 'See [x](/a/b/c/).', 'Voir [x](/fr/a/b/).', false],
    ['See [x](/a/b), too.', 'See [x](/a/b/); too.', 'Voir [x](/fr/a/b/).', false],
    ['See [x](http://a.org/b).', 'See [x](https://a.org/b).', 'Voir [x](https://a.org/b).', true],
    ['See [x](http://a.org/b).', 'See [x](https://a.org/b).', 'Voir [x](http://a.org/b).', false],
    ['Since v14 only.', 'Since v18 only.', 'Depuis v18 seulement.', true],
    ['See [x](#a-b:c).', 'See [x](#a-b-c).', 'Voir [x](#annexe-b).', true],
    ['See [x](#a-b:c).', 'See [x](#a-b-c).', 'Voir [x](#a-b:c).', false],
    ['See [x](#a-b:c).', 'See [x](#a-b-c).', 'Voir x.', false],
    ['See [x](#a) and `b`.', 'See [x](#c) and `d`.', 'Voir [x](#un) et `b`.', false],
    ['See [x](#a) and `b`.', 'See [x](#c) and `d`.', 'Voir [x](#un) et `d`.', true],
    ['See [x](y.md).', 'See [x](z.md).', 'Voir [x](un.md).', false],
    ['See [x](/a).', 'See [x](/b#c).', 'Voir [x](/fr/b#ci).', true],
    ['See [x](/a).', 'See [x](/b#c).', 'Voir [x](/fr/d#ci).', false],
    ['See [x](/a#b).', 'See [x](/c#d).', 'Voir [x](/fr/a#bi), [y](/fr/c#di).', false],
    ['See [x](/a#b).', 'See [x](/c#d).', 'Voir [x](/fr/c#di).', true],
    ['Read [this talk](/a) now.', 'Read this [talk](/a) now.', 'Lisez [ceci](/fr/a).', true],
    ['Read [this talk](/a) now.', 'Read this [talk](/a) now.', 'Lisez ceci.', false],
    ['Read [this](/a) talk.', 'Read this [talk](/a).', 'Lisez [ceci](/a).', false],
    ['Read [this](/a) talk.', 'Read [this](/a) [talk].', 'Lisez [ceci](/a).', false],
    ['Read [one](/a), [two](/b).', 'Read [one](/b), [two](/a).', 'Lisez [un](/a), [deux](/b).', false],
    ['Cut it to 8X5 px.', 'Cut it to 800*500px.', 'Coupez à 800 × 500 px.', true],
    ['Cut it to 8X5 px.', 'Cut it to 800*500px.', 'Coupez à 8 × 5 px.', false],
    [':::caution', ':::warning', ':::danger', true],
    [':::caution', ':::warning', ':::caution', false],
    [':::caution', ':::warning', ':::warning', true],
    ['Set testprofile.', 'Set testProfile.', 'Mettez testProfile.', true],
    ['Set testprofile.', 'Set testProfile.', 'Mettez testprofile.', false],
    ['Set testprofile.', 'Set testProfile.', 'Mettez le profil.', false],
    ['Set testprofile.', 'Set testProfile.', '设置测试配置。', true],
    ['Set testprofile.', 'Set testProfile.', '设置testprofile。', false],
    ['Set testprofile.', 'Set testProfile.', '设置testProfile。', true],
    ['## Kafka uses', '## Kafka Uses', '## Kafka 使用', true],
    ['## Kafka uses', '## Kafka Uses', '## Usos de Kafka del 1º', false],
    ['The NetWork is up.', 'The Network is up.', 'NetWork 已启动。', false],
    ['Shows `Total：` there.', 'Shows `Total:` there.', '显示 `合计：`。', true],
    ['Shows `Total：` there.', 'Shows `Total:` there.', '显示 `Total：`。', false],
    ['Shows `Total：` there.', 'Shows `Sum:` there.', '显示 `合计：`。', false],
    ['Run `a` now.', 'Run `b` later.', 'Lancez `b` plus tard.', false],
    ['## Title', '### Title', '### Titre', true],
    ['## Title', '### Title', '## Titre', false],
    ['```\na\nb\n```', '```\na\nc\n```', '```\na # traduit\nc\n```', true],
    ['```\nrun()\n```', "```\nuse(x)\nshow('One')\nrun()\n```", "```\nuse(x)\nshow('一')\nrun()\n```", true],
    ['```\nrun()\n```', "```\nuse(x)\nshow('One')\nrun()\n```", "```\nshow('一')\nrun()\n```", false],
    ["```\nshow('One')\n```", "```\nshow('Two')\n```", "```\nshow('一')\n```", false],
    ["```\nshow('One')\n```", "```\nshow('Two')\n```", "```\nshow('Two')\n```", true],
    ['<!-- begin a -->', '<!-- begin b -->', '<!-- begin   b -->', true],
    ['<!-- begin a -->', '<!-- begin b -->', '<!-- begin a -->', false],
    ['Some text.', 'Some text.', 'Du texte.', false],
    ['- Text', '1. Text', '1. Texte', true],
    ['- Text', '1. Text', '- Texte', false],
    ['- Text', '1. Text', '* 1. Texte', false],
    ['- [ ] Text', '- [x] Text', '- [x] Texte', true],
    ['- [ ] Text', '- [x] Text', '- [ ] Texte', false],
    ['> Text', '> > Text', '> Texte', false],
    ['- Run `a`', '1. Run `b`', '1. Lancez `b`', true],
    ['- Run `a`', '1. Run `b`', '- Lancez `b`', false],
    ['Text  \nof it', 'Text\nof it', 'Texte  \nici', false],
    ['Text  \nof it', 'Text\nof it', 'Texte\nici', true],
    ['- Text  \nof it', '1. Text  \nof it', '1. Texte ici', true],
  ])('%j -> %j, target %j: %s', (before, after, target, expected) => {
    expect(alreadyCarried(first(before), first(after), first(target), ['en', 'fr'])).toBe(expected);
  });
});

test('a cell that reads as its source does now has nothing to follow, and a paragraph that does has a translation to get', () => {
  const cell = (text: string) => segmentsOf(pageOf('a.md', `| Name | Default |\n| --- | --- |\n| a | ${text} |\n`), parse).at(-1)!;
  const [was, is] = ['Title', 'Filename (posts only)'];
  expect(alreadyCarried(cell(was), cell(is), cell(is))).toBe(true);
  expect(alreadyCarried(cell(was), cell(is), cell('Nom (billets)'))).toBe(false);
  expect(alreadyCarried(first(was), first(is), first(is))).toBe(false);
});

test('a heading of another level has changed, even if what became of its words counts as nothing', () => {
  const all = (text: string) => segmentsOf(pageOf('a.md', text), parse);
  const [base, source] = [all('## The step\n'), all('### The steps\n')];
  const judgement = { ignored: ['minor'], language: 'en', places: false, matched: new WeakMap() };
  expect(judgeMatches({ base, source, target: () => all('## Le pas\n') }, judgement).matches).toMatchObject([
    { kind: 'changed', class: 'minor' },
  ]);
});

test('one version and its source are judged for each target by what that holds', () => {
  const all = (text: string) => segmentsOf(pageOf('a.md', text), parse);
  const [base, source] = [all('Run `npm ci` now.'), all('Run `npm install` now.')];
  const matched = new WeakMap();
  const kindFor = (target: string, ignored: string[] = []) =>
    judgeMatches({ base, source, target: () => all(target) }, { ignored, language: 'en', places: false, matched }).matches[0]!.kind;
  expect(kindFor('Lance `npm ci`.')).toBe('changed');
  expect(kindFor('Lance `npm install`.')).toBe('unchanged');
  expect(kindFor('Lance `npm ci`.')).toBe('changed');
  expect(kindFor('Lance `npm ci`.', ['code'])).toBe('unchanged');
});

test.each([
  ['A new text.', 'text'],
  ['```\nnew code\n```', 'code'],
  ['[new]: a.md', 'link'],
  ['<!-- new -->', 'markup'],
])('%j that comes or goes is of the class %s', (text, expected) => {
  const classOf = (base: string, source: string) => {
    const [before, after] = [base, source].map((body) => segmentsOf(pageOf('a.md', `# A\n\n${body}\n`), parse)) as [Segment[], Segment[]];
    const judgement = { ignored: [], language: 'en', places: false, matched: new WeakMap() };
    return judgeMatches({ base: before, source: after, target: () => after }, judgement).matches[1]!.class;
  };
  expect([classOf('', text), classOf(text, '')]).toEqual([expected, expected]);
});

test.each([
  ['# <a name="get-it"></a>Get it', 'Get it', 0],
  ['# <a name="get-it"></a>Get `it`', 'Get `it`', 1],
  ['# <a name="own"></a>Get it', '<a name="own"></a>Get it', 1],
  ['# `Get` it', '`Get` it', 1],
])('%j of a hand-back is compared as %j, with the codes of that', async (heading, text, codes) => {
  const bilingual = { by: 'spans', bodyOnly: true, segments: [first(heading)] };
  const pages = { pair: { source: 'a.md' }, source: { bytes: new Uint8Array() } };
  const found = await findBase(
    { ...pages, since: null, provenance: null, bilingual } as unknown as Both,
    { dialect: git, history: null } as DriftContext,
  );
  const compared = found.segments()![0]! as Segment;
  expect([compared.text, compared.content.filter(({ kind }) => kind === 'code').length]).toEqual([text, codes]);
});

test.each([
  ['a.md', ' <!-- lockstep: added -->'],
  ['a.mdx', ' {/* lockstep: added */}'],
])('the mark of what is left to do in %s is a comment there, and goes again', (path, mark) => {
  expect(markOf('added', path)).toBe(mark);
  expect(withoutMark(`Text.${mark}`)).toBe('Text.');
});

test.each([
  ['---\nlockstep.reconstructedFrom: fr-FR\n---\n# A\n', true],
  ['---\ntitle: A\n---\nThe key `lockstep.reconstructedFrom`.\n', false],
  ['# A\n', false],
])('a source was rebuilt from a hand-back where its front matter says so: %j', (text, expected) => {
  expect(isReconstructed(pageOf('a.md', text))).toBe(expected);
});

test('the files that a page takes in, from its own folder', async () => {
  const page = pageOf(
    'docs/x/a.md',
    '[!INCLUDE [p](../includes/p.md)]\n\nText [!INCLUDE [q](q.md)] and [link](r.md).\n\n[!INCLUDE [w](https://example.org/w.md)]\n',
  );
  const context: Partial<DriftContext> = {
    segmentsOf: (one) => segmentsOf(one, parse),
    includeOf: async () => ({ by: 'target', stale: true }),
  };
  expect(await changedIncludes(page.path, page, null, context as DriftContext)).toEqual(['docs/includes/p.md', 'docs/x/q.md']);
});
