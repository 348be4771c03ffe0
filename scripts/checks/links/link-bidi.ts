import { addressesOf } from '../addresses/addresses-of.ts';
import { languageOf, rightToLeft } from '../../markdown/text/languages.ts';
import type { Range } from '../../model/page.ts';
import type { Check } from '../check.ts';

export const linkBidi: Check<'link-bidi'> = {
  id: 'link-bidi',
  severity: 'error',
  about: 'A link holds no sign that turns the order of what follows and is not ended within it.',
  why: 'The address or the text behind it is shown backwards: readers see another site than they go to.',
  run(subject, report) {
    const {
      locale,
      page: { text },
    } = subject;
    const found = addressesOf(subject);
    // Many addresses may stand in one block, which is looked at once.
    const seen = new Set<Range>();
    for (const { group, range, place } of found?.all ?? []) {
      if (group !== 'link' || !range || seen.has(range)) continue;
      seen.add(range);
      const raw = text.slice(range.start, range.end);
      const at = unbalancedIn(raw, rightToLeft.has(languageOf(locale)));
      if (at === -1) continue;
      const sign = `U+${raw.charCodeAt(at).toString(16).toUpperCase()}`;
      const start = range.start + at;
      const message = `Unexpected ${sign} in a link, expected no sign that turns the order of others without an end`;
      report({ range: { start, end: start + 1 }, message, actual: sign, spoils: place ? range : undefined });
    }
  },
  examples: [
    { source: '[a](a.md)\n', page: '[\u202bא\u202c](a.md)\n', locale: 'he-IL', findings: [] },
    {
      source: '[a](a.md)\n',
      page: '[\u202eä](a.md)\n',
      findings: ['1:2 Unexpected U+202E in a link, expected no sign that turns the order of others without an end'],
    },
  ],
};

/** Where a text turns around and not back, or is turned whatever its letters say (override); -1: nowhere. To turn right to left does nothing there. */
function unbalancedIn(text: string, isRightToLeft: boolean): number {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x202d || code === 0x202e) return at;
    if (code === 0x202a || code === 0x202b || (code >= 0x2066 && code <= 0x2068)) open.push(at);
    if (code === 0x202c || code === 0x2069) open.pop();
  }
  return open.find((at) => !isRightToLeft || (text[at] !== '\u202b' && text[at] !== '\u2067')) ?? -1;
}
