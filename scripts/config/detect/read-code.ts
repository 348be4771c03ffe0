import { type JsSettings, jsSettings } from './js-settings.ts';
import type { Site } from './site.ts';
import { tooLarge } from './too-large.ts';

/** What settings in JavaScript or TypeScript say with literals; or why it can't be told. Their code is never run. */
export function readCode(site: Site, path: string): JsSettings | { note: string } {
  const code = site.read(path);
  if (code === null) return { note: tooLarge(path) };
  try {
    return jsSettings(code, path.endsWith('ts') ? 'typescript' : 'javascript');
  } catch (error) {
    const { loc } = error as { loc?: { line: number; column: number } };
    if (loc) return { note: `${path}:${loc.line}:${loc.column + 1}: neither JavaScript nor TypeScript` };
    return { note: `${path}: nested deeper than settings need` };
  }
}
