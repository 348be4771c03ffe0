import { expect, test } from 'vitest';
import { flavourNamed } from '../../markdown/flavours/index.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { translatedLabels } from './translated-labels.ts';

test('what the source names is read once, however many labels are asked for', async () => {
  const parse = await loadParser(undefined, flavourNamed('any'));
  const labels = Array.from({ length: 30 }, (_, at) => `[A][topic ${at}]`).join(' ');
  const read = (given: string) => {
    const subject = subjectFrom({ source: `[One][one] ${given}\n\n[one]: a.md\n`, page: `Ä ${given}\n`, locale: 'fr' }, parse);
    const translation = subject.translation()!;
    let times = 0;
    const base = translation.base.map(({ content, ...one }) => ({
      ...one,
      get content() {
        times += 1;
        return content;
      },
    }));
    const here = new Map([['one', { label: 'one', value: 'a.md', written: '[one]: a.md', place: null, segment: base[0]! }]]);
    const found = translatedLabels(subject.page.text, { ...translation, base }, here, []);
    return { found, times: times / base.length };
  };
  expect(read(labels)).toEqual({ found: [], times: 1 });
});
