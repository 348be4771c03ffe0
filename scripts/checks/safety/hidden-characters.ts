import type { Range } from '../../model/page.ts';
import type { Check, Subject } from '../check.ts';
import { languageOf, rightToLeft } from '../../markdown/text/languages.ts';

export const hiddenCharacters: Check<'hidden-characters'> = {
  id: 'hidden-characters',
  guards: 'readers',
  severity: 'error',
  about: 'Nothing on a page is read in another way than it is written.',
  why: 'Characters that nobody sees turn the order of what is shown round, or part a word or a command in two. In languages that need them, pairs that are closed are fine.',
  fixable: true,
  run(subject, report) {
    const { page, source, role } = subject;
    if (role === 'source' || !hidden.test(page.text)) return;
    const isOfSource = fewerThanIn(source?.text ?? '', page.text);
    for (const stretch of stretchesOf(subject)) {
      for (const { at, sign } of hiddenIn(page.text.slice(stretch.start, stretch.end), stretch.isCode, subject.locale)) {
        if (isOfSource(sign)) continue;
        const start = stretch.start + at;
        const range = { start, end: start + sign.length };
        const message = `Unexpected character ${nameOf(sign)}, which nobody sees, expected none`;
        report({ range, message, actual: nameOf(sign), fix: { ...range, text: '' } });
      }
    }
  },
  examples: [
    { source: 'A name.\n', page: '\u202bName\u202c.\n', locale: 'ar-SA', findings: [] },
    { source: 'A name.\n', page: 'می\u200cخواهم\n', locale: 'fa-IR', findings: [] },
    { source: 'A name.\n', page: '\u0e0a\u0e37\u0e48\u0e2d\u200b\u0e19\u0e35\u0e49\n', locale: 'th', findings: [] },
    {
      source: 'A name.\n',
      page: '\u0628\u0648\u200b\u0627\u0628\u0629\n',
      locale: 'ar',
      findings: ['1:3 Unexpected character U+200B, which nobody sees, expected none'],
    },
    {
      source: 'A name.\n',
      page: 'Ein \u202eName.\n',
      locale: 'de-DE',
      findings: ['1:5 Unexpected character U+202E, which nobody sees, expected none'],
    },
    {
      source: 'A name.\n',
      page: 'Ein Na\u200bme.\n',
      locale: 'de-DE',
      findings: ['1:7 Unexpected character U+200B, which nobody sees, expected none'],
    },
    {
      source: 'A name.\n',
      page: 'Ein Name\u{e0041}.\n',
      locale: 'de-DE',
      findings: ['1:9 Unexpected character U+E0041, which nobody sees, expected none'],
    },
    {
      source: '---\nslug: a\n---\n',
      page: '---\nslug: a\u202eb\n---\n',
      locale: 'de-DE',
      findings: ['2:8 Unexpected character U+202E, which nobody sees, expected none'],
    },
    {
      source: 'A flag.\n',
      page: 'Die Flagge \u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}.\n',
      locale: 'de-DE',
      findings: [],
    },
  ],
};

const hidden =
  /[\u034f\u115f\u1160\u180e\u200b\u200c\u2060-\u2064\u202a-\u202e\u2066-\u2069\u3164\ufeff\uffa0]|\u200d|[\u{e0000}-\u{e007f}]/u;

/** Languages whose letters are joined and parted by characters without width. */
const joining: ReadonlySet<string> = new Set('ar bn ckb fa gu hi kn km ku lo ml mr my ne pa ps sd si ta te th ug ur'.split(' '));

/** Languages that write no blanks between words. */
const breaking: ReadonlySet<string> = new Set(['km', 'lo', 'my', 'th']);

interface Hidden {
  at: number;
  sign: string;
}

interface Stretch extends Range {
  isCode: boolean;
}

/** The segments of a page, and the values of its front matter that are none. */
function stretchesOf({ page, segments }: Subject): Stretch[] {
  const own = (segments() ?? []).map(({ range, kind }) => ({ ...range, isCode: kind === 'code' }));
  const isIn = ({ start, end }: Range): boolean => own.some((one) => one.start < end && start < one.end);
  const fields = page.frontMatter.fields.map(({ valueRange }) => valueRange).filter((range) => !isIn(range));
  return [...fields.map((range) => ({ ...range, isCode: false })), ...own].filter(({ start, end }) =>
    hidden.test(page.text.slice(start, end)),
  );
}

function hiddenIn(text: string, isCode: boolean, locale: string | null): Hidden[] {
  const language = languageOf(locale);
  return [...unpaired(text, rightToLeft.has(language)), ...(isCode ? [] : partingIn(text, language)), ...tagsIn(text)];
}

/** Whether a page has no more of a sign than its source, which then has it on purpose. */
function fewerThanIn(source: string, page: string): (sign: string) => boolean {
  const countOf = (text: string, sign: string): number => text.split(sign).length;
  const known = new Map<string, boolean>();
  return (sign) => {
    const isFewer = known.get(sign) ?? (source.includes(sign) && countOf(page, sign) <= countOf(source, sign));
    known.set(sign, isFewer);
    return isFewer;
  };
}

/** Controls of direction that reach beyond their text, and those that turn letters round. One that closes nothing does nothing. */
function unpaired(text: string, isRightToLeft: boolean): Hidden[] {
  const open: Hidden[] = [];
  const wrong: Hidden[] = [];
  for (const { index: at, 0: sign } of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (/[\u202d\u202e]/.test(sign)) wrong.push({ at, sign });
    if (!/[\u202c\u2069]/.test(sign)) open.push({ at, sign });
    else open.pop();
  }
  return [...wrong, ...(isRightToLeft ? [] : open.filter(({ sign }) => !/[\u202d\u202e]/.test(sign)))];
}

/**
 * Characters without width, and letters that nobody sees, inside of a word. Languages whose letters are joined have a use for all but the
 * one where lines break; those without blanks between words have one for that, too.
 */
function partingIn(text: string, language: string): Hidden[] {
  if (breaking.has(language)) return [];
  return [...text.matchAll(joining.has(language) ? breakInWord : parting)].map(({ index, 0: sign }) => ({ at: index, sign }));
}

/** Not in an address, of which another check tells. */
const breakInWord = /(?<=(?!\p{Script=Latin})[\p{L}\p{M}])\u200b(?=(?!\p{Script=Latin})[\p{L}\p{M}])/gu;

const parting =
  /(?<=[\p{L}\p{N}])(?:[\u034f\u115f\u1160\u180e\u200b\u200c\u2060-\u2064\u3164\ufeff\uffa0]|\u200d)(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}])/gu;

/** Letters that only a machine reads, but for those of a flag: the Welsh one. */
function tagsIn(text: string): Hidden[] {
  const found = text.matchAll(/\u{1f3f4}[\u{e0030}-\u{e007a}]{1,9}\u{e007f}|[\u{e0000}-\u{e007f}]/gu);
  return [...found].filter(({ 0: sign }) => !sign.startsWith('\u{1f3f4}')).map(({ index, 0: sign }) => ({ at: index, sign }));
}

const nameOf = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
