import type { Check } from '../check.ts';
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
    const language = languageOf(subject.locale);
    const isJoining = joining.has(language);
    for (const segment of subject.segments() ?? []) {
      const { start, end } = segment.range;
      const text = page.text.slice(start, end);
      if (!hidden.test(text)) continue;
      for (const { at, sign } of [...unpaired(text, rightToLeft.has(language)), ...partingIn(text, segment.kind === 'code' || isJoining)]) {
        if (source?.text.includes(sign)) continue;
        const range = { start: start + at, end: start + at + 1 };
        const message = `Unexpected character ${nameOf(sign)}, which nobody sees, expected none`;
        report({ range, message, actual: nameOf(sign), fix: { ...range, text: '' } });
      }
    }
  },
  examples: [
    { source: 'A name.\n', page: '\u202bName\u202c.\n', locale: 'ar-SA', findings: [] },
    { source: 'A name.\n', page: 'می\u200cخواهم\n', locale: 'fa-IR', findings: [] },
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
  ],
};

const hidden = /[\u200b\u200c\u2060\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Languages whose letters are joined and parted by characters without width. */
const joining: ReadonlySet<string> = new Set('ar bn ckb fa gu hi kn km ku lo ml mr my ne pa ps sd si ta te th ug ur'.split(' '));

interface Hidden {
  at: number;
  sign: string;
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
  return [...wrong, ...(isRightToLeft ? [] : open.filter(({ at }) => wrong.every((one) => one.at !== at)))];
}

/** Characters without width inside of a word. */
function partingIn(text: string, isFine: boolean): Hidden[] {
  if (isFine) return [];
  return [
    ...text.matchAll(/(?<=[\p{L}\p{N}])[\u200b\u200c\u2060\ufeff](?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}])/gu),
  ].map(({ index, 0: sign }) => ({ at: index, sign }));
}

const nameOf = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
