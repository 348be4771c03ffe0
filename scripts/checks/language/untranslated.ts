import type { Segment } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { leftInSource } from './left-in-source.ts';

export const untranslated: Check<'untranslated'> = {
  id: 'untranslated',
  severity: 'error',
  about:
    'No sentence is left in the language of the source. What follows each other is told once, and a whole page by `page-untranslated`.',
  why: 'A translation memory or a machine passed it through. Names, code, quotations, what programs print, titles of links, talks and changes, and what is shorter than four words say nothing, nor does a sentence without two of the small words that any prose has.',
  run(subject, report) {
    const { runs = [], isMost = false } = leftInSource(subject) ?? {};
    if (isMost) return;
    for (const { first, range, segments, count } of runs) {
      const shown = first.replaceAll('\ufffc', '…');
      const actual = shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
      const message = `Unexpected "${actual}" in the language of the source, expected it in ${subject.locale}${more(count, segments)}`;
      const spoils = [range, ...segments.slice(1).map((segment) => segment.range)];
      report({ range, message, actual, severity: segments.every(({ kind }) => kind === 'title') ? 'warning' : undefined, spoils });
    }
  },
  examples: [
    {
      source: '> A hint: Jura lbh fcrpvsl bcgvzvmref be ybffrf jvgu fgevatf, jr frg nyy gur inyhrf.\n',
      page: '> Подсказка: Jura lbh fcrpvsl bcgvzvmref be ybffrf jvgu fgevatf, jr frg nyy gur inyhrf.\n',
      locale: 'ru',
      findings: [],
    },
    {
      source: '**Ann Lee:** *How we moved all of it to the cloud*\n\n**Note:** *This is not what we have moved.*\n',
      page: '**Ann Lee:** *How we moved all of it to the cloud*\n\n**Note:** *This is not what we have moved.*\n',
      locale: 'pt',
      findings: ['3:12 Unexpected "This is not what we have moved." in the language of the source, expected it in pt'],
    },
    {
      source: '| Code | What |\n| --- | --- |\n| 1 | it is canceled by the user with stop(error) | \n| 2 | It is canceled by the user. |\n',
      page: '| 代码 | 含义 |\n| --- | --- |\n| 1 | it is canceled by the user with stop(error) | \n| 2 | It is canceled by the user. |\n',
      locale: 'zh',
      findings: ['4:7 Unexpected "It is canceled by the user." in the language of the source, expected it in zh'],
    },
    {
      source: 'On a donc notre fichier : on clique sur la ligne.\n\n### 409 Conflict: terminated by the other request\n',
      page: 'On a donc notre fichier : on clique sur la ligne.\n\n### 409 Conflict: terminated by the other request\n',
      locale: 'fr',
      findings: [],
    },
    {
      source:
        '- [[#10](https://a.example/10)] optimize: do not look at it twice when it is new\n- [#11](https://a.example/11) Revert "feat:(a) look at it twice when it is new"\n\n> could not look at it when it is new\n\n1. **fatal error: it is not there when it is read**\n',
      page: '- [[#10](https://a.example/10)] optimize: do not look at it twice when it is new\n- [#11](https://a.example/11) Revert "feat:(a) look at it twice when it is new"\n\n> could not look at it when it is new\n\n1. **fatal error: it is not there when it is read**\n',
      locale: 'zh',
      findings: [],
    },
    {
      source: '- [[#10](https://a.example/10)] Do not look at it twice when it is new.\n\n> You can not look at it when it is new.\n',
      page: '- [[#10](https://a.example/10)] Do not look at it twice when it is new.\n\n> You can not look at it when it is new.\n',
      locale: 'zh',
      findings: [
        '1:3 Unexpected "[] Do not look at it twice when it is new." in the language of the source, expected it in zh (and 1 more up to line 3)',
      ],
    },
    { source: 'Open the list and choose.\n', page: 'Open the list and choose.\n', locale: 'fr', keepsSource: true, findings: [] },
    {
      source: '<p>\n<a href="https://a.example/">How to make a game for players</a>\n</p>\n',
      page: '<p>\n<a href="https://a.example/">How to make a game for players</a>\n</p>\n',
      locale: 'fr-FR',
      findings: [],
    },
    {
      source: '<p>\n<a href="game.md">How to make a game for players</a>\n</p>\n',
      page: '<p>\n<a href="game.md">How to make a game for players</a>\n</p>\n',
      locale: 'fr-FR',
      findings: ['2:19 Unexpected "How to make a game for players" in the language of the source, expected it in fr-FR'],
    },
    {
      source: '<aside>\nOpen the list and choose a package.\n</aside>\n',
      page: '<aside>\nOpen the list and choose a package.\n</aside>\n',
      locale: 'fr-FR',
      findings: [],
    },
    {
      source: '<aside>\n\nOpen the list and choose a package.\n\n</aside>\n',
      page: '<aside>\n\n_Open the list and choose a package._\n\nÖffne die Liste.\n\n</aside>\n',
      locale: 'de',
      findings: [],
    },
    { source: 'Open the list and choose a package.\n', page: 'Ouvrez la liste et choisissez un paquet.\n', locale: 'fr-FR', findings: [] },
    {
      source: 'Choose Azure Active Directory Identity Protection.\n',
      page: 'Choose Azure Active Directory Identity Protection.\n',
      locale: 'fr-FR',
      findings: [],
    },
    {
      source: 'Talk: [How we moved all of it to the cloud](https://a.example)\n',
      page: 'Exposé : [How we moved all of it to the cloud](https://a.example)\n',
      locale: 'fr-FR',
      findings: [],
    },
    {
      source: '[//]: # (This is what the tool has written.)\n',
      page: '[//]: # (This is what the tool has written.)\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '> Open the list and choose a package.\n>\n> — Anna\n',
      page: '> Open the list and choose a package.\n>\n> — Anna\n',
      locale: 'fr-FR',
      findings: [],
    },
    {
      source: 'Open the list. You can then choose one of the packages.\n',
      page: 'Ouvrez la liste. You can then choose one of the packages.\n',
      locale: 'fr-FR',
      findings: ['1:18 Unexpected "You can then choose one of the packages." in the language of the source, expected it in fr-FR'],
    },
    {
      source: 'Open the list and choose a package from it... which is a thing that is quickly done.\n',
      page: 'Open the list and choose a package from it... ce qui est vite fait.\n',
      locale: 'fr-FR',
      findings: ['1:1 Unexpected "Open the list and choose a package from it..." in the language of the source, expected it in fr-FR'],
    },
    {
      source: 'This project names a package that is missing here\n',
      page: 'This project names a package that is missing here (es fehlt ein Paket)\n',
      locale: 'de',
      findings: [],
    },
    {
      source: quotes('"We have waited for this for a long time."', '"It works."', '"I use it."'),
      page: quotes('"We have waited for this for a long time."', '"Es geht."', '"Ich nutze es."'),
      locale: 'de',
      findings: ['1:2 Unexpected "We have waited for this for a long time." in the language of the source, expected it in de'],
    },
    {
      source: quotes('"We have waited for this for a long time."', '"It works."', '"I use it."'),
      page: quotes('"We have waited for this for a long time."', '"It works."', '"Ich nutze es."'),
      locale: 'de',
      findings: [],
    },
    {
      source:
        'Open the list and choose a package.\n\n`npm`\n\nYou can then close the list.\n\nThat is all.\n\nYou can then close the list.\n',
      page: 'Open the list and choose a package.\n\n`npm`\n\nYou can then close the list.\n\nDas ist alles, was zu tun ist, und es ist nicht viel, wenn man weiß, wo man die Liste findet, was sie enthält und wozu sie da ist.\n\nYou can then close the list.\n',
      locale: 'de',
      findings: [
        '1:1 Unexpected "Open the list and choose a package." in the language of the source, expected it in de (and 1 more up to line 5)',
        '9:1 Unexpected "You can then close the list." in the language of the source, expected it in de',
      ],
    },
    {
      source: '- Open the `list` and choose a package.\n',
      page: '- Open the `list` and choose a package.\n',
      locale: 'fr-FR',
      findings: ['1:3 Unexpected "Open the … and choose a package." in the language of the source, expected it in fr-FR'],
    },
    {
      source: 'Open the list and choose a package.\n',
      page: 'Klicken Sie auf die Liste und wählen Sie dann das Paket aus.\n',
      locale: 'ja-JP',
      findings: [
        '1:1 Unexpected "Klicken Sie auf die Liste und wählen Sie dann das Paket aus." in the language of the source, expected it in ja-JP',
      ],
    },
  ],
};

function more(count: number, segments: readonly Segment[]): string {
  const line = segments.at(-1)!.lines[1];
  if (count === 1) return '';
  return segments.length === 1 ? ` (and ${count - 1} more here)` : ` (and ${count - 1} more up to line ${line})`;
}

/** Paragraphs of quotations alone. */
function quotes(...texts: string[]): string {
  return `${texts.join('\n\n')}\n`;
}
