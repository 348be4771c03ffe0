import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin, Props } from '@docusaurus/types';
import { inlineScripts, policyFor } from './policy.ts';

/**
 * A Content-Security-Policy in every page, and in `_headers` for hosts that read it (Netlify, Cloudflare, `npm run serve`).
 *
 * The scripts that may stand in a page are taken from the page that holds no article and no words of a translator, so
 * that one which got into an article is not blessed by what it got into.
 */
export default function securityPolicy({ i18n }: LoadContext): Plugin {
  return {
    name: 'lockstep-security-policy',
    async postBuild({ outDir, baseUrl, routesPaths }: Props) {
      const policy = policyFor(inlineScripts(readFileSync(join(outDir, '404.html'), 'utf8')));
      for (const file of pagesOf(routesPaths, baseUrl)) addPolicy(join(outDir, file), policy);
      if (i18n.currentLocale === i18n.defaultLocale) writeFileSync(join(outDir, '_headers'), headersFor(policy, basesOf(i18n)));
    },
  };
}

/** `/`, `/fr-FR/`, …: where each locale has its assets. */
const basesOf = ({ locales, localeConfigs }: LoadContext['i18n']): string[] => locales.map((locale) => localeConfigs[locale]!.baseUrl);

/** `/fr-FR/a/` -> `a/index.html`; `/fr-FR/404.html` stays itself. */
function pagesOf(routes: readonly string[], baseUrl: string): string[] {
  const paths = routes.map((route) => decodeURI(route).slice(baseUrl.length));
  return [...new Set(paths.map((path) => (path.endsWith('.html') ? path : join(path, 'index.html'))))];
}

/** Behind the page's encoding, which must come first. */
function addPolicy(file: string, policy: string): void {
  const page = readFileSync(file, 'utf8');
  const end = /<head><meta charset=[^>]*>/i.exec(page);
  if (!end) throw new Error(`Unexpected head of ${file}, expected its encoding at first: the policy of the page has no place`);
  const at = end.index + end[0].length;
  writeFileSync(file, `${page.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policy}">${page.slice(at)}`);
}

/** What only a header can say: who may show the page in a frame, and that a file whose name holds its hash never changes. */
const headersFor = (policy: string, bases: readonly string[]): string =>
  [
    rule('/*', [`Content-Security-Policy: ${policy}; frame-ancestors 'none'`, ...always]),
    ...['/media/*', ...bases.map((base) => `${base}assets/*`)].map((path) => rule(path, [unchanging])),
  ].join('');

const always = ['X-Content-Type-Options: nosniff', 'Referrer-Policy: strict-origin-when-cross-origin'];

const unchanging = 'Cache-Control: public, max-age=31536000, immutable';

const rule = (path: string, headers: readonly string[]): string => [path, ...headers.map((header) => `  ${header}`), ''].join('\n');
