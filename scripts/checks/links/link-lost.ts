import type { Check } from '../check.ts';
import { lostAddresses } from './lost-addresses.ts';

export const linkLost: Check<'link-lost'> = {
  id: 'link-lost',
  ...lostAddresses('link'),
  about: 'A target has the links of its source.',
  why: "Readers are told of something that they can't get at.",
  examples: [
    { source: 'The [a](a.md) of [a](a.md).\n', page: 'Das [ä](a.md) von ä.\n', findings: [] },
    { source: 'From https://a.example/b only.\n', page: 'Nur von `https://a.example/b`.\n', locale: 'de', findings: [] },
    { source: '[a](a.md) and [b](b.md)\n', page: '[b](b.md) und [a](a.md)\n', findings: [] },
    { source: '# A\n\nSee [c](c.md).\n\n## B\n\nGo on.\n', page: '# Ä\n\n## B\n\nMach weiter.\n', locale: 'de', findings: [] },
    { source: 'See [a](a.md#a), [b](a.md#b).\n', page: 'Siehe [ä](a.md#ä).\n', locale: 'de', findings: [] },
    {
      source: 'See [a](a.md#a), [b](a.md#b).\n',
      page: 'Siehe [ä](a.md#a), b.\n',
      findings: ['1:20 Unexpected absence of the link to a.md#b, expected it here'],
    },
    {
      source: 'Read this in [Français](page.fr.md), [Deutsch](page.de.md)\n',
      page: 'Lies dies auf [Français](page.fr.md)\n',
      findings: [],
    },
    {
      source: 'Read this in [Français](a.fr.md), [Deutsch](b.de.md)\n',
      page: 'Lies dies auf [Français](a.fr.md)\n',
      findings: ['1:34 Unexpected absence of the link to b.de.md, expected it here'],
    },
    {
      source: 'See <a href="a.md">it</a> here.\n',
      page: 'Siehe es hier.\n',
      findings: ['1:1 Unexpected absence of the link to a.md, expected it here'],
    },
    {
      source: '<Card title="Direct Link" icon="link">\n',
      page: '<Card title="Direkt" icon="link">\n',
      findings: [],
    },
    {
      source: 'See [a](a.md) and [b](b.md).\n',
      page: 'Siehe [ä](a.md) und b.\n',
      findings: ['1:21 Unexpected absence of the link to b.md, expected it here'],
    },
  ],
};
