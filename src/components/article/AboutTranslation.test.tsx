import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { AboutTranslation } from './AboutTranslation.tsx';

const target = vi.hoisted(() => ({ current: {} }));
const i18n = { currentLocale: 'en', defaultLocale: 'en', locales: ['en'], localeConfigs: {} };
vi.mock('@docusaurus/useDocusaurusContext', () => ({ default: () => ({ i18n }) }));
vi.mock('@docusaurus/Translate', () => ({
  default: ({ children }: { children: string }) => children,
  translate: ({ message }: { message: string }) => message,
}));
vi.mock('./article-context.ts', () => ({ useArticle: () => ({ status: { target: target.current } }) }));

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
