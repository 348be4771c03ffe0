import type { Comparable, Segment } from '../../model/page.ts';
import type { Check, Subject } from '../check.ts';
import { isProse, proseOf } from '../translation/prose.ts';
import { doubledWords, doubledWrongly, languageOf, reduplicating, scriptsOf } from '../../markdown/text/languages.ts';

export const doubledWord: Check<'doubled-word'> = {
  id: 'doubled-word',
  severity: 'error',
  about: 'No word stands twice in a row.',
  why: 'Machines stutter where a sentence was cut and put together again, and two menu items become one. Words that may stand twice are known for each language.',
  run(subject, report) {
    const { page, source, locale } = subject;
    const language = languageOf(locale);
    if (subject.role === 'source' || (reduplicating.has(language) && !scriptsOf[language])) return;
    const isEchoed = echoedIn(subject);
    for (const segment of subject.segments() ?? []) {
      if (!isProse(segment) || !mayStutter(segment.text) || isEchoed(segment)) continue;
      for (const { start, end } of proseOf(segment, page)) {
        for (const { index, 0: both, 1: first = '', 2: second = '' } of page.text.slice(start, end).matchAll(twice)) {
          if (!isStutter(first, second) || source?.text.includes(both)) continue;
          if (mayStandTwice(first, page.text.slice(start + index + both.length, end), language)) continue;
          const range = { start: start + index, end: start + index + both.length };
          report({ range, message: `Unexpected "${both.replace(/\s+/, ' ')}", expected "${first}" once`, actual: both, expected: first });
        }
      }
    }
  },
  examples: [
    { page: 'Det är så så.\n', source: 'It is so-so.\n', locale: 'sv', findings: [] },
    { source: 'If you are interested.\n', page: 'Si vous vous y intéressez.\n', locale: 'fr-FR', findings: [] },
    {
      source: 'If you have none.\n',
      page: "Si vous vous n'en avez pas.\n",
      locale: 'fr',
      findings: ['1:4 Unexpected "vous vous", expected "vous" once'],
    },
    { source: 'Each of them.\n', page: 'تک تک آنها.\n', locale: 'fa', findings: [] },
    { source: 'One by one, equivalent to it.\n', page: 'एक एक equivalent होगा।\n', locale: 'hi', findings: [] },
    {
      source: 'Equivalent to it.\n',
      page: 'के equivalent equivalent होगा।\n',
      locale: 'hi',
      findings: ['1:4 Unexpected "equivalent equivalent", expected "equivalent" once'],
    },
    { source: 'It is very big, and so are others.\n', page: 'E big well well, and others too.\n', locale: 'pcm', findings: [] },
    { source: 'The same goes for it.\n', page: 'Vile vile hutumika kwa hiyo.\n', locale: 'sw', findings: [] },
    { source: 'It slows you down.\n', page: 'آن شما را کند کند.\n', locale: 'fa', findings: [] },
    { source: 'Fork it.\n', page: 'آن را شاخه شاخه کنید.\n', locale: 'fa', findings: [] },
    {
      source: 'It is in it.\n',
      page: 'این در در آن است.\n',
      locale: 'fa',
      findings: ['1:5 Unexpected "در در", expected "در" once'],
    },
    { source: 'The cloud.\n', page: 'Le cloud Cloud App Security.\n', locale: 'fr-FR', findings: [] },
    { source: 'The "unknown unknowns".\n', page: 'Les inconnues inconnues.\n', locale: 'fr-FR', findings: [] },
    { source: 'Shape it module-by-module.\n', page: 'Modül modül şekillendirin.\n', locale: 'tr-TR', findings: [] },
    { source: 'Step by step.\n', page: 'Adım adım.\n', locale: 'tr-TR', findings: [] },
    {
      source: 'Open it.\n',
      page: 'Ouvrez les paramètres paramètres.\n',
      locale: 'fr-FR',
      findings: ['1:12 Unexpected "paramètres paramètres", expected "paramètres" once'],
    },
    {
      source: 'The "word".\n',
      page: 'Le «mot mot».\n',
      locale: 'fr-FR',
      findings: ['1:5 Unexpected "mot mot", expected "mot" once'],
    },
    {
      source: 'A repeat.\n',
      page: 'Повторное повторное появление.\n',
      locale: 'ru-RU',
      findings: ['1:1 Unexpected "Повторное повторное", expected "Повторное" once'],
    },
  ],
};

/** In a language that doubles words of its own, only those of its letters. */
function mayStandTwice(word: string, behind: string, language: string): boolean {
  if (reduplicating.has(language)) return /[^a-z]/i.test(word);
  return (doubledWords[language]?.has(word.toLowerCase()) ?? false) && !doubledWrongly[language]?.test(behind);
}

/** Whether the source of a segment says a word twice, too. Each is read once, however often its translation stutters. */
function echoedIn({ translation }: Subject): (segment: Segment) => boolean {
  const known = new Map<Segment, boolean>();
  return (segment) => {
    const echoed =
      known.get(segment) ?? translation()?.twins.some(({ target, sources }) => target === segment && sources.some(says)) ?? false;
    known.set(segment, echoed);
    return echoed;
  };
}

const says = ({ text }: Comparable): boolean => echo.test(text);

const twice = /(?<![\p{L}\p{M}\p{N}_'’.-])([\p{L}\p{M}]{2,40})[ \t]*(?:[ \t]|\r?\n[ \t>]*)(\1)(?![\p{L}\p{M}\p{N}_'’-]|\.\w)/giu;

/** `unknown unknowns`, `module-by-module`: what a source says so, another language may say with one word twice. */
const echo = /(?<![\p{L}\p{M}])(\p{L}{4,40})\p{L}{0,3}(?:\s{1,3}|[ -]by[ -])\1\p{L}{0,3}(?![\p{L}\p{M}])/iu;

/** Whether a word may stand twice in a row: two that end alike and are as long, with blanks between. Told sign by sign, as hardly any does. */
function mayStutter(text: string): boolean {
  let [start, end] = [-1, -1];
  for (let at = 0; at < text.length;) {
    const from = at;
    while (at < text.length && isOfWord(text.charCodeAt(at))) at += 1;
    if (at - from > 1) {
      const isAsLong = at - from === end - start && isAlike(text.charCodeAt(start), text.charCodeAt(from));
      if (isAsLong && text.slice(start, end).toLowerCase() === text.slice(from, at).toLowerCase()) return true;
      [start, end] = [from, at];
    }
    at += 1;
  }
  return false;
}

const isAlike = (a: number, b: number): boolean => a === b || a > 0x7f || b > 0x7f || (a | 0x20) === (b | 0x20);

/** A letter, of whatever script: no punctuation of any. */
const isOfWord = (code: number): boolean =>
  code > 0x7f
    ? code > 0xbf && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f) && (code < 0xff00 || code > 0xff20)
    : (code | 0x20) > 0x60 && (code | 0x20) < 0x7b;

/** Of `cloud Cloud App Security` the second one begins a name. */
const isStutter = (first: string, second: string): boolean => first === second || first.toLowerCase() === second;
