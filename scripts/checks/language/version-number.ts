import type { Range } from '../../model/page.ts';
import type { Check } from '../check.ts';
import { isProse, proseOf, wordsOf } from '../translation/prose.ts';
import type { Translation } from '../translation/translation.ts';
import { decimalComma, languageOf } from '../../markdown/text/languages.ts';
import { numbersIn, versionsIn } from '../../markdown/text/versions-in.ts';

export const versionNumber: Check<'version-number'> = {
  id: 'version-number',
  severity: 'error',
  about: 'A version number keeps its point.',
  why: 'Machines take `TLS 1.2` for a decimal number and write `TLS 1,2`, which is no version of anything.',
  fixable: true,
  run(subject, report) {
    const { page } = subject;
    const isDecimal = decimalComma.has(languageOf(subject.locale));
    const translation = subject.translation();
    for (const { target, sources } of translation?.twins ?? []) {
      if ((!isProse(target) && target.kind !== 'front-matter') || !target.text.includes(',')) continue;
      const texts = sources.map(wordsOf);
      const versions = new Set(texts.flatMap(versionsIn));
      const numbers = new Set(texts.flatMap(numbersIn));
      for (const number of numbers) if (translation!.derived(versionsOfPage, translation!).has(number)) versions.add(number);
      if (versions.size === 0 && numbers.size === 0) continue;
      const found = proseOf(target, page).flatMap((range) =>
        decimalsIn(page.text, range, isDecimal).filter(
          ({ start, expected }) =>
            versions.has(expected) || (numbers.has(expected) && calledVersion.test(page.text.slice(0, start).slice(-40))),
        ),
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
      source: '# Tool 5.7\n\n## What is new in 5.7\n\nIt takes 5.7 seconds. A ratio of 5.7 is good.\n',
      page: '# Outil 5.7\n\n## Nouveautés de 5,7\n\nCela prend 5,7 secondes. Un rapport de 5,7 est bon.\n',
      locale: 'fr',
      findings: ['3:18 Unexpected "5,7", expected the version number "5.7": a comma makes a decimal number of it'],
    },
    {
      source: 'Some had it in 3.4/3.4.1.\n',
      page: "Certains l'avaient dans 3,4/3.4.1.\n",
      locale: 'fr',
      findings: ['1:25 Unexpected "3,4", expected the version number "3.4": a comma makes a decimal number of it'],
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
      source: 'It takes the next one, in this case 2.2: or 3.5.\n',
      page: 'Sie nimmt die nächste, das ist hier Version 2,2: oder 3,5.\n',
      locale: 'de',
      findings: ['1:45 Unexpected "2,2", expected the version number "2.2": a comma makes a decimal number of it'],
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

/** All numbers that the source calls versions somewhere: of `NuGet 5.7`, its title, what is `new in 5.7` is one, too. Of 5.7.1 the series is. */
const versionsOfPage = ({ base }: Translation): Set<string> =>
  new Set(base.flatMap((segment) => versionsIn(wordsOf(segment)).flatMap((one) => [one, one.split('.').slice(0, 2).join('.')])));

/** `Version 2,2`, `версии 2,2`: what the number is, the words of the target tell. */
const calledVersion = /(?<!\p{L})(?:vers|wersj|verz|верс|sürüm|έκδοσ)\p{L}{0,6}[ \u00a0]v?$/iu;

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
