import { createHash } from 'node:crypto';

/** The scripts that stand in a page itself: `<script>…</script>`, without those that are loaded and those that are data. */
export function inlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)];
  return scripts.filter(([, attributes]) => !/\bsrc=|\btype=["']?application\//i.test(attributes!)).map(([, , script]) => script!);
}

/**
 * What the site needs, and no more: its own scripts, styles and data, and the pictures that articles show. Styles in
 * attributes are the alignment of table cells and the colours of code; they load nothing that another rule does not allow.
 *
 * @param scripts texts of the scripts that may stand in a page
 */
export function policyFor(scripts: readonly string[]): string {
  const hashes = [...new Set(scripts)].map((script) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    // The search is a module of WebAssembly: that may be compiled, and no text be run as a script.
    `script-src 'self' 'wasm-unsafe-eval'${hashes.join('')}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    // Articles may show pictures of other sites (`sanitize.ts`); the theme's own small ones stand in its style sheet.
    "img-src 'self' data: http: https:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
