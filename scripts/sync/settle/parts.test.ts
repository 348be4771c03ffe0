import { describe, expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { helm } from '../../provenance/helm.ts';
import { committedPage } from '../../testing/scenario/committed-page.ts';

const parse = await loadParser();

/** A French page, and its English one that went on from it. */
function synced(from: string, to: string, french: string) {
  const pages = [{ source: `# Title\n\n${from}\n` }, { source: `# Title\n\n${to}\n` }];
  const target = (first: string) => `---\ndefault_lang_commit: ${first}\n---\n# Titre\n\n${french}\n`;
  const page = committedPage([pages[0]!, { target }, pages[1]!], parse, helm);
  return { ...page, body: () => page.target().split('# Titre\n\n')[1]!.trimEnd() };
}

const [start, wait] = ['Start the server with this command', 'wait until it answers.'];
const [lancez, attendez] = ['Lancez le serveur par cette commande', 'attendez qu’il réponde.'];

describe('a text is neither brought beside its translation nor taken out where it fits', () => {
  test.each([
    ['a paragraph was cut in two', `${start} and ${wait}`, `${start}.\n\nW${wait.slice(1)}`, `${lancez} et ${attendez}`],
    ['two paragraphs were joined', `${start}.\n\nW${wait.slice(1)}`, `${start}. W${wait.slice(1)}`, `${lancez}.\n\nA${attendez.slice(1)}`],
    [
      'items became rows',
      `- ${start}.\n- ${wait}`,
      `| A | B |\n|---|---|\n| C | ${start}. |\n| D | ${wait} |`,
      `- ${lancez}.\n- ${attendez}`,
    ],
    [
      'a paragraph lost its first sentence and was joined to the next one',
      `The old sentence goes. ${start}.\n\nThen w${wait.slice(1)}`,
      `${start}. Then w${wait.slice(1)}`,
      `L’ancienne phrase part. ${lancez}.\n\nEnsuite ${attendez}`,
    ],
  ])('%s', async (_, from, to, french) => {
    const { sync, body, state } = synced(from, to, french);
    await sync();
    expect([body(), await state()]).toEqual([french, 'stale']);
    await sync();
    expect(body()).toBe(french);
  });

  test('a paragraph of which only a short sentence goes on elsewhere is taken out', async () => {
    const { sync, body } = synced(
      `The old paragraph goes. See below.\n\nOne more stays. W${wait.slice(1)}`,
      `One more stays. See below. W${wait.slice(1)}`,
      `L’ancien paragraphe part. Voir plus bas.\n\nUn autre reste. A${attendez.slice(1)}`,
    );
    await sync();
    expect(body()).toBe(`Un autre reste. A${attendez.slice(1)}`);
  });

  test('a paragraph that came beside one that changed is brought', async () => {
    const { sync, body } = synced(`${start} now.`, `${start} at once.\n\nW${wait.slice(1)}`, `${lancez} maintenant.`);
    await sync();
    expect(body()).toBe(`${lancez} maintenant.\n\nW${wait.slice(1)}`);
  });
});

describe('a row moves with its short cells', () => {
  const [head, cabeza] = ['| Option | Meaning |\n| --- | --- |', '| Option | Sens |\n| --- | --- |'];
  const [port, host] = ['| `--port` | The port that it listens on |', '| `--host` | The address that it binds to |'];
  const [porte, hote] = ['| `--port` | Le port sur lequel il écoute |', '| `--host` | L’adresse à laquelle il se lie |'];
  const table = (...rows: string[]): string => rows.join('\n');

  test('below another one', async () => {
    const { sync, drift, body } = synced(table(head, port, host), table(head, host, port), table(cabeza, porte, hote));
    expect((await drift()).changes?.map(({ kind, base }) => [kind, base])).toEqual([
      ['moved', '`--port`'],
      ['moved', 'The port that it listens on'],
    ]);
    await sync();
    expect([body(), (await drift()).state]).toEqual([table(cabeza, hote, porte), 'current']);
  });

  test('below one that came', async () => {
    const log = '| `--log` | Where the log is written to |';
    const { sync, body } = synced(table(head, port, host), table(head, host, log, port), table(cabeza, porte, hote));
    await sync();
    expect(body()).toBe(table(cabeza, hote, log, porte));
  });
});

describe('the order of the front matter', () => {
  const yaml = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\nText.\n`;

  test.each([
    ['of fields says nothing', ['title: Installing the server', 'description: How to install it'], 'current'],
    ['of items in a list does', ['keywords:', '  - installing the server', '  - starting the server'], 'stale'],
  ])('%s', async (_, lines, state) => {
    const [head, list] = [lines.filter((line) => line.endsWith(':')), lines.filter((line) => !line.endsWith(':'))];
    const target = (first: string) => yaml(`default_lang_commit: ${first}`, ...lines).replace('Text', 'Texte');
    const changes = [{ source: yaml(...lines) }, { target }, { source: yaml(...head, ...list.toReversed()) }];
    expect(await committedPage(changes, parse, helm).state()).toBe(state);
  });
});
