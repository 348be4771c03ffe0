import type { Check } from '../check.ts';
import { isProse, proseOf } from '../translation/prose.ts';
import { languageOf, scriptsOf } from '../../markdown/text/languages.ts';

export const brokenEncoding: Check<'broken-encoding'> = {
  id: 'broken-encoding',
  severity: 'error',
  about: 'A page holds the letters that its author wrote.',
  why: 'A tool read UTF-8 as another encoding, or could not read a letter: `Ã©` for `é`, or the sign for an unknown one. No reader knows what stood there.',
  run(subject, report) {
    const { page, source } = subject;
    if (subject.role === 'source' || !suspicious.test(page.text)) return;
    const letters = lettersOf(subject.locale);
    for (const segment of subject.segments() ?? []) {
      if (!isProse(segment) && segment.kind !== 'front-matter') continue;
      for (const { start, end } of proseOf(segment, page)) {
        const found = firstBroken(page.text.slice(start, end), letters);
        if (!found || source?.text.includes(found.text)) continue;
        const range = { start: start + found.at, end: start + found.at + found.text.length };
        const message = `Unexpected "${found.text}", expected ${found.meant === null ? 'the letter that a tool could not read' : `"${found.meant}"`}`;
        report({ range, message, actual: found.text, expected: found.meant ?? undefined, spoils: segment.range });
        break;
      }
    }
  },
  examples: [
    { source: '# Privacy\n', page: '# Vie privée\n', locale: 'fr-FR', findings: [] },
    { source: 'It is private.\n', page: 'Il est privé « Â ».\n', locale: 'fr-FR', findings: [] },
    { source: 'It is private.\n', page: 'Il est privÃ©.\n', locale: 'fr-FR', findings: ['1:12 Unexpected "Ã©", expected "é"'] },
    { source: 'Update it.\n', page: 'Mettre Ã\u00a0 jour.\n', locale: 'fr-FR', findings: ['1:8 Unexpected "Ã\u00a0", expected "à"'] },
    { source: "It's here.\n", page: 'Câ€™est ici.\n', locale: 'fr-FR', findings: ['1:2 Unexpected "â€™", expected "’"'] },
    {
      source: 'Check it.\n',
      page: 'Ð¿Ñ€Ð¾Ð²ÐµÑ€ÑŒÑ‚Ðµ.\n',
      locale: 'ru-RU',
      findings: ['1:1 Unexpected "Ð¿Ñ€Ð¾Ð²ÐµÑ€ÑŒÑ‚Ðµ", expected "проверьте"'],
    },
    {
      source: 'It is private.\n',
      page: 'Il est priv\ufffd.\n',
      locale: 'fr-FR',
      findings: ['1:12 Unexpected "\ufffd", expected the letter that a tool could not read'],
    },
  ],
};

/** Without one of these signs nothing on a page is broken in these ways. */
const suspicious =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\ufffd|Ã[a-z]/;

/** What the bytes 0x80 to 0x9F are in Windows-1252, in which such text is read most often; a blank: no letter has that byte. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const byteOf = (sign: string): number => {
  const at = windows1252.indexOf(sign);
  return sign !== ' ' && at !== -1 ? 0x80 + at : sign.charCodeAt(0);
};

interface Broken {
  at: number;
  text: string;
  /** What was written, where that can be told. */
  meant: string | null;
}

/** The first stretch that is UTF-8 read as Windows-1252, or was lost. */
function firstBroken(text: string, letters: RegExp): Broken | null {
  const lost = text.indexOf('\ufffd');
  for (const { index, 0: run } of text.matchAll(misread)) {
    if (lost !== -1 && lost < index) break;
    const meant = decoded(run);
    if (meant === null || !letters.test(meant)) continue;
    // `privé »` and `NÃO` are French and Portuguese: what is right by itself stands behind a capital letter, or before a blank.
    if (
      meant.length === 1 &&
      /^[\u00c0-\u00df]?[\u00a0«»]$/u.test(run.slice(1)) &&
      !(run[0] === 'Ã' ? /(?:^|\s|\p{Ll})$/u : /\p{Ll}$/u).test(text.slice(Math.max(0, index - 2), index))
    )
      continue;
    return { at: index, text: run, meant };
  }
  if (lost !== -1) return { at: lost, text: '\ufffd', meant: null };
  const cut = /(?<![\p{L}])Ã(?=[a-z])/u.exec(text);
  return cut && { at: cut.index, text: 'Ã', meant: null };
}

const continuation = `[\\u0080-\\u00bf${windows1252.replaceAll(' ', '')}]`;
const misread = new RegExp(
  `(?:[\\u00c2-\\u00df]${continuation}|[\\u00e0-\\u00ef]${continuation}{2}|[\\u00f0-\\u00f4]${continuation}{3})+`,
  'g',
);

function decoded(run: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(run, byteOf));
  } catch {
    return null;
  }
}

/** What a page of a locale may hold: Latin letters, punctuation, and the scripts of its language. */
function lettersOf(locale: string | null): RegExp {
  const scripts = (scriptsOf[languageOf(locale)] ?? []).map((script) => `\\p{scx=${script}}`);
  return new RegExp(
    `^[\\u00a0-\\u024f\\u2010-\\u2044\\u20ac\\u2122\\u3000-\\u303f\\uff00-\\uffef\\p{Emoji_Presentation}${scripts.join('')}]+$`,
    'u',
  );
}
