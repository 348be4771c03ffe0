import type { Check } from '../check.ts';
import { shortText } from './wordings.ts';

export const wordingDiffers: Check<'wording-differs'> = {
  id: 'wording-differs',
  severity: 'warning',
  off: true,
  about: 'A heading, a table cell, a list item or a label is translated as the same text is on other pages of the locale.',
  why: 'Readers take two names for two things. Told is what differs from a wording that three places and more have, and three times as many; the case of letters aside.',
  run({ translation, wordings }, report) {
    const known = wordings();
    for (const { target, sources } of (known && translation()?.twins) ?? []) {
      const [source, actual] = [shortText(sources[0]!), shortText(target)];
      const usual = source !== null && actual !== null ? known!.usual(source, actual) : null;
      if (!usual) continue;
      const message = `Unexpected "${actual}" for "${source}", expected "${usual.text}" as in ${usual.count} other places: ${usual.place}`;
      report({ range: target.range, message, actual: actual!, expected: usual.text });
    }
  },
  examples: [
    { source: '## Next steps\n', page: '## Nächste Schritte\n', locale: 'de', findings: [] },
    {
      source: '## Next steps\n',
      page: '## Nächste Schritte\n',
      locale: 'de',
      elsewhere: { '## Next steps': ['## Weiter', '## Nächste Schritte {#next-steps}', '## Nächste Schritte'] },
      findings: [],
    },
    {
      source: '## Download\n',
      page: '## Herunterladen\n',
      locale: 'de',
      elsewhere: { '## Download': ['## Download', '## Download', '## Download'] },
      findings: [],
    },
    {
      source: '## Next steps\n',
      page: '## Weiter\n',
      locale: 'de',
      elsewhere: { '## Next steps': ['## Nächste Schritte', '## Nächste Schritte', '## Nächste schritte:'] },
      findings: ['1:4 Unexpected "Weiter" for "Next steps", expected "Nächste Schritte" as in 3 other places: 1.md:1'],
    },
  ],
};
