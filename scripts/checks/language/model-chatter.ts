import type { Check } from '../check.ts';
import { isProse } from '../translation/prose.ts';

export const modelChatter: Check<'model-chatter'> = {
  id: 'model-chatter',
  severity: 'error',
  about: 'A page holds the translation, and nothing that its translator said about it.',
  why: 'Language models introduce their answer, comment on it, wrap it into a code block, or refuse. Readers are shown that as a part of the article.',
  run(subject, report) {
    const { page, source } = subject;
    if (subject.role === 'source') return;
    const segments = subject.segments() ?? [];
    for (const { kind, text, range } of segments) {
      if (
        kind === 'code' &&
        isWrapping(text) &&
        text.length * 2 > page.text.length - page.bodyStart &&
        !markdownFence.test(source?.text ?? '')
      ) {
        const mark = { start: range.start, end: range.start + firstLine(page.text, range.start).length };
        const actual = firstLine(page.text, range.start);
        report({
          range: mark,
          message: `Unexpected "${actual}" around the page, expected the page itself`,
          actual,
          spoils: { start: mark.start, end: page.text.length },
        });
        return;
      }
      const said =
        isProse({ kind, translate: true, text } as never) && text.length < 400 ? chatter.find((pattern) => pattern.test(text)) : null;
      if (!said || source?.text.includes(text.slice(0, 20))) continue;
      const actual = text.length > 80 ? `${text.slice(0, 80)}…` : text;
      report({ range, message: `Unexpected "${actual}", expected nothing but the translation`, actual, spoils: range });
    }
  },
  examples: [
    { source: '# A\n\nHere is the translated text: a list.\n', page: '# Ä\n\nHere is the translated text: a list.\n', findings: [] },
    { source: 'Note: you can cancel it.\n', page: 'Note: isteği iptal edebilirsiniz.\n', locale: 'tr', findings: [] },
    { source: '# A\n\nText.\n\n```markdown\n# B\n```\n', page: '# Ä\n\nTexte.\n\n```markdown\n# B\n```\n', findings: [] },
    { source: '# A\n\nText.\n', page: `# Ä\n\n\`\`\`md\n# B\n\`\`\`\n\n${'Texte. '.repeat(9)}\n`, findings: [] },
    { source: '# A\n\n```md title="a"\n# B\n```\n', page: '# Ä\n\n``` md\n# B\n```\n', findings: [] },
    {
      source: '# A\n\nText.\n',
      page: 'Here is the translation of the page:\n\n# Ä\n\nTexte.\n',
      findings: ['1:1 Unexpected "Here is the translation of the page:", expected nothing but the translation'],
    },
    {
      source: '# A\n\nText.\n',
      page: '```markdown\n# Ä\n\nTexte.\n```\n',
      findings: ['1:1 Unexpected "```markdown" around the page, expected the page itself'],
    },
    {
      source: '# A\n\nText.\n',
      page: "# Ä\n\nI'm sorry, but I can't translate this text.\n",
      findings: [`3:1 Unexpected "I'm sorry, but I can't translate this text.", expected nothing but the translation`],
    },
  ],
};

/** What models say around a translation, in the language that they were asked in. */
const chatter = [
  /^(?:(?:Sure|Certainly|Of course|Absolutely|Okay|OK|Great)[!,.:]? ?.{0,20})?\b(?:Here(?:'s| is| are)|Below is|The following is) (?:the|your|a|my) (?:\w+ ){0,4}(?:translat\w+|version|text)\b/i,
  /^(?:Sure|Certainly|Of course|Absolutely)[!,.]/i,
  /\bas an? (?:AI|artificial intelligence|(?:large )?language model)\b/i,
  /^(?:I(?:'m| am) sorry|Sorry|Unfortunately|I apologi[sz]e)\b.{0,80}\btranslat/i,
  /\bI (?:can(?:no|')t|am (?:not able|unable) to|won't|could not|have|kept|left|translated|preserved|did not|didn't)\b.{0,60}\b(?:translat\w*|unchanged|original|formatting|markdown|code)\b/i,
  /^(?:Translator'?s? note|Translation note|Translation|Translated text|Note)\s?:.{0,40}\b(?:translat\w*|kept|left|preserved|original text|(?<![\p{L}\p{M}])I (?:am|can|chose|did|have|kept|left|used|was))\b/iu,
  /^(?:Let me know|Please let me know|Feel free|I hope this|Would you like me)\b/i,
];

const markdownFence = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*(?:markdown|md|mdx)\b/im;

/** Whether a block is one of Markdown: where the source has none, it is the answer that was wrapped. */
const isWrapping = (text: string): boolean => /^(?:markdown|md|mdx)\b/i.test(text);

function firstLine(text: string, start: number): string {
  return /^[^\r\n]*/.exec(text.slice(start, start + 200))![0];
}
