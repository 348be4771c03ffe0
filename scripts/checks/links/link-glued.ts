import type { Page } from '../../model/page.ts';
import type { Check } from '../check.ts';

export const linkGlued: Check<'link-glued'> = {
  id: 'link-glued',
  severity: 'warning',
  off: true,
  fixable: true,
  about: 'Behind an address that stands as text there is a blank, or `<…>` is around it, where a letter or a mark of East Asia follows.',
  why: 'GitHub, Docusaurus and Astro make links that go on to the next blank: `https://a.example/b。` leads to a page that nobody has. It is off because Hugo ends such an address at its last Latin letter.',
  run({ page, translation }, report) {
    const { twins = [], partsOf } = translation() ?? {};
    for (const { target, sources } of twins) {
      const addresses = partsOf!(target).filter(({ type, raw }) => type === 'url' && /^(?:https?:|www\.)/i.test(raw));
      for (const { raw, range } of addresses) {
        const sign = range && gluedTo(range.end, page);
        if (!sign || sources.some(({ text }) => text.includes(raw + sign))) continue;
        const expected = `<${raw}>`;
        const message = `Unexpected "${sign}" right behind ${raw}, expected a blank, or ${expected}: it is taken for a part of the address`;
        const fix = /^www/i.test(raw) ? {} : { fix: { ...range, text: expected } };
        report({ range, message, actual: raw + sign, expected, ...fix });
      }
    }
  },
  examples: [
    { source: 'See https://a.example/b.\n', page: 'Siehe https://a.example/b.\n', locale: 'de', findings: [] },
    { source: 'See https://a.example/b.\n', page: '<https://a.example/b>をご覧ください。\n', locale: 'ja', findings: [] },
    { source: 'See https://a.example/b for it.\n', page: 'https://a.example/b を見る。\n', locale: 'ja', findings: [] },
    {
      source: 'See https://a.example/b for it.\n',
      page: '请看 https://a.example/b。\n',
      locale: 'zh',
      findings: [
        '1:4 Unexpected "。" right behind https://a.example/b, expected a blank, or <https://a.example/b>: it is taken for a part of the address',
      ],
    },
    {
      source: 'See https://a.example/b for it.\n',
      page: '詳細はhttps://a.example/bを見る。\n',
      locale: 'ja',
      findings: [
        '1:4 Unexpected "を" right behind https://a.example/b, expected a blank, or <https://a.example/b>: it is taken for a part of the address',
      ],
    },
  ],
};

/** Letters and marks of East Asia, which no blank parts from what stands before them. */
const eastAsian = /^[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;

const gluedTo = (end: number, { text }: Page): string | null => eastAsian.exec(text.slice(end, end + 1))?.[0] ?? null;
