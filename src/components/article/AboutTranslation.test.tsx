import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { AboutTranslation } from './AboutTranslation.tsx';

const target = vi.hoisted(() => ({ current: {} }));
const fill = vi.hoisted(
  () => (message: string, values: Record<string, string>) => message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name),
);
const standing = vi.hoisted(() => ({ kind: 'differs', places: null as number | null }));
const i18n = { currentLocale: 'en', defaultLocale: 'en', locales: ['en'], localeConfigs: {} };
vi.mock('@docusaurus/useDocusaurusContext', () => ({ default: () => ({ i18n }) }));
vi.mock('@docusaurus/Translate', () => ({
  default: ({ children }: { children: string }) => children,
  translate: ({ message }: { message: string }, values = {}) => fill(message, values),
}));
vi.mock('./article-context.ts', () => ({ useArticle: () => ({ status: { target: target.current }, standing }) }));

test.each([
  ['current', null, 'None: both say the same'],
  ['incomplete', 0, 'None: both say the same'],
  ['incomplete', null, 'It is not known'],
  ['stale', 3, 'The source'],
  ['stale', null, 'It is not known'],
])('of a page that is %s and %s commits behind the newer text is: %s', (state, commitsBehind, expected) => {
  target.current = { state, commitsBehind, handoff: null, segments: null, wordsToTranslate: 1, base: {} };
  expect(renderToStaticMarkup(<AboutTranslation />)).toContain(`<dt>Which text is newer?</dt><dd>${expected}`);
});

test('what a page never had is counted with what came since, as in the sentence above', () => {
  standing.places = 4;
  const segments = { changed: 2, added: 0, removed: 0, moved: 0 };
  target.current = { state: 'stale', commitsBehind: 1, handoff: null, segments, wordsToTranslate: 1, base: {} };
  expect(renderToStaticMarkup(<AboutTranslation />)).toContain('in other words: 2, only in the source: 2');
});
