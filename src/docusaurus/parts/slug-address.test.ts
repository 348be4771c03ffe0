import { expect, test } from 'vitest';
import { slugAddress } from './slug-address.ts';

const doc = (id: string, slug: string, own?: string) => ({
  id,
  slug,
  permalink: `/fr/docs${slug}`,
  frontMatter: own === undefined ? {} : { slug: own },
});

test.each([
  [doc('start', '/start'), undefined, '/fr/docs/start'],
  [doc('start', '/go', '/go'), '/go', '/fr/docs/go'],
  [doc('start', '/démarrer', '/démarrer'), undefined, '/fr/docs/start'],
  [doc('start', '/start'), '/démarrer', '/fr/docs/démarrer'],
  [doc('start', '/', '/'), 'begin', '/fr/docs/begin'],
  [doc('guides/start', '/guides/start'), 'begin', '/fr/docs/guides/begin'],
  [doc('guides/start', '/guides/start'), '../begin', '/fr/docs/begin'],
  [doc('guides/start', '/guides/start'), '/', '/fr/docs/'],
  [doc('guides/index', '/aide', '/aide'), undefined, '/fr/docs/guides/'],
  [doc('guides/guides', '/aide', '/aide'), undefined, '/fr/docs/guides/'],
  [doc('index', '/aide', '/aide'), undefined, '/fr/docs/'],
])('%j with the slug %s is read at %s', (page, slug, expected) => expect(slugAddress(page, slug)).toBe(expected));
