import type { Range } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { isProse, proseOf, wordsOf } from '../translation/prose.ts';
import { decimalComma, languageOf } from '../../markdown/text/languages.ts';

export const versionNumber: Check<'version-number'> = {
  id: 'version-number',
  severity: 'error',
  about: 'A version number keeps its point.',
  why: 'Machines take `TLS 1.2` for a decimal number and write `TLS 1,2`, which is no version of anything.',
  fixable: true,
  run(subject, report) {
    const { page } = subject;
    const isDecimal = decimalComma.has(languageOf(subject.locale));
    for (const { target, sources } of subject.translation()?.twins ?? []) {
      if (!isProse(target) && target.kind !== 'front-matter') continue;
      const versions = new Set(sources.flatMap((source) => versionsIn(wordsOf(source))));
      if (versions.size === 0) continue;
      const found = proseOf(target, page).flatMap((range) =>
        decimalsIn(page.text, range, isDecimal).filter(({ expected }) => versions.has(expected)),
      );
      if (found.length === 0) continue;
      const first = found[0]!;
      const range = { start: first.start, end: first.end };
      const more = found.length > 1 ? ` (and ${found.length - 1} more here)` : '';
      const message = `Unexpected "${first.written}", expected the version number "${first.expected}": a comma makes a decimal number of it${more}`;
      const fix = found.map(({ start, end, expected }) => ({ start, end, text: expected }));
      report({ range, message, actual: first.written, expected: first.expected, fix });
    }
  },
  examples: [
    { source: 'It takes 1.5 seconds.\n', page: 'Cela prend 1,5 seconde.\n', locale: 'fr-FR', findings: [] },
    {
      source: 'An average of 19.6 CWEs in this update.\n',
      page: 'Une moyenne de 19,6 CWE dans cette version.\n',
      locale: 'fr',
      findings: [],
    },
    {
      source: 'The distance is 1.25, and a pitch of 0.05.\n',
      page: 'La distance est de 1,25, et un pas de 0,05.\n',
      locale: 'fr',
      findings: [],
    },
    { source: 'Two AA 1.5 V batteries.\n', page: '2 piles AA de 1,5 V.\n', locale: 'fr', findings: [] },
    { source: 'The Basic plan costs 4.99 euros.\n', page: "L'offre Basic coûte 4,99 euros.\n", locale: 'fr-FR', findings: [] },
    { source: 'A score of 1.5 or higher.\n', page: 'Une note de 1,5 ou plus.\n', locale: 'fr-FR', findings: [] },
    {
      source: 'An older version has 0.1 BTC/kB. A 0.2/600.0 loss.\n',
      page: 'Une ancienne version a 0,1 BTC/kB. Une perte de 0,2/600,0.\n',
      locale: 'fr',
      findings: [],
    },
    {
      source: 'It runs on the framework 4.0 and earlier.\n',
      page: 'Cela marche avec le framework 4,0 et plus ancien.\n',
      locale: 'fr-FR',
      findings: ['1:31 Unexpected "4,0", expected the version number "4.0": a comma makes a decimal number of it'],
    },
    {
      source: 'Take 2.10.3 or 1.2.\n',
      page: '2,10.3 か 1,2 を使う。\n',
      locale: 'ja',
      findings: ['1:1 Unexpected "2,10.3", expected the version number "2.10.3": a comma makes a decimal number of it'],
    },
    {
      source: 'TLS 1.2 is required.\n',
      page: 'TLS 1,2 est requis.\n',
      locale: 'fr-FR',
      findings: ['1:5 Unexpected "1,2", expected the version number "1.2": a comma makes a decimal number of it'],
    },
    { source: 'A float between 0.0 and 1.0.\n', page: 'Un nombre entre 0,0 et 1,0.\n', locale: 'fr-FR', findings: [] },
    {
      source: 'On Ubuntu 14.04, 16.04 and 18.04.\n',
      page: 'Sur Ubuntu 14.04, 16,04 et 18.04.\n',
      locale: 'fr-FR',
      findings: ['1:19 Unexpected "16,04", expected the version number "16.04": a comma makes a decimal number of it'],
    },
  ],
};

interface Decimal extends Range {
  written: string;
  /** With a point. */
  expected: string;
}

/** @param isDecimal whether the language writes numbers like that: else only one of three parts, `2,10,3`, can't be one */
function decimalsIn(text: string, { start, end }: Range, isDecimal: boolean): Decimal[] {
  return [...text.slice(start, end).matchAll(/(?<![\d.,])\d{1,4}(?:[.,]\d{1,5}){1,3}(?!\d|[.,]\d)/g)].flatMap(({ index, 0: written }) => {
    const at = start + index;
    if (!written.includes(',') || !(isDecimal || /[.,].*[.,]/.test(written))) return [];
    return [{ start: at, end: at + written.length, written, expected: written.replaceAll(',', '.') }];
  });
}

/** Units and what else is counted: `1.5 seconds`. */
const counted =
  '[ \\u00a0-]?(?:[KMGTP]i?B|[KMG]?Hz|[mk]?[VW]h?|mAh?|volts?|watts?|kb|mb|ms|s|sec|seconds?|minutes?|hours?|days?|weeks?|years?|percent|million|billion|times|x|dollars?|euros?|USD|EUR|cm|mm|kg|inch|points?|\\p{L}{1,4}/(?:k?v?B|s|h|min))\\b';

/** `Ubuntu 14.04, 16.04 and 18.04`, `version 2.0`, `v4.8+`: numbers behind a name or a word for versions, and those in a row with them. */
const named = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:(?!A )\\p{Lu}[\\p{L}\\p{N}.+#]*|[Vv]ersions?|[Rr]eleases?|v|[\\p{L}]+\\.\\p{L}+)[ \\u00a0v]?|(?<=\\d)(?:, (?:and |or )?| and | or |/| to |-|–)v?)(\\d{1,4}\\.\\d{1,3})(?![\\d%]|\\.\\d|${counted})`,
  'gu',
);

/** What tells that numbers are versions, and no measures. */
const ofVersions =
  /version|releas|deprecat|support|introduc|upgrad|updat|install|compatib|available|added|removed|since|prior|earlier|later|\+/i;

/** `deprecated in 3.2+`, `Starting with 5.7, NuGet …`: numbers behind a word of time that a mark, a conjunction or nothing follows. */
const dated = new RegExp(
  `(?<![\\p{L}\\p{N}]|(?:average|mean|median|total|score|rate|ratio|factor) )(?:[Ii]n|[Ww]ith|[Ss]ince|[Ff]rom|[Bb]efore|[Uu]ntil|[Aa]fter|[Aa]s|to|is|and|of)[ \\u00a0](\\d{1,4}\\.\\d{1,3})(?=\\+| \\+|[ \\u00a0]*(?:$|[.,;:)|]|\\b(?:and|or|is|are|will|on|by)\\b| \\p{Lu}))(?!${counted})`,
  'gu',
);

/** `2.0 and later`, `2.0 or above`: measures can be above, too, but only versions are later. */
const followed =
  /(?<![\p{L}\p{N}.])(\d{1,4}\.\d{1,3})\+? (?:and|or) (later|earlier|newer|older|prior|above|below|higher|lower|greater|up)\b/gu;
const ofTime = /^(?:later|earlier|newer|older|prior)$/;

function versionsIn(text: string): string[] {
  if (!/\d\.\d/.test(text)) return [];
  const behindTimes = ofVersions.test(text) ? [...text.matchAll(dated)] : [];
  const compared = [...text.matchAll(followed)].filter(({ 2: word }) => ofTime.test(word!) || ofVersions.test(text));
  const whole = text.match(/(?<![\d.,\p{L}])v?\d{1,4}(?:\.\d{1,5}){2,3}(?![\d.,]?\d)/gu) ?? [];
  return [
    ...behindNames(text),
    ...[...behindTimes, ...compared].map(({ 1: number }) => number!),
    ...whole.map((one) => one.replace('v', '')),
  ];
}

/** One that follows in a row is a version if the one before it is. */
function behindNames(text: string): string[] {
  let end = -1;
  return [...text.matchAll(named)].flatMap(({ index, 0: whole, 1: number }) => {
    if (/^\p{L}/u.test(whole) ? verbs.test(whole) : index !== end) return [];
    end = index + whole.length;
    return [number!];
  });
}

/** Words that begin a sentence with a number in it, and are no name. */
const verbs = /^(?:About|Above|Add|After|All|And|At|Below|By|For|From|In|Is|Of|On|Only|Or|Over|Than|The|To|Under|Up|Use|With|Set)[ \u00a0]/;
