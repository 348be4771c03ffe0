import type { Check } from '../check.ts';
import { blockProblems } from './block-problems.ts';

export const directiveDamaged: Check<'directive-damaged'> = {
  id: 'directive-damaged',
  severity: 'error',
  compares: true,
  about:
    'An alert, a directive or a list of attributes of the source stands in its translation, and its names are the same: `:::note`, `{: .note}`.',
  why: 'A site knows `[!NOTE]` and `:::note`; with another name or other marks it shows them as text, or without their look.',
  run(subject, report) {
    for (const problem of blockProblems(subject, 'directive-damaged')) report(problem);
  },
  examples: [
    { source: '> [!NOTE]\n> Text\n', page: '> [!note]\n> Text\n', locale: 'de', findings: [] },
    { source: ':::tip Title\n\nText\n\n:::\n', page: ':::tip Titel\n\nText\n\n:::\n', locale: 'de', findings: [] },
    {
      source: '::::tip\n\nA\n\n:::note\n\nB\n\n:::\n\n::::\n',
      page: ':::::tip\n\nÄ\n\n::::note\n\nß\n\n::::\n\n:::::\n',
      locale: 'de',
      findings: [],
    },
    { source: ':::note A\n\nB\n', page: 'ß\n', locale: 'de', findings: [] },
    {
      source: '::::tip\n\nA\n\n:::note\n\nB\n\n:::\n\n::::\n',
      page: ':::tip\n\nÄ\n\n:::note\n\nß\n\n:::\n\n:::\n',
      locale: 'de',
      findings: ['11:1 Unexpected :::, expected ::::: it ends no box here'],
    },
    {
      source: '::::tip\n\nA\n\n:::note\n\nB\n\n:::\n\n::::\n',
      page: '::::tip\n\nÄ\n\n::::note\n\nß\n\n::::\n\n::::\n',
      locale: 'de',
      findings: ['11:1 Unexpected ::::, expected :::::: it ends no box here'],
    },
    {
      source: '::::tip\n\nA\n\n:::note\n\nB\n\n:::\n\n::::\n\nC\n',
      page: '::::tip\n\nÄ\n\n:::note\n\nß\n\n::::\n\nZ\n',
      locale: 'de',
      findings: ['7:1 Unexpected absence of :::, expected it here, as in the source'],
    },
    {
      source: ':::tip\n\nA\n\n:::\n',
      page: '::::tip\n\nÄ\n\n:::\n',
      locale: 'de',
      findings: ['5:1 Unexpected :::, expected ::::: it ends no box here'],
    },
    {
      source: '{% include [the note](a.md) %}\n\nA\n',
      page: '{% include [der Hinweis](a.md) %}\n\nÄ\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'A\n\n:::tip\n\nB\n\n:::\n\n## C\n\nD\n',
      page: 'Ä\n\n## C\n\nD\n\n:::tip\n\nB\n\n:::\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '> [!NOTE]\n> Text\n',
      page: '> [!HINWEIS]\n> Text\n',
      locale: 'de',
      findings: ['1:3 Unexpected [!HINWEIS], expected [!NOTE]: its name is read by the site'],
    },
    {
      source: '# A\n\nOne is `a`.\n\nTwo is `b`.\n\nThree is `c`.\n\n:::info\nFour is all that there is to say.\n:::\n',
      page: '# Ä\n\n:::warning\nÜbersetzt von Freiwilligen, die gerne Hilfe hätten.\n:::\n\nEins ist `a`.\n\nZwei ist `b`.\n\nDrei ist `c`.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '# A\n\nOne is `a`.\n\nTwo is `b`.\n\n:::info\nFour is all.\n:::\n\nThree is `c`.\n\nFive is `d`.\n',
      page: '# Ä\n\nEins ist `a`.\n\nZwei ist `b`.\n\n:::hinweis\nVier ist alles.\n:::\n\nDrei ist `c`.\n\nFünf ist `d`.\n',
      locale: 'de',
      findings: ['7:1 Unexpected :::hinweis, expected :::info: its name is read by the site'],
    },
    {
      source: '> [!NOTE]\n> Text\n',
      page: '> [! NOTE]\n> Text\n',
      locale: 'de',
      findings: ['1:3 Unexpected [! NOTE], expected [!NOTE]'],
    },
    {
      source: '{{< tabs lang=de >}}\n\nA\n\n{{< figure src=a.png align=left >}}\n\n!!! note "B" inline\n\n    C\n',
      page: '{{< tabs lang=fr >}}\n\nÄ\n\n{{< figure align=right src=a.png >}}\n\n!!! note „ß“ inline\n\n    Z\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '{{< tabs lang=de >}}\n\nA\n',
      page: '{{< tabs sprache=de >}}\n\nÄ\n',
      locale: 'de',
      findings: ['1:1 warning: Unexpected "sprache=" in {{< tabs sprache=de >}}, expected "lang=": the site reads it'],
    },
    {
      source: 'A\n{: .note #a}\n\n{% note info "B" %}\n\nC\n\n{% endnote %}\n\n!!! note inline end "D"\n\n    E\n',
      page: 'Ä\n{: .note #b}\n\n{% note info "ß" %}\n\nZ\n\n{% endnote %}\n\n!!! note inline end "D"\n\n    E\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'A\n{: .note #a}\n\n{% note info "B" %}\n\nC\n\n{% endnote %}\n\n!!! note inline end "D"\n\n    E\n',
      page: 'Ä\n{: .hinweis #a}\n\n{% note information "ß" %}\n\nZ\n\n{% endnote %}\n\n!!! note inline ende "D"\n\n    E\n',
      locale: 'de',
      findings: [
        '2:1 warning: Unexpected ".hinweis" in {: .hinweis #a}, expected ".note": the site reads it',
        '4:1 warning: Unexpected "information" in {% note information "" %}, expected "info": the site reads it',
        '10:1 Unexpected "ende" in !!! note inline ende "", expected "end": the site reads it',
      ],
    },
    {
      source: ':::{note} A\n:class: tip\nB\n:::\n\n::: details C {open}\nD\n:::\n',
      page: ':::{hinweis} Ä\n:klasse: tip\nB\n:::\n\n::: details Z {offen}\nD\n:::\n',
      locale: 'de',
      findings: [
        '1:1 Unexpected :::{hinweis}, expected :::{note}: its name is read by the site',
        '6:1 Unexpected "offen" in ::: details {offen}, expected "open": the site reads it',
      ],
    },
    {
      source: ':::note\nA\n:::\n\n:::tip\nB\n:::\n',
      page: ':::warning\nÄ\n:::\n\n:::hinweis\nB\n:::\n',
      locale: 'de',
      basis: 'inferred',
      findings: [
        '1:1 warning: Unexpected :::warning, expected :::note: its name is read by the site',
        '5:1 Unexpected :::hinweis, expected :::tip: its name is read by the site',
      ],
    },
    {
      source: '# A\n\n`a` is one.\n\n::: tip\nB runs far, and `b` comes back.\n:::\n\n# C\n',
      page: '# Ä\n\n`a` ist eins.\n\n# Z\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'A\n\n::: tip\nB\n:::\n\nC\n',
      page: 'Ä\n\nB\n\nZ\n',
      locale: 'de',
      findings: ['1:1 Unexpected absence of ::: tip, expected it here, as in the source'],
    },
    {
      source: '::: tip\nA\n:::\n\nB\n',
      page: '::: tip\nÄ\n\nB\n',
      locale: 'de',
      findings: ['2:1 Unexpected absence of :::, expected it here, as in the source'],
    },
    {
      source: '{% assign a = "b" %}\n\nA\n\n{% include {{ a }}.md %}\n',
      page: 'Ä\n',
      locale: 'de',
      findings: ['1:1 warning: Unexpected absence of {% include {{ a }}.md %}, expected it here, as in the source'],
    },
    {
      source: 'A\n\n:::row:::\n\nB\n',
      page: 'Ä\n\nB\n',
      locale: 'de',
      findings: ['1:1 Unexpected absence of :::row:::, expected it here, as in the source'],
    },
  ],
};
