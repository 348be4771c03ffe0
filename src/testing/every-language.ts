import { readFileSync } from 'node:fs';
import { arabic, article, english, strangeWords, type Words } from './every-construct.ts';
import { pixel } from './pixel.ts';

/** What stands below the article of every construct: the constructs that show most when they are missed by an eye, or a finger. */
function rest(t: Words): string {
  return `
## <a name="parts"></a>[!INCLUDE [${t.one}](includes/name.md)]

[!INCLUDE [${t.one}](includes/part.md)]

${t.text} [!INCLUDE [${t.one}](includes/name.md)].

> [!TIP]
> ${t.text}

> [!IMPORTANT]
> ${t.text}

> [!CAUTION]
> ${t.text}

> [!UNHEARDOF]
> ${t.text}

- ${t.link}

  > [!NOTE]
  > ${t.text}

> [!div class="op_single_selector"]
> - [${t.one}](other.md)
> - [${t.two}](every.md)

> [!div class="mx-imgBorder"]
> ![${t.link}](media/a.png)

::: zone pivot="windows"
${t.text}
::: zone-end
::: zone pivot="linux"
${t.text}
::: zone-end

:::image type="icon" source="media/a.png" border="false"::: ${t.link}

### ${t.heading}

#### ${t.one}

##### ${t.two}

###### ${t.link}

<details>
<summary>${t.one}</summary>

${t.text}

</details>

<kbd>Ctrl</kbd>+<kbd>C</kbd>, H<sub>2</sub>O, x<sup>2</sup>, ~~${t.one}~~, **${t.two}**, *${t.link}*, <placeholder><br>${t.one}

\`\`\`
${'a line of code that is far too long for any phone, '.repeat(8)}
\`\`\`

| ${Array.from({ length: 12 }, (_, index) => `${t.one} ${index}`).join(' | ')} |
|${' --- |'.repeat(12)}
| ${Array.from({ length: 12 }, () => '`a-value-that-is-long`').join(' | ')} |

${t.link}
: ${t.text}

***

:::no-loc text="${t.one}":::

:::chart
${t.two}
:::
`;
}

const words: Record<string, Words> = {
  'fr-FR': {
    title: 'Tout ce que connaît le dialecte',
    heading: 'Un titre qui dit ce qui suit',
    text: 'Une phrase assez longue pour remplir plus d’une ligne sur un téléphone, avec un nom comme Azure au milieu.',
    link: 'Ce qui est dit ailleurs',
    one: 'Un',
    two: 'Deux',
  },
  'nl-NL': {
    title: 'Alles wat het dialect kent',
    heading: 'Een kop die zegt wat volgt',
    text: 'Een zin die lang genoeg is om op een telefoon meer dan een regel te vullen, met een naam als Azure erin.',
    link: 'Wat elders wordt gezegd',
    one: 'Een',
    two: 'Twee',
  },
  'sv-SE': {
    title: 'Allt som dialekten känner till',
    heading: 'En rubrik som säger vad som följer',
    text: 'En mening som är lång nog att fylla mer än en rad på en telefon, med ett namn som Azure i sig.',
    link: 'Vad som sägs på annat håll',
    one: 'Ett',
    two: 'Två',
  },
  'ar-XB': arabic,
};

/** Languages of the site besides its source's. */
export const targetLocales = Object.keys(words);

const folderOf = (locale: string): string => `i18n/${locale}/docusaurus-plugin-content-docs/current/security/mtp`;

const record = 'ms.sourcegitcommit: {base}\nms.translationtype: MT\nms.lasthandoff: 04/21/2020\n';

/** Two commits of a site in five languages: every construct, translated; then a source that went on in what it says, has and has no more. */
export const everyLanguage: Record<string, string | Uint8Array>[] = [
  {
    'docs/security/mtp/every.md': article(english) + rest(english),
    'docs/security/mtp/other.md': '---\ntitle: Only in English\n---\n# Only in English\n\nText.\n',
    'docs/security/mtp/kept.md': '---\ntitle: Terms\nlockstep.keepSource: true\n---\n# Terms\n\nThey hold in English.\n',
    'docs/security/mtp/includes/name.md': 'Azure\n',
    'docs/security/mtp/includes/part.md': 'A part that more than one page has.\n\n> [!NOTE]\n> Whoever changes it changes all.\n',
    'docs/security/mtp/code/a.ps1': 'Get-Item -Path "C:\\a" # one\n$b = 2\nWrite-Host $b\n',
    'docs/security/mtp/media/a.png': pixel,
    'docs/security/mtp/media/large.png': pixel,
  },
  Object.fromEntries(
    Object.entries(words).flatMap(([locale, own]) => [
      [`${folderOf(locale)}/every.md`, article(own, record) + rest(own)],
      ...Object.entries(locale === 'ar-XB' ? strangeWords(locale) : wordsOf(locale)),
    ]),
  ),
  { 'docs/security/mtp/every.md': goneOn(article(english) + rest(english)) },
];

function wordsOf(locale: string): Record<string, string> {
  const files = ['code.json', 'docusaurus-theme-classic/navbar.json', 'docusaurus-theme-classic/footer.json'];
  return Object.fromEntries(files.map((name) => [`i18n/${locale}/${name}`, readFileSync(`i18n/${locale}/${name}`, 'utf8')]));
}

/** A paragraph that says something else, one that came, one that went, and a row of a table. */
function goneOn(text: string): string {
  return text
    .replace(`\n\n${english.text} [`, '\n\nAnother sentence about Azure, which says something else. [')
    .replace('\n## <a name="code">', '\nA paragraph that was not there before.\n\n## <a name="code">')
    .replace(`\n\n> ${english.text}\n`, '\n')
    .replace(`| ${english.link} | 1 |`, '| What is told at another place | 1 |');
}
