import type { Glossary } from '../../markdown/text/glossary.ts';
import { scriptsIn } from '../../markdown/text/languages.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { isProse, wordsOf } from '../translation/prose.ts';

export const glossaryTerm: Check<'glossary-term'> = {
  id: 'glossary-term',
  severity: 'warning',
  about: "A word of the project's glossary is translated as the glossary has it, and left alone where it is its own translation.",
  why: 'Readers look for one thing under one name. `glossary` of the configuration names the file, TSV or TBX; endings of words are passed over, and what is said without the word is for a person to judge.',
  run(subject, report) {
    const { glossary } = subject;
    if (!glossary) return;
    const isSpaced = scriptsIn(subject.locale)?.every((script) => !unspaced.has(script)) ?? true;
    for (const { target, sources } of subject.translation()?.twins ?? []) {
      if (!isProse(target)) continue;
      const here = wordsOf(target);
      const words = sources.map((source) => termsIn(source, glossary)).reduce((all, other) => all.filter((word) => other.includes(word)));
      for (const word of words) {
        const wanted = glossary.translations.get(word.toLowerCase()) ?? [];
        if (wanted.some((one) => holds(here, one, word, isSpaced))) continue;
        const [expected] = wanted;
        const isKept = expected?.toLowerCase() === word.toLowerCase();
        const message = isKept
          ? `Unexpected absence of "${expected}", expected it as it is: the glossary does not translate it`
          : `Unexpected absence of "${expected}", expected it for "${word}", as the glossary has it`;
        report({ range: placeOf(word, target, subject.page.text), message, expected });
      }
    }
  },
  examples: [
    { source: 'Of each tenant.\n', page: 'För varje klientorganisation.\n', locale: 'sv', findings: [] },
    { source: 'Of two tenants.\n', page: 'För två klienter.\n', locale: 'sv', glossary: { tenant: 'klientorganisation' }, findings: [] },
    {
      source: 'Of each tenant.\n',
      page: 'För varje klientorganisations del.\n',
      locale: 'sv',
      glossary: { tenant: 'klientorganisation' },
      findings: [],
    },
    {
      source: 'Of each tenant.\n',
      page: 'För varje hyresgäst.\n',
      locale: 'sv',
      glossary: { tenant: 'klientorganisation' },
      findings: ['1:1 Unexpected absence of "klientorganisation", expected it for "tenant", as the glossary has it'],
    },
    {
      source: 'Open a pull request.\n',
      page: 'Öffne eine Ziehanfrage, nicht einen Pull Request.\n',
      locale: 'de',
      glossary: { 'pull request': 'Pull Request' },
      findings: [],
    },
    {
      source: 'Open the Key Vault.\n',
      page: 'Öffne den Schlüsseltresor.\n',
      locale: 'de',
      glossary: { 'Key Vault': 'Key Vault' },
      findings: ['1:1 Unexpected absence of "Key Vault", expected it as it is: the glossary does not translate it'],
    },
    {
      source: 'Open the list.\n',
      page: '表を開きます。\n',
      locale: 'ja',
      glossary: { list: '一覧' },
      findings: ['1:1 Unexpected absence of "一覧", expected it for "list", as the glossary has it'],
    },
  ],
};

/** Scripts that put no blank between words. */
const unspaced: ReadonlySet<string> = new Set(['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']);

/** The words of a glossary that a text has, each once, as they are written first. */
function termsIn(source: Comparable, { wordsIn }: Glossary): string[] {
  const found = new Map(wordsIn(wordsOf(source)).map(({ word }) => [word.toLowerCase(), word]));
  return [...found.values()];
}

/** Whether a text has a term, in whatever form: of a long word its beginning, since languages change its end. */
function holds(text: string, term: string, word: string, isSpaced: boolean): boolean {
  const [here, sought] = [text.toLowerCase(), term.toLowerCase()];
  if (!isSpaced || sought === word.toLowerCase()) return here.includes(sought);
  return sought.split(/\s+/).every((one) => here.includes(one.slice(0, Math.max(3, Math.ceil(one.length * stem)))));
}

/** So much of a word is its stem. */
const stem = 0.65;

/** Where the source's own word stands in its place; else the whole segment. */
function placeOf(word: string, { range }: Segment, text: string): Segment['range'] {
  const at = text.slice(range.start, range.end).toLowerCase().indexOf(word.toLowerCase());
  return at === -1 ? range : { start: range.start + at, end: range.start + at + word.length };
}
