import { readFileSync } from 'node:fs';
import { pixel } from './pixel.ts';

const untranslated = 'This is a paragraph that nobody has translated yet.';

/** The words of an article of every construct, in one language. */
export type Words = typeof english;

/**
 * An article of every construct.
 *
 * @param head lines of the front matter: where it comes from
 */
export function article(t: Words, head = ''): string {
  return `---
title: ${t.title}
description: ${t.text}
${head}---
# <a name="title"></a>${t.title}

${t.text} \`lockstep check --write\` ${t.text} [${t.link}](other.md) <xref:System.String>

> [!NOTE]
> ${t.text}

> [!WARNING]
> ${t.text}

## <a name="code"></a>${t.heading}

[!code-powershell[](code/a.ps1?highlight=2)]

\`\`\`json
{ "a": [1, true, "two"] }
\`\`\`

> [!div class="checklist"]
> * ${t.link}
> * ${t.text}

1. ${t.link}
   - ${t.text}
2. ${t.text}

- [x] ${t.link}
- [ ] ${t.text}

## <a name="tabs"></a>${t.heading}

### [${t.one}](#tab/one)

${t.text}

### [${t.two}](#tab/two)

${t.text}

---

::: moniker range="< vs-2022"
${t.one}
::: moniker-end
::: moniker range=">= vs-2022"
${t.two}
::: moniker-end

## <a name="pictures"></a>${t.heading}

:::image type="complex" source="media/a.png" alt-text="${t.link}" lightbox="media/large.png":::
   ${t.text}
:::image-end:::

:::row:::
:::column span="2":::
${t.text}
:::column-end:::
:::column:::
${t.link}
:::column-end:::
:::row-end:::

| ${t.one} | ${t.two} | ${t.link} |
| :-- | --: | :-: |
| ${t.link} | 1 | \`a | b\` |

> [!VIDEO https://www.youtube-nocookie.com/embed/a]

> [!div class="nextstepaction"]
> [${t.link}](other.md)

${t.text}[^1]

[^1]: ${t.link}

![${t.link}](media/none.png)

> ${t.text}

${untranslated}
`;
}

export const english = {
  title: 'Every construct of the dialect',
  heading: 'A heading that says what follows',
  text: 'A sentence that is long enough to fill more than one line of a phone, with a name such as Azure in it.',
  link: 'What is told elsewhere',
  one: 'One',
  two: 'Two',
};

export const arabic: Words = {
  title: 'كل ما تعرفه اللهجة',
  heading: 'عنوان يقول ما يأتي بعده',
  text: 'جملة طويلة بما يكفي لتملأ أكثر من سطر واحد على الهاتف، وفيها اسم مثل Azure في وسطها.',
  link: 'ما قيل في مكان آخر',
  one: 'واحد',
  two: 'اثنان',
};

/** Of another script than that of the code. */
const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];

/** Where the Arabic pages lie. */
const folder = 'i18n/ar-SA/docusaurus-plugin-content-docs/current/security/mtp';

/** The source in English, its translation into Arabic, pages that only the source has, and the words of the site. */
export const bidirectional: Record<string, string | Uint8Array> = {
  'docs/security/mtp/every.md': article(english),
  'docs/security/mtp/other.md': '---\ntitle: Only in English\n---\n# Only in English\n\nText.\n',
  ...Object.fromEntries([...'abcdefghijklmno'].map((letter) => [`docs/security/mtp/more/${letter}.md`, `# ${letter} in a folder\n`])),
  'docs/security/mtp/code/a.ps1': 'Get-Item -Path "C:\\a" # one\n$b = 2\nWrite-Host $b\n',
  'docs/security/mtp/media/a.png': pixel,
  'docs/security/mtp/media/large.png': pixel,
  [`${folder}/every.md`]: article(arabic),
  ...strangeWords('ar-SA'),
};

type Strings = Record<string, { message: string }>;

/** The words of the site for a language of another script: `i18n/ar-SA/code.json` and those of the theme. */
export function strangeWords(locale: string): Record<string, string> {
  const names = ['code.json', 'docusaurus-theme-classic/navbar.json', 'docusaurus-theme-classic/footer.json'];
  const wordsOf = (name: string) => JSON.parse(readFileSync(`i18n/fr-FR/${name}`, 'utf8')) as Strings;
  return Object.fromEntries(names.map((name) => [`i18n/${locale}/${name}`, JSON.stringify(strange(wordsOf(name)))]));
}

/** Words in letters of another script, as a pseudo-locale has them: what of the page is Latin still was written into the code. */
function strange(strings: Strings): Strings {
  const turned = (message: string) =>
    message.replace(/\{\w+\}|\p{L}/gu, (part) => (part.length > 1 ? part : letters[part.codePointAt(0)! % letters.length]!));
  return Object.fromEntries(Object.entries(strings).map(([id, { message }]) => [id, { message: turned(message) }]));
}
